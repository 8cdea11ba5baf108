package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.organization.Person;
import redress.ownership.Ownership;
import redress.ownership.OwnershipRules;
import redress.rule.Refusal;

/** What can be done so that one person answers for a case, and what that person does. */
public final class OwnershipActions {
  /** One owner a case (S0-03). */
  public static final Action<Complaint> NAME =
      new Action<>(
          "assignOwner",
          Duty.ASSIGN_OWNER,
          (at, it) -> running(at).or(() -> Gates.registered(at)).or(() -> named(at)));

  public static final Action<Ownership> REPLACE =
      new Action<>("replaceOwner", Duty.ASSIGN_OWNER, (at, it) -> running(at));
  public static final Action<Ownership> HELP =
      new Action<>("addAssistant", Duty.ASSIGN_OWNER, (at, it) -> running(at));
  public static final Action<Ownership> ANALYSE =
      new Action<>(
          "analyseAsOwner",
          Duty.OWN_CASE,
          (at, it) -> running(at).or(() -> absent(at, rules(at).analysis(), "analyse")),
          OwnershipActions::owner);
  public static final Action<Ownership> ESCALATE =
      new Action<>(
          "escalateCase",
          Duty.OWN_CASE,
          (at, it) ->
              running(at)
                  .or(() -> absent(at, rules(at).escalation(), "escalate"))
                  .or(() -> it.mayEscalate(rules(at).escalation().rule())),
          OwnershipActions::owner);
  public static final Action<Ownership> RESOLVE =
      new Action<>(
          "resolveEscalation",
          Duty.REVIEW_CASE,
          (at, it) ->
              running(at).or(() -> it.mayResolve(at.procedure().duties().rule(Duty.REVIEW_CASE))));

  public static final List<Action<Complaint>> OF_CASE = List.of(NAME);
  public static final PartActions<Ownership> OF_PART =
      new PartActions<>(
          Ownership.class,
          it -> it.owner().department(),
          List.of(REPLACE, HELP, ANALYSE, ESCALATE, RESOLVE));

  private OwnershipActions() {}

  private static OwnershipRules rules(Situation at) {
    return at.procedure().ownership();
  }

  private static Optional<Refusal> running(Situation at) {
    return Gates.running(at, rules(at).rule());
  }

  private static Optional<Refusal> owner(Person by, Situation at, Ownership it) {
    return it.ownedBy(by, rules(at).rule());
  }

  private static Optional<Refusal> named(Situation at) {
    return at.beside()
        .only(Ownership.class)
        .map(
            it ->
                Refusal.later(
                    "OWNER_NAMED",
                    rules(at).rule(),
                    "%s answers for the case".formatted(it.owner().user())));
  }

  private static Optional<Refusal> absent(Situation at, Object section, String what) {
    return section != null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOT_THE_OWNERS_TASK",
                rules(at).rule(),
                "the procedure has no owner %s anything".formatted(what)));
  }
}
