package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.draft;
import static redress.testing.Example.uuid;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.Attachments.Attachment;
import redress.application.ExampleCompany;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.UseCases;
import redress.application.audit.AtTheMachine;
import redress.application.complaint.AddPhoto;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.ForwardComplaint;
import redress.application.complaint.RegisterComplaint;
import redress.application.complaint.VerifyComplaint;
import redress.application.complaint.WaiveField;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.application.procedure.DraftProcedure;
import redress.application.sanction.ProposeNotice;
import redress.audit.AuditRecords.Kept;
import redress.audit.Deed;
import redress.audit.Trail;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.complaint.Retold;
import redress.complaint.Track.Mark;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Subject;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.ShippedProcedures;
import redress.rule.RuleId;
import redress.sanction.Basis;
import redress.sanction.RewardPenaltyNotice;
import redress.sanction.Terms;
import redress.testing.Json;

/** Whatever was changed, taken away or put in without its history is found and told (R32). */
class VerifyRecordsTest {
  private static final String DOCUMENT = ShippedProcedures.text("pcb-manufacturer");
  private static final String CASES = "complaints";
  private static final String FILES = "attachments";
  private static final String PLANS = "dispositions";

  private final Tampered it = new Tampered(DOCUMENT);
  private final UseCases does = it.company().useCases();
  private ComplaintId id;
  private UUID notice;

  @BeforeEach
  void a_case_a_notice_and_a_draft_of_the_procedure() {
    id =
        does.complaints()
            .draft()
            .handle(new DraftComplaint.Command(by("sales-clerk"), intake()))
            .complaint()
            .id();
    it.name(id.subject(), "case");
    photo("the mask");
    photo("the gauge");
    forwarded();
    notice =
        does.sanctions()
            .propose()
            .handle(
                new ProposeNotice.Command(
                    by("gm-office-clerk"),
                    "FINE",
                    new Department("MANUFACTURING"),
                    "manufacturing-clerk",
                    yuan("321.00"),
                    "a torn mask",
                    id.value(),
                    Basis.NONE))
            .notice()
            .id()
            .value();
    it.name(new Subject(it.company().id(), notice), "notice");
    var next = DOCUMENT.replace("\"calendarDays\": 10", "\"calendarDays\": 11");
    does.procedures()
        .draft()
        .handle(new DraftProcedure.Command(by("gm"), "pcb-manufacturer", next, Json.tree(next)));
  }

  @Test
  void what_the_program_has_stored_is_what_history_tells_R32() {
    assertEquals(List.of(), it.differing());
    assertEquals(2, it.compared(), "a case and a notice");
  }

  @Test
  void a_value_of_a_case_that_was_changed_or_left_out_is_told_with_both_R32() {
    it.found(
        CASES,
        cases(in -> source(in, "West", "Li", in.photos())),
        "case: /customer/name is 'West', and history tells 'East'");
    it.found(
        CASES,
        cases(in -> source(in, "East", null, in.photos())),
        "case: /customer/contact is not there, and history tells 'Li'");
    it.found(CASES, it.emptied(CASES), "case: it is gone");
  }

  @Test
  void demands_in_another_order_are_the_same_and_others_are_not_R32() {
    it.found(
        CASES,
        cases(in -> asking(in, Demand.RETURN, Demand.REWORK)),
        "case: /demands/asked is '[RETURN, REWORK]', and history tells '[EXCHANGE, RETURN]'");
    it.done(
        () ->
            it.ports()
                .history()
                .append(
                    id.subject(),
                    ExampleCompany.MONDAY,
                    "gm",
                    List.of(
                        Entry.of(
                            "AMENDED",
                            null,
                            new Change("/demands/asked", null, "[RETURN, EXCHANGE]")))));
    assertEquals(List.of(), it.differing());
  }

  @Test
  void a_file_that_is_gone_or_holds_other_bytes_is_named_R32() {
    var photos = complaint().intake().photos().stream().sorted().toList();
    var first = photos.getFirst();
    it.found(
        CASES,
        cases(in -> source(in, "East", "Li", photos.subList(1, 2))),
        "case: file %s is not there".formatted(first));
    it.found(FILES, it.emptied(FILES), "case: file %s is gone".formatted(first));
    it.found(
        FILES,
        () -> rewritten("the musk", sha256("the mask"), 8),
        "case: file %s has 8 bytes with hash %s, and not 8 with %s"
            .formatted(first, sha256("the musk"), sha256("the mask")));
    it.found(
        FILES,
        () -> rewritten("the musk", sha256("the musk"), 8),
        "case: file %s has 8 bytes with hash %s, and not 8 with %s"
            .formatted(first, sha256("the musk"), sha256("the mask")));
    it.found(
        FILES,
        () -> rewritten("the mask", sha256("the musk"), 8),
        "case: file %s has 8 bytes with hash %s, and not 8 with %s"
            .formatted(first, sha256("the mask"), sha256("the mask")));
  }

