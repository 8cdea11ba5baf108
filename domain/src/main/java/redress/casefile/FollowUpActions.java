package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.complaint.Gate;
import redress.followup.FollowUp;
import redress.followup.FollowUpRules;
import redress.followup.FollowUpRules.After;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What can be done to learn whether the customer is satisfied. */
public final class FollowUpActions {
  /** Somebody else than those who handled the case, where the procedure says so (S1-06). */
  public static final Action<Complaint> CALL =
      new Action<>(
          "callCustomer",
          Duty.CALL_BACK,
          (at, it) -> tooEarly(at).or(() -> satisfied(at)),
          FollowUpActions::handled);

  public static final Action<FollowUp> TAKE_UP =
      new Action<>(
          "takeUpComment",
          Duty.TAKE_UP_COMMENT,
          (at, it) -> {
            var rule = at.procedure().duties().rule(Duty.TAKE_UP_COMMENT);
            return Gates.alive(at, rule).or(() -> it.mayImprove(rule));
          });

  public static final List<Action<Complaint>> OF_CASE = List.of(CALL);
  public static final PartActions<FollowUp> OF_PART =
      new PartActions<>(FollowUp.class, it -> null, List.of(TAKE_UP));

  private FollowUpActions() {}

  /** What the customer is asked after; only where it may be asked. */
  public static Foregoing handled(Situation at) {
    return rules(at).after() == After.CLOSED
        ? new Foregoing("the case was closed", at.complaint().track().ended().at())
        : new Foregoing(
            "the customer was told what came of it", Ends.toldAt(at.beside()).orElseThrow());
  }

  private static FollowUpRules rules(Situation at) {
    return at.procedure().followUp();
  }

  private static Optional<Refusal> tooEarly(Situation at) {
    var rules = rules(at);
    return rules.after() == After.CLOSED
        ? Gate.executing(at.complaint(), rules.rule())
        : Gates.alive(at, rules.rule()).or(() -> untold(at, rules.rule()));
  }

  private static Optional<Refusal> untold(Situation at, RuleId rule) {
    return Ends.toldAt(at.beside()).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "RESULT_NOT_TOLD",
                rule,
                "the customer is asked after having been told what came of it in round %d"
                    .formatted(Ends.rounds(at.beside()).current())));
  }

  private static Optional<Refusal> satisfied(Situation at) {
    return Ends.rounds(at.beside())
        .satisfied()
        .map(
            call ->
                Refusal.later(
                    "ALREADY_SATISFIED",
                    rules(at).rule(),
                    "the customer was asked at %s and is satisfied"
                        .formatted(call.call().calledAt())));
  }

  private static Optional<Refusal> handled(Person by, Situation at, Complaint complaint) {
    return rules(at)
        .byAnother()
        .filter(rule -> Handlers.of(at).contains(by.user()))
        .map(
            rule ->
                Refusal.anotherPerson(
                    "HANDLER_CANNOT_CALL_BACK",
                    rule,
                    "%s has handled the case: somebody else asks the customer"
                        .formatted(by.user())));
  }
}
