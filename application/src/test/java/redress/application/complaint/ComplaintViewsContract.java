package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;
import static redress.testing.Example.judged;
import static redress.testing.Example.obligation;
import static redress.testing.Example.still;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.Ports;
import redress.application.complaint.CaseFilter.Span;
import redress.application.complaint.CaseFilter.Trait;
import redress.application.complaint.ComplaintViews.Row;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Stage;
import redress.complaint.Track;
import redress.complaint.Track.Mark;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;

/** What every list of cases does. */
public abstract class ComplaintViewsContract {
  protected abstract Ports ports();

  @BeforeEach
  void some_cases() {
    var due = obligation(uuid(11), complaintId(2));
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              ports().complaints().save(draft(complaintId(1)));
              ports().complaints().save(verified(complaintId(2), 1));
              ports().complaints().save(verified(complaintId(3), 1));
              ports()
                  .obligations()
                  .save(
                      List.of(
                          due,
                          undetermined(uuid(12), complaintId(2), 2027),
                          obligation(uuid(13), complaintId(3)).fulfilled(MONDAY)));
            });
  }

  @Test
  void all_cases_come_newest_first_page_by_page() {
    assertEquals(List.of(uuid(3), uuid(2), uuid(1)), ids(all()));
    assertEquals(List.of(uuid(3), uuid(2)), ids(CaseFilter.ALL.page(null, 2)));
    var next = ports().views().list(ACME, CaseFilter.ALL.page(null, 2)).next();
    assertEquals(List.of(uuid(1)), ids(CaseFilter.ALL.page(next, 2)));
    assertEquals(null, ports().views().list(ACME, CaseFilter.ALL.page(next, 2)).next());
  }

  @Test
  void a_line_shows_the_earliest_due_instant_of_what_is_still_owed() {
    var rows = ports().views().list(ACME, all()).rows();
    assertEquals(
        new Row(
            uuid(2),
            null,
            Stage.VERIFIED,
            Kind.COMPLAINT,
            Channel.PHONE,
            Market.DOMESTIC,
            null,
            null,
            null,
            "华东装备有限公司",
            "XM-200",
            null,
            null,
            "主轴异响, 100% reproducible \\ noise_level",
            MONDAY,
            null,
            null,
            QUALITY,
            MONDAY.plusSeconds(3600)),
        rows.get(1));
    assertEquals(null, rows.get(0).dueAt());
    assertEquals(null, rows.get(0).holder());
    assertEquals(uuid(1), rows.get(2).id());
    assertEquals(null, rows.get(2).receivedAt());
  }

  @Test
  void a_line_shows_whose_turn_it_is_though_nobody_knows_until_when() {
    store(verified(complaintId(4), 1), undetermined(uuid(14), complaintId(4), 2027));
    var row = ports().views().list(ACME, all()).rows().getFirst();
    assertEquals(QUALITY, row.holder());
    assertEquals(null, row.dueAt());
  }

  @Test
  void each_condition_restricts() {
    assertEquals(List.of(uuid(1)), ids(all().with(Trait.STAGE, "RECEIVED")));
    assertEquals(List.of(uuid(2)), ids(all().owed(QUALITY, null)));
    assertEquals(List.of(), ids(all().owed(new Department("FINANCE"), null)));
    assertEquals(List.of(uuid(3), uuid(2)), ids(all().with(Trait.CUSTOMER, "华东装备有限公司")));
    assertEquals(List.of(), ids(all().with(Trait.CUSTOMER, "华东")));
    assertEquals(List.of(), ids(all().with(Trait.NUMBER, "261101")));
  }

  @Test
  void each_trait_is_found_alone_and_with_a_text() {
    store(judged(complaintId(5), 1));
    RegisteredCases.register(ports(), complaintId(6), YearMonth.of(2026, 11));
    var asked =
        Map.ofEntries(
            Map.entry(Trait.ORDER, "O-1"),
            Map.entry(Trait.PART, "P-1"),
            Map.entry(Trait.CLASS, "CLAIM"),
            Map.entry(Trait.SEVERITY, "SERIOUS"),
            Map.entry(Trait.VALIDITY, "VALID_NOT_OURS"),
            Map.entry(Trait.URGENCY, "URGENT"),
            Map.entry(Trait.STAGE, "ARCHIVED"));
    asked.forEach(
        (trait, value) -> {
          assertEquals(List.of(uuid(5)), ids(all().with(trait, value)), trait::name);
          assertEquals(List.of(uuid(5)), ids(all().with(trait, value).text("异响")), trait::name);
          assertEquals(List.of(), ids(all().with(trait, value).text("漏油")), trait::name);
          assertEquals(List.of(), ids(all().with(trait, "other").text("异响")), trait::name);
          assertEquals(List.of(), ids(all().with(trait, "other")), trait::name);
        });
    var everybodys =
        Map.of(
            Trait.FAILURE, "A1",
            Trait.PRODUCT, "XM-200",
            Trait.MARKET, "DOMESTIC",
            Trait.KIND, "COMPLAINT",
            Trait.CHANNEL, "PHONE");
    everybodys.forEach(
        (trait, value) -> {
          var all = List.of(uuid(6), uuid(5), uuid(3), uuid(2));
          assertEquals(all, ids(all().with(trait, value)), trait::name);
          assertEquals(all, ids(all().with(trait, value).text("异响")), trait::name);
          assertEquals(List.of(), ids(all().with(trait, "other")), trait::name);
        });
    assertEquals(List.of(uuid(6)), ids(all().with(Trait.NUMBER, "261101").text("异响")));
    assertEquals(List.of(uuid(6)), ids(all().with(Trait.NUMBER, "261101")));
  }

  @Test
  void what_stands_still_since_before_it_was_due_is_not_late() {
    var due = MONDAY.plusSeconds(3600);
    var late = all().owed(QUALITY, due.plusSeconds(9000));
    stop(due);
    assertEquals(List.of(), ids(late));
    assertEquals(List.of(), ids(late.text("异响")));
    assertEquals(List.of(), ids(all().owed(null, due.plusSeconds(9000))));
    assertEquals(List.of(uuid(2)), ids(all().owed(QUALITY, null)));
    assertEquals(due, ports().views().list(ACME, all()).rows().get(1).dueAt());
    stop(due.plusSeconds(1));
    assertEquals(List.of(uuid(2)), ids(late));
    assertEquals(List.of(uuid(2)), ids(late.text("异响")));
  }

  @Test
  void whose_turn_it_is_is_not_whoever_owes_something_besides_S4_15() {
    var finance = new Department("FINANCE");
    var forward = obligation(uuid(11), complaintId(2));
    assertEquals(List.of(uuid(2)), ids(all().with(Trait.TURN, "QUALITY")));
    assertEquals(List.of(), ids(all().with(Trait.TURN, "FINANCE")));
    var step =
        new Obligation(
            uuid(21),
            ObligationKind.ROUTING_STEP,
            forward.concern(),
            finance,
            forward.clock(),
            forward.term(),
            forward.standing());
    ports().transactions().run(ACME, () -> ports().obligations().save(List.of(step)));
    assertEquals(List.of(uuid(2)), ids(all().with(Trait.TURN, "FINANCE")));
    assertEquals(List.of(uuid(2)), ids(all().with(Trait.TURN, "FINANCE").text("异响")));
    assertEquals(List.of(), ids(all().with(Trait.TURN, "QUALITY")));
    assertEquals(List.of(), ids(all().with(Trait.TURN, "QUALITY").text("异响")));
    assertEquals(List.of(), ids(all().with(Trait.TURN, "QUALITY").with(Trait.KIND, "COMPLAINT")));
    assertEquals(List.of(uuid(2)), ids(all().owed(QUALITY, null)));
    assertEquals(finance, ports().views().list(ACME, all()).rows().get(1).holder());
  }

  private void stop(Instant since) {
    var owed = still(obligation(uuid(11), complaintId(2)), since);
    ports().transactions().run(ACME, () -> ports().obligations().save(List.of(owed)));
  }

  @Test
  void what_is_owed_late_is_found_and_by_whom() {
    var due = MONDAY.plusSeconds(3600);
    var late = due.plusSeconds(1);
    assertEquals(List.of(uuid(2)), ids(all().owed(null, late)));
    assertEquals(List.of(), ids(all().owed(null, due)));
    assertEquals(List.of(uuid(2)), ids(all().owed(QUALITY, late)));
    assertEquals(List.of(uuid(2)), ids(all().owed(QUALITY, late).text("异响")));
    assertEquals(List.of(), ids(all().owed(null, due).text("异响")));
    assertEquals(List.of(), ids(all().owed(new Department("FINANCE"), late)));
    assertEquals(List.of(uuid(2)), ids(all().owed(null, late).with(Trait.KIND, "COMPLAINT")));
    assertEquals(List.of(uuid(2)), ids(all().owed(null, late).with(Trait.CUSTOMER, "华东装备有限公司")));
    assertEquals(List.of(), ids(all().owed(null, late).with(Trait.CUSTOMER, "华西")));
  }

  @Test
  void who_is_held_responsible_is_found() {
    var mark = new Mark(MONDAY, "head");
    var purchasing = new Department("PURCHASING");
    var bought =
        new Investigation(
            new PartId(complaintId(3), uuid(31)),
            1,
            new Analysis(true, "right", false, mark),
            Liability.of(purchasing, Liability.State.PRELIMINARY, "bought part", mark),
            null);
    ports().transactions().run(ACME, () -> ports().parts().of(Investigation.class).save(bought));
    var wanted = all().responsible(purchasing);
    assertEquals(List.of(uuid(3)), ids(wanted));
    assertEquals(List.of(uuid(3)), ids(wanted.text("异响")));
    assertEquals(List.of(uuid(3)), ids(wanted.with(Trait.PRODUCT, "XM-200")));
    assertEquals(List.of(), ids(all().responsible(new Department("FINANCE"))));
    assertEquals(List.of(), ids(wanted.with(Trait.STAGE, "RECEIVED")));
  }

  @Test
  void a_span_of_time_is_listed_by_that_time() {
    var early = complaintId(7);
    RegisteredCases.register(ports(), complaintId(8), YearMonth.of(2026, 11));
    store(received(verified(early, 1), MONDAY.minusSeconds(9)));
    var until = all().received(new Span(null, MONDAY.plusSeconds(1)));
    assertEquals(List.of(uuid(8), uuid(3), uuid(2), uuid(7)), ids(until));
    assertEquals(
        List.of(uuid(8), uuid(3), uuid(2)),
        ids(all().received(new Span(MONDAY, MONDAY.plusSeconds(1)))));
    assertEquals(List.of(), ids(all().received(new Span(MONDAY.plusSeconds(1), null))));
    assertEquals(
        List.of(uuid(7)), ids(all().received(new Span(MONDAY.minusSeconds(9), MONDAY)).text("异响")));
    var registered = new Span(MONDAY, MONDAY.plusSeconds(201));
    assertEquals(List.of(uuid(8)), ids(all().registered(registered)));
    assertEquals(List.of(uuid(8)), ids(all().registered(registered).text("异响")));
    assertEquals(
        List.of(uuid(8)), ids(all().registered(registered).received(new Span(MONDAY, null))));
    assertEquals(List.of(), ids(all().registered(new Span(MONDAY.plusSeconds(201), null))));
    var first = ports().views().list(ACME, until.page(null, 3));
    assertEquals(List.of(uuid(7)), ids(until.page(first.next(), 3)));
    var verified = until.with(Trait.STAGE, "VERIFIED");
    assertEquals(List.of(uuid(3), uuid(2), uuid(7)), ids(verified));
    var start = ports().views().list(ACME, verified.page(null, 2));
    assertEquals(List.of(uuid(7)), ids(verified.page(start.next(), 2)));
  }

  @Test
  void a_span_of_closing_is_listed_by_that_time() {
    store(closed(verified(complaintId(7), 1), MONDAY.plusSeconds(5)));
    store(closed(verified(complaintId(8), 1), MONDAY));
    var day = all().closed(new Span(MONDAY, MONDAY.plusSeconds(6)));
    assertEquals(List.of(uuid(7), uuid(8)), ids(day));
    assertEquals(List.of(uuid(8), uuid(7)), ids(day.text("异响")));
    assertEquals(List.of(uuid(8)), ids(all().closed(new Span(null, MONDAY.plusSeconds(5)))));
    assertEquals(
        List.of(uuid(7)), ids(all().closed(new Span(MONDAY.plusSeconds(1), null)).text("异响")));
    assertEquals(List.of(), ids(all().closed(new Span(MONDAY.plusSeconds(6), null))));
    assertEquals(List.of(uuid(7), uuid(8)), ids(day.with(Trait.STAGE, "CLOSED")));
    assertEquals(List.of(), ids(day.with(Trait.STAGE, "VERIFIED")));
    var first = ports().views().list(ACME, day.page(null, 1));
    assertEquals(MONDAY.plusSeconds(5), first.rows().getFirst().closedAt());
    assertEquals(List.of(uuid(8)), ids(day.page(first.next(), 1)));
  }

  @Test
  void what_is_owed_next_is_found_by_when_it_is_due() {
    var due = MONDAY.plusSeconds(3600);
    var exactly = all().due(new Span(due, due.plusSeconds(1)));
    assertEquals(List.of(uuid(2)), ids(exactly));
    assertEquals(List.of(uuid(2)), ids(exactly.text("异响")));
    assertEquals(List.of(uuid(2)), ids(exactly.owed(QUALITY, due.plusSeconds(1)).text("异响")));
    assertEquals(List.of(), ids(exactly.owed(QUALITY, due).text("异响")));
    assertEquals(List.of(uuid(2)), ids(exactly.with(Trait.KIND, "COMPLAINT")));
    assertEquals(List.of(), ids(all().due(new Span(due.plusSeconds(1), null))));
    assertEquals(List.of(), ids(all().due(new Span(null, due))));
    // it is the turn of a step that is due sooner: what is due later is not what is owed next
    var forward = obligation(uuid(11), complaintId(2));
    var step =
        new Obligation(
            uuid(21),
            ObligationKind.ROUTING_STEP,
            forward.concern(),
            QUALITY,
            forward.clock(),
            new Obligation.Term(due.minusSeconds(60), null, null, null),
            forward.standing());
    ports().transactions().run(ACME, () -> ports().obligations().save(List.of(step)));
    assertEquals(List.of(), ids(exactly));
    assertEquals(List.of(), ids(exactly.text("异响")));
    var sooner = all().due(new Span(due.minusSeconds(60), due));
    assertEquals(List.of(uuid(2)), ids(sooner));
    assertEquals(List.of(uuid(2)), ids(sooner.text("异响")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"华东", "东装备", "装备有限公司", "异响", "xm", "XM-200", "sn-0042", "100%", "\\ ", "e_l"})
  void a_text_is_found_wherever_it_occurs(String text) {
    assertEquals(List.of(uuid(3), uuid(2)), ids(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"华装", "异异", "100_", "%%", "00\\", "x%m", "'; drop table complaints"})
  void a_text_that_does_not_occur_is_not_found(String text) {
    assertEquals(List.of(), ids(text));
  }

  @Test
  void a_case_is_read_with_everything_of_its_own() {
    var contents = ports().views().contents(complaintId(2), kinds()).orElseThrow();
    assertEquals(verified(complaintId(2), 1), contents.complaint());
    assertEquals(
        List.of(uuid(11), uuid(12)), contents.obligations().stream().map(Obligation::id).toList());
    assertEquals(ports().parts().ofCase(complaintId(2), kinds()), contents.parts());
    assertEquals(Optional.empty(), ports().views().contents(complaintId(4), kinds()));
  }

  @Test
  void another_company_sees_none_of_them() {
    assertEquals(List.of(), ports().views().list(OTHER, all()).rows());
    assertEquals(
        List.of(),
        ports().transactions().run(OTHER, () -> ports().views().list(ACME, all()).rows()));
    assertEquals(Optional.empty(), ports().views().numbered(OTHER, "261101"));
    assertEquals(
        Optional.empty(),
        ports().transactions().run(OTHER, () -> ports().views().contents(complaintId(2), kinds())));
  }

  @Test
  void no_other_kinds_of_parts_are_looked_for() {
    var contents = ports().views().contents(complaintId(2), Set.of()).orElseThrow();
    assertEquals(verified(complaintId(2), 1), contents.complaint());
    assertEquals(2, contents.obligations().size());
  }

  private Set<Class<? extends Part>> kinds() {
    return ports().parts().kinds();
  }

  private void store(Complaint complaint, Obligation... owed) {
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              ports().complaints().save(complaint);
              ports().obligations().save(List.of(owed));
            });
  }

  private static Complaint closed(Complaint it, Instant at) {
    var track = it.track();
    var ended =
        new Track(
            Stage.CLOSED,
            track.origin(),
            track.verified(),
            track.registered(),
            track.forwarded(),
            track.assigned(),
            new Track.Ending(at, "head", "done"));
    return new Complaint(
        it.id(), it.version(), it.edition(), it.intake(), it.care(), it.number(), ended);
  }

  private static Complaint received(Complaint it, Instant at) {
    return new Complaint(
        it.id(),
        it.version(),
        it.edition(),
        it.intake().receivedAt(at),
        it.care(),
        it.number(),
        it.track());
  }

  private List<UUID> ids(String text) {
    return ids(all().text(text));
  }

  private List<UUID> ids(CaseFilter filter) {
    return ports().views().list(ACME, filter).rows().stream().map(Row::id).toList();
  }

  private static CaseFilter all() {
    return CaseFilter.ALL.page(null, 9);
  }
}