  @Test
  void a_disposition_that_is_gone_or_gives_another_sum_is_named_R32() {
    var plan = it.ports().parts().of(Disposition.class).ofCase(id).getFirst();
    var path = "/dispositions/%s/".formatted(plan.id().value());
    it.found(PLANS, it.emptied(PLANS), "case: disposition %s is gone".formatted(plan.id().value()));
    it.found(
        PLANS,
        it.changed(PLANS, Disposition.class, was -> paying(was, "8.00", "as agreed")),
        "case: %ssettlement is '8.00 CNY', and history tells '80.00 CNY'".formatted(path));
    it.found(
        PLANS,
        it.changed(PLANS, Disposition.class, was -> paying(was, "80.00", "as ordered")),
        "case: %stext is 'as ordered', and history tells 'as agreed'".formatted(path));
    determined(path);
    it.found(PLANS, it.changed(PLANS, Disposition.class, was -> paying(was, "8.00", "as agreed")));
    it.found(
        PLANS,
        it.changed(PLANS, Disposition.class, was -> paying(was, "8.00", "as ordered")),
        "case: %stext is 'as ordered', and history tells 'as agreed'".formatted(path));
  }

  /** Of a quantity that was determined later, history does not tell the sum. */
  private void determined(String path) {
    var determined = Entry.of("DETERMINED", null, new Change(path + "quantity", null, "3"));
    it.done(
        () ->
            it.ports()
                .history()
                .append(id.subject(), ExampleCompany.MONDAY, "gm", List.of(determined)));
  }

  @Test
  void a_notice_that_is_gone_or_charges_another_sum_or_person_is_named_R32() {
    var table = "reward_penalty_notices";
    it.found(table, it.emptied(table), "notice: it is gone");
    it.found(
        table,
        () -> charged("manufacturing-clerk", "3.00"),
        "notice: /money is '3.00 CNY', and history tells '321.00 CNY'");
    it.found(
        table,
        () -> charged("sales-clerk", "321.00"),
        "notice: /user is 'sales-clerk', and history tells 'manufacturing-clerk'");
  }

  @Test
  void a_procedure_that_is_gone_or_reads_otherwise_is_named_R32() {
    var told = it.ports().procedures().approved(it.company().id()).getFirst();
    it.found("procedures", it.emptied("procedures"), "company: edition 1 of the procedure is gone");
    it.found(
        "procedures",
        () -> {
          it.emptied("procedures").run();
          it.done(
              () ->
                  it.ports()
                      .procedures()
                      .approve(
                          new redress.procedure.Procedures.Approved(
                              told.company(),
                              told.edition(),
                              told.text() + " ",
                              told.sha256(),
                              told.effectiveFrom(),
                              told.approvedBy())));
        },
        "company: edition 1 of the procedure is not the text with the hash %s that was told"
            .formatted(told.sha256()));
    // what another chain says of versions and hashes is not about the procedure
    tell(
        id.subject(),
        Entry.of(
            "NOTED",
            null,
            new Change("/procedure/version", null, "9"),
            new Change("/procedure/sha256", null, "aa")));
    assertEquals(List.of(), it.differing());
    var draft = it.ports().drafts().all(it.company().id()).getFirst();
    it.found(
        "procedure_drafts",
        it.emptied("procedure_drafts"),
        "company: version 2 of the procedure is gone");
    it.found(
        "procedure_drafts",
        () -> {
          it.emptied("procedure_drafts").run();
          it.done(() -> it.ports().drafts().add(draft, DOCUMENT));
        },
        "company: version 2 of the procedure is not the text with the hash %s that was told"
            .formatted(draft.sha256()));
  }

  @Test
  void records_of_the_trail_that_are_not_listed_are_counted_chain_by_chain_R32() {
    machine("root");
    machine("root");
    machine("root");
    it.name(Trail.chain(it.company().id(), "~machine:root"), "trail");
    assertEquals(List.of(), it.differing());
    it.found(
        "audit_records",
        it.emptied("audit_records"),
        "trail: 3 records of the audit trail are not listed, event 1 first");
    it.found(
        "audit_records",
        it.removed("audit_records", 2),
        "trail: 1 records of the audit trail are not listed, event 2 first");
    it.found(
        "audit_records",
        it.changed("audit_records", Kept.class, one -> new Kept(one.record(), one.place(), true)),
        "trail: event 3 is listed by another time, person or deed than it tells",
        "trail: event 2 is listed by another time, person or deed than it tells",
        "trail: event 1 is listed by another time, person or deed than it tells");
  }

