package redress.complaint;

import java.util.Optional;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about beginning to work: the moment at which somebody does is recorded once
 * for each case (H-5).
 */
public record WorkRules(RuleId rule) {
  /** Whether somebody may say now that the work on a case has begun. */
  public Optional<Refusal> mayStart(Complaint complaint) {
    return Gate.running(complaint, rule)
        .or(
            () ->
                complaint.track().forwarded() == null
                    ? Optional.of(
                        Refusal.later(
                            "NOT_FORWARDED", rule, "the complaint has not been forwarded yet"))
                    : Optional.empty())
        .or(
            () ->
                Optional.ofNullable(complaint.track().started())
                    .map(
                        begun ->
                            Refusal.later(
                                "WORK_STARTED",
                                rule,
                                "%s began to work at %s".formatted(begun.by(), begun.at()))));
  }

  /**
   * Somebody has begun.
   *
   * @param begun when, as stated, and who says so
   * @throws Refusal {@code WORK_STARTED}, or {@code STARTED_BEFORE_RECEIVED} if nobody had the
   *     complaint then
   */
  public Changed<Complaint> start(Complaint complaint, Mark begun) {
    mayStart(complaint)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var received = complaint.intake().source().receivedAt();
    new Foregoing("the complaint came", received)
        .mustPrecede(begun.at(), "STARTED_BEFORE_RECEIVED", rule);
    var track = complaint.track();
    return Changed.of(
        new Complaint(
            complaint.id(),
            complaint.version() + 1,
            complaint.edition(),
            complaint.intake(),
            complaint.care(),
            complaint.number(),
            track.started(begun),
            complaint.judgement()),
        Entry.of("WORK_STARTED", rule, new Change("/workStartedAt", null, begun.at().toString())));
  }

  public static WorkRules read(Node node) {
    var rule = node.only("rule").at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new WorkRules(rule));
  }
}
