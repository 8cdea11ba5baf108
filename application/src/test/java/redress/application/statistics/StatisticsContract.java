package redress.application.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.judged;
import static redress.testing.Example.next;
import static redress.testing.Example.obligation;
import static redress.testing.Example.still;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.complaint.RegisteredCases;
import redress.application.statistics.StatisticsViews.Span;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.ComplaintClass;
import redress.complaint.ComplaintId;
import redress.complaint.Judgement;
import redress.complaint.Kind;
import redress.complaint.PartId;
import redress.complaint.Stage;
import redress.complaint.Supersession;
import redress.complaint.Track.Ending;
import redress.complaint.Track.Mark;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;
import redress.improvement.Improvement;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.rule.RuleId;
import redress.statistics.MonthStatistics.Cases;
import redress.statistics.MonthStatistics.Promptness;

/** What all statistics do. */
public abstract class StatisticsContract {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Instant REGISTERED = MONDAY.plusSeconds(200);
  private static final Instant ENDED = MONDAY.plusSeconds(500);
  private static final Instant DUE = MONDAY.plusSeconds(3600);
  private static final Instant LATER = MONDAY.plus(Duration.ofDays(9));

  protected abstract Ports ports();

  /** One is registered, one closed, one cancelled, and one was finished in another system. */
  @BeforeEach
  void some_cases() {
    var cancelled = RegisteredCases.register(ports(), complaintId(3), NOVEMBER);
    var closed = RegisteredCases.register(ports(), complaintId(2), NOVEMBER);
    RegisteredCases.register(ports(), complaintId(1), NOVEMBER);
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              ports().complaints().save(next(cancelled, Stage.CANCELLED));
              ports().complaints().save(next(closed, Stage.CLOSED));
              ports().complaints().save(judged(complaintId(4), 1));
              ports()
                  .obligations()
                  .save(
                      List.of(
                          obligation(uuid(11), complaintId(1)).fulfilled(DUE),
                          obligation(uuid(12), complaintId(1)).fulfilled(DUE.plusSeconds(1)),
                          obligation(uuid(13), complaintId(1)),
                          obligation(uuid(14), complaintId(1)).withdrawn(DUE, "not needed"),
                          undetermined(uuid(15), complaintId(1), 2027).fulfilled(DUE),
                          undetermined(uuid(16), complaintId(1), 2027)));
            });
  }

  @Test
  void cases_are_counted_by_kind_and_class_with_how_long_they_took() {
    var claim = RegisteredCases.register(ports(), complaintId(7), NOVEMBER);
    ports().transactions().run(ACME, () -> ports().complaints().save(archived(claim)));
    assertEquals(
        List.of(
            new Cases(Kind.COMPLAINT, ComplaintClass.CLAIM, 1, 1, Duration.ofSeconds(500), 0, 0),
            new Cases(Kind.COMPLAINT, null, 3, 1, Duration.ofSeconds(500), 0, 0)),
        cases(ACME, MONDAY, LATER));
  }

  private static Complaint archived(Complaint claim) {
    return new Complaint(
        claim.id(),
        claim.version() + 1,
        claim.edition(),
        claim.intake(),
        claim.care(),
        claim.number(),
        next(claim, Stage.ARCHIVED).track(),
        new Judgement(null, null, null, ComplaintClass.CLAIM, null));
  }

  @Test
  void customers_are_counted_by_whether_they_are_satisfied() {
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              asked(complaintId(2), 1, Satisfaction.DISSATISFIED, LATER.minusSeconds(2));
              asked(complaintId(2), 2, Satisfaction.SATISFIED, LATER.minusSeconds(1));
              asked(complaintId(4), 1, Satisfaction.SATISFIED, LATER);
            });
    var until = cases(ACME, ENDED.plusSeconds(1), LATER);
    assertEquals(List.of(new Cases(Kind.COMPLAINT, null, 0, 0, Duration.ZERO, 1, 1)), until);
    var after = cases(ACME, LATER, LATER.plusSeconds(1));
    assertEquals(
        List.of(new Cases(Kind.COMPLAINT, ComplaintClass.CLAIM, 0, 0, Duration.ZERO, 1, 0)), after);
  }

  @Test
  void cases_are_counted_once_by_a_cause_that_somebody_has_named() {
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              caused(complaintId(1), 1, "MISUSE");
              caused(complaintId(1), 2, "MISUSE");
              caused(complaintId(2), 3, "MISUSE");
              caused(complaintId(3), 4, "PROCESS");
            });
    var counted = ports().statistics().causes(ACME, "MISUSE", new Span(MONDAY, LATER, LATER));
    assertEquals(1, counted.size());
    assertEquals(2, counted.getFirst().cases());
    assertEquals(Kind.COMPLAINT, counted.getFirst().kind());
    var later = new Span(LATER, LATER.plusSeconds(1), LATER);
    assertEquals(List.of(), ports().statistics().causes(ACME, "MISUSE", later));
    var others = new Span(MONDAY, LATER, LATER);
    assertEquals(List.of(), ports().statistics().causes(OTHER, "MISUSE", others));
  }

  private void caused(ComplaintId complaint, int id, String category) {
    var found = new Improvement.Cause(category, "wrong button", new Mark(MONDAY, "clerk"));
    var part = new PartId(complaint, uuid(60 + id));
    ports()
        .parts()
        .of(Improvement.class)
        .save(new Improvement(part, 1, found, List.of(), List.of(), null, List.of()));
  }

  private void asked(ComplaintId complaint, int round, Satisfaction satisfaction, Instant at) {
    ports()
        .parts()
        .of(FollowUp.class)
        .save(
            new FollowUp(
                new PartId(complaint, uuid(50 + round)),
                1,
                round,
                new FollowUp.Call(Channel.PHONE, at, new Mark(at, "caller")),
                new FollowUp.Said(satisfaction, "It hums", null, null),
                null));
  }

  @Test
  void what_was_due_is_counted_by_department_as_done_on_time_or_late_or_missed() {
    assertEquals(
        List.of(new Promptness(QUALITY, ObligationKind.FORWARD, 1, 1, 1)),
        promptness(ACME, MONDAY, LATER, LATER));
  }

  @Test
  void a_case_and_the_one_in_its_place_are_counted_once_S4_21() {
    var first = RegisteredCases.register(ports(), complaintId(5), NOVEMBER);
    assertEquals(4, registered());
    var ending = new Ending(LATER, "clerk", "no", complaintId(6).value());
    ports()
        .transactions()
        .run(
            ACME,
            () ->
                ports()
                    .complaints()
                    .save(Supersession.superseded(first, ending, new RuleId("S4-21")).value()));
    assertEquals(4, registered());
    RegisteredCases.register(ports(), complaintId(6), NOVEMBER);
    assertEquals(4, registered());
  }

  private long registered() {
    return cases(ACME, MONDAY, LATER.plusSeconds(1)).stream().mapToLong(Cases::registered).sum();
  }

  @Test
  void what_is_owed_and_not_yet_due_is_no_failure() {
    assertEquals(0, forwarding(DUE).overdue());
    assertEquals(1, forwarding(DUE.plusSeconds(1)).overdue());
  }

  @Test
  void a_clock_that_stands_still_since_before_it_was_due_is_not_overdue() {
    save(still(obligation(uuid(13), complaintId(1)), DUE));
    assertEquals(0, forwarding(LATER).overdue());
    save(still(obligation(uuid(13), complaintId(1)), DUE.plusSeconds(1)));
    assertEquals(1, forwarding(LATER).overdue());
    save(obligation(uuid(13), complaintId(1)));
    assertEquals(1, forwarding(LATER).overdue());
  }

  private void save(Obligation owed) {
    ports().transactions().run(ACME, () -> ports().obligations().save(List.of(owed)));
  }

  @Test
  void a_span_holds_its_beginning_and_not_its_end() {
    assertEquals(3, cases(ACME, REGISTERED, REGISTERED.plusSeconds(1)).getFirst().registered());
    assertEquals(List.of(), cases(ACME, MONDAY, REGISTERED));
    assertEquals(List.of(), cases(ACME, REGISTERED.plusSeconds(1), ENDED));
    assertEquals(1, cases(ACME, ENDED, LATER).stream().mapToLong(Cases::closed).sum());
    assertEquals(List.of(), cases(ACME, ENDED.plusSeconds(1), LATER));
    assertEquals(List.of(), promptness(ACME, DUE.plusSeconds(2), LATER, LATER));
    assertEquals(List.of(), promptness(ACME, MONDAY, DUE, LATER));
  }

  @Test
  void another_company_counts_none_of_them() {
    assertEquals(List.of(), cases(OTHER, MONDAY, LATER));
    assertEquals(List.of(), promptness(OTHER, MONDAY, LATER, LATER));
  }

  private Promptness forwarding(Instant now) {
    return promptness(ACME, MONDAY, LATER, now).getLast();
  }

  private List<Cases> cases(CompanyId company, Instant from, Instant before) {
    return ports().statistics().cases(company, new Span(from, before, LATER));
  }

  private List<Promptness> promptness(
      CompanyId company, Instant from, Instant before, Instant now) {
    return ports().statistics().promptness(company, new Span(from, before, now));
  }
}