  @Test
  void what_happens_while_it_is_looked_at_is_no_fault_R32() {
    var records =
        new VerifyRecords(
            it.ports(),
            it.company().id(),
            found -> {
              throw new AssertionError(found);
            });
    var begun = it.ports().history().read(id.subject(), 0, 1).getFirst().event();
    records.accept(begun);
    records.accept(begun);
    // the later events of the case were not shown
    assertEquals(1, records.done());
  }

  @Test
  void a_case_that_is_listed_by_other_values_than_its_own_is_named_R32() {
    var stock = (InMemoryStock) it.ports().stock();
    stock.misfile(id.value(), "complaints/one", true, 100);
    assertEquals(
        List.of("case: complaints/one is listed by other values than those that it has"),
        it.differing());
    // the program was just at work on it, four times
    stock.misfile(id.value(), "complaints/one", true, 4);
    assertEquals(List.of(), it.differing());
    stock.misfile(id.value(), "complaints/one", true, 5);
    assertEquals(1, it.differing().size());
    stock.misfile(id.value(), "complaints/one", true, 0);
    stock.misfile(id.value(), "complaints/one", false, 100);
    assertEquals(List.of("case: complaints/one cannot be read"), it.differing());
  }

  @Test
  void work_that_the_program_always_has_and_that_is_not_planned_is_named_R32() {
    it.found(
        "jobs",
        it.emptied("jobs"),
        "company: no MONTH_END is planned",
        "company: no REVIEW_PERIOD_END is planned",
        "company: no URGE is planned",
        "company: no WEEK_END is planned");
  }

  @Test
  void a_chain_that_is_gone_while_it_is_looked_at_is_no_fault_R32() {
    var records = new VerifyRecords(it.ports(), it.company().id(), VerifyRecordsTest::fail);
    var begun = it.ports().history().read(id.subject(), 0, 1).getFirst().event();
    var nowhere = new Subject(it.company().id(), UUID.nameUUIDFromBytes(new byte[1]));
    records.accept(new Event(nowhere, 1, begun.at(), begun.by(), begun.entry()));
    assertEquals(1, records.done());
  }

  private static void fail(VerifyRecords.Differing found) {
    throw new AssertionError(found);
  }

  @Test
  void an_imported_case_and_a_file_from_before_hashes_were_told_are_held_as_well_R32() {
    var imported = draft(new ComplaintId(it.company().id(), uuid(77)));
    var photo = uuid(78);
    var case2 =
        new Complaint(
            imported.id(),
            1,
            imported.edition(),
            source(Intake.EMPTY, "North", "Li", List.of(photo)),
            imported.care(),
            null,
            imported.track(),
            null);
    var told = new ArrayList<>(Retold.of(case2));
    told.add(new Change("/photos/0", null, photo + " old.png"));
    it.name(case2.id().subject(), "imported");
    it.done(() -> it.ports().complaints().save(case2));
    it.done(
        () ->
            it.ports()
                .attachments()
                .store(
                    new Attachment(
                        photo,
                        case2.id(),
                        "old.png",
                        "image/png",
                        3,
                        sha256("old"),
                        ExampleCompany.MONDAY,
                        "import"),
                    stream("old")));
    tell(case2.id().subject(), Entry.of("IMPORTED", null, null, told));
    assertEquals(List.of(), it.differing());
    assertEquals(3, it.compared());
    it.found(
        CASES,
        it.changed(
            CASES,
            Complaint.class,
            was ->
                was.id().equals(id)
                    ? was
                    : new Complaint(
                        was.id(),
                        1,
                        was.edition(),
                        source(was.intake(), "South", "Li", List.of(photo)),
                        was.care(),
                        null,
                        was.track(),
                        null)),
        "imported: /customer/name is 'South', and history tells 'North'");
  }

  @Test
  void of_a_disposition_only_what_was_told_of_it_is_compared_R32() {
    var signed =
        new Signature(
            new Position("SALES_MANAGER"),
            Money.of("80.00", "CNY"),
            new Mark(ExampleCompany.MONDAY, "sales-head"),
            new RuleId("S4-30"));
    it.found(
        PLANS,
        it.changed(
            PLANS,
            Disposition.class,
            was ->
                new Disposition(
                    was.id(),
                    was.version(),
                    was.terms(),
                    was.authors(),
                    signed,
                    was.course(),
                    was.ended())));
  }

  private void tell(Subject chain, Entry entry) {
    it.done(
        () -> it.ports().history().append(chain, ExampleCompany.MONDAY, "clerk", List.of(entry)));
  }

  private void machine(String user) {
    it.done(
        () ->
            new AtTheMachine(it.ports(), user)
                .tell(it.company().id(), Deed.ROLE_CHANGE, "rotate-keys", null, List.of()));
  }

