package redress.application.recurrence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redress.application.Transactions;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Complaints;
import redress.complaint.Joining;
import redress.history.Changed;
import redress.organization.CompanyId;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrence.Answer;
import redress.recurrence.Recurrence.Evidence;
import redress.recurrence.Recurrence.Verdict;
import redress.recurrence.Sighting;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What is done to two cases at once: both are held, and both tell of it. */
final class Together {
  private final CaseDesk desk;
  private final Transactions transactions;
  private final Complaints complaints;

  Together(CaseDesk desk, Transactions transactions, Complaints complaints) {
    this.desk = desk;
    this.transactions = transactions;
    this.complaints = complaints;
  }

  /** Does something while nobody else can change either case; whoever meets us holds them alike. */
  <T> T holding(CompanyId company, UUID one, UUID other, Supplier<T> work) {
    return transactions.run(
        company,
        () -> {
          Stream.of(one, other)
              .sorted()
              .distinct()
              .forEach(it -> complaints.lock(new ComplaintId(company, it)));
          return work.get();
        });
  }

  /**
   * The case with which another shall go on.
   *
   * @throws Refusal {@code NO_SUCH_CASE}, {@code SAME_CASE}, {@code OTHER_NOT_REGISTERED} or {@code
   *     OTHER_FOLLOWS}
   */
  Complaint other(CaseWork work, UUID id, RuleId rule) {
    var mine = work.complaint().id();
    if (mine.value().equals(id)) {
      throw Refusal.content("SAME_CASE", rule, "a case does not go on with itself");
    }
    var other =
        complaints
            .find(new ComplaintId(mine.company(), id))
            .orElseThrow(
                () -> Refusal.content("NO_SUCH_CASE", rule, "there is no case %s".formatted(id)));
    if (other.number() == null) {
      throw Refusal.later(
          "OTHER_NOT_REGISTERED", rule, "the other complaint has not been registered yet");
    }
    if (other.track().following() != null) {
      throw Refusal.later(
          "OTHER_FOLLOWS",
          rule,
          "%s goes on with %s itself"
              .formatted(other.number().text(), other.track().following().number()));
    }
    return other;
  }

  /**
   * The case is linked to another: while that one runs, it owes what there is to do. One that is
   * over owes nothing any more, so that this case keeps its own clocks.
   */
  void link(CaseWork work, Complaint other, String reason, RuleId rule) {
    if (other.track().running()) {
      work.keep(Joining.linked(work.complaint(), other, work.mark(), reason, rule));
      work.clocks().withdrawAll("the case goes on with %s".formatted(other.number().text()));
      tell(work, other, reason, rule);
    }
  }

  /** The other case tells that this one has come to it. */
  void tell(CaseWork work, Complaint other, String reason, RuleId rule) {
    desk.change(
        work.by(),
        other.id().value(),
        OptionalLong.empty(),
        it ->
            it.keep(
                new Changed<>(
                    it.complaint(), List.of(Joining.told(work.complaint(), reason, rule)))));
  }

  /** Whatever is to be answered is answered by that; nothing if nothing is. */
  static Optional<Recurrence> answer(
      CaseWork work, Verdict verdict, Complaint other, String reason, RuleId rule) {
    var open = work.parts(Recurrence.class).stream().filter(Recurrence::open).findFirst();
    return open.map(
        it -> work.keep(Recurrence.class, it.answered(answer(work, verdict, other, reason), rule)));
  }

  /** Somebody says that it is the same, where nothing has found it. */
  static void say(CaseWork work, Complaint other, String reason, RuleId rule) {
    var intake = other.intake();
    var sighting =
        new Sighting(
            other.id().value(),
            other.number().text(),
            intake.customer().name(),
            intake.source().receivedAt());
    var found =
        work.keep(
            Recurrence.class,
            Recurrence.found(work.newPart(), Evidence.said(sighting, work.mark()), rule));
    work.keep(Recurrence.class, found.answered(answer(work, Verdict.LINKED, other, reason), rule));
  }

  private static Answer answer(CaseWork work, Verdict verdict, Complaint other, String reason) {
    return new Answer(verdict, other.id().value(), reason, work.mark());
  }

  CaseDesk desk() {
    return desk;
  }
}