  private void charged(String user, String money) {
    var was = it.ports().notices().find(new RewardPenaltyNotice.Id(id.company(), notice)).get();
    var terms = was.terms();
    var next =
        new RewardPenaltyNotice(
            was.id(),
            was.version() + 1,
            was.edition(),
            new Terms(
                terms.kind(),
                terms.department(),
                user,
                Money.of(money, "CNY"),
                terms.reason(),
                terms.complaint(),
                terms.number()),
            was.basis(),
            was.passage(),
            was.copies());
    it.done(() -> it.ports().notices().save(next, false));
  }

  /** The first file holds that, and its row says so. */
  private void rewritten(String text, String sha256, long size) {
    var attachments = it.ports().attachments();
    var kept =
        complaint().intake().photos().stream()
            .sorted()
            .map(photo -> attachments.find(id, photo).orElseThrow())
            .toList();
    it.emptied(FILES).run();
    it.done(
        () -> {
          var was = kept.getFirst();
          attachments.store(
              new Attachment(
                  was.id(),
                  was.complaint(),
                  was.name(),
                  was.type(),
                  size,
                  sha256,
                  was.at(),
                  was.by()),
              stream(text));
          attachments.store(kept.getLast(), stream("the gauge"));
        });
  }

  private Runnable cases(UnaryOperator<Intake> change) {
    return it.changed(
        CASES,
        Complaint.class,
        was ->
            new Complaint(
                was.id(),
                was.version(),
                was.edition(),
                change.apply(was.intake()),
                was.care(),
                was.number(),
                was.track(),
                was.judgement()));
  }

  private static Intake source(Intake in, String name, String contact, List<UUID> photos) {
    return new Intake(
        in.source(),
        new Intake.Customer(name, contact, in.customer().country()),
        in.product(),
        in.defect(),
        in.demands(),
        photos,
        in.facts());
  }

  private static Intake asking(Intake in, Demand... demands) {
    return new Intake(
        in.source(),
        in.customer(),
        in.product(),
        in.defect(),
        new Intake.Demands(new TreeSet<>(List.of(demands)), null),
        in.photos(),
        in.facts());
  }

  private static Disposition paying(Disposition was, String amount, String text) {
    var line = was.terms().lines().getFirst();
    var paid =
        new redress.disposition.Terms.Line(
            line.remedy(),
            line.partNumber(),
            line.quantity(),
            line.ceiling(),
            Money.of(amount, "CNY"));
    return new Disposition(
        was.id(),
        was.version(),
        new redress.disposition.Terms(List.of(paid), text, null, null),
        was.authors(),
        was.signature(),
        was.course(),
        was.ended());
  }

  private Complaint complaint() {
    return it.ports().complaints().find(id).orElseThrow();
  }

  private long version() {
    return complaint().version();
  }

  private Person by(String user) {
    return it.company().person(user);
  }

  private void photo(String text) {
    does.complaints()
        .addPhoto()
        .handle(
            new AddPhoto.Command(
                by("sales-clerk"),
                id.value(),
                version(),
                text + ".png",
                "image/png",
                text.length(),
                sha256(text),
                stream(text)));
  }

  private void forwarded() {
    var complaints = does.complaints();
    complaints
        .waive()
        .handle(
            new WaiveField.Command(
                by("sales-clerk"), id.value(), version(), KeyField.SAMPLE, "lost"));
    complaints
        .verify()
        .handle(
            new VerifyComplaint.Command(
                by("sales-clerk"), id.value(), version(), ExampleCompany.MONDAY));
    complaints
        .register()
        .handle(
            new RegisterComplaint.Command(
                by("gm-office-clerk"),
                id.value(),
                version(),
                new ReplyKey(id.company(), "gm-office-clerk", "POST", "registration", "1"),
                file -> new Reply(201, Map.of(), new byte[0])));
    complaints
        .forward()
        .handle(
            new ForwardComplaint.Command(
                by("gm-office-clerk"),
                id.value(),
                version(),
                ExampleCompany.MONDAY,
                List.of(new Department("QUALITY")),
                List.of(),
                List.of()));
    var line = new GivenTerms.Line(Demand.COMPENSATION_CLAIM, null, null, null, yuan("80.00"));
    does.dispositions()
        .propose()
        .handle(
            new ProposeDisposition.Command(
                by("sales-clerk"),
                id.value(),
                new GivenTerms(List.of(line), "as agreed", null, null)));
  }

  private static GivenMoney yuan(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Intake intake() {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("East", "Li", "CN"),
        new Intake.Product(null, null, LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, null),
        new Intake.Defect("It hums", 3, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN, Demand.EXCHANGE)), null),
        List.of(),
        new TreeMap<>(Map.of("OPINION", "scratched before packing")));
  }
}
