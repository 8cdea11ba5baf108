package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.approval.Approver;
import redress.complaint.Complaint;
import redress.disposition.Disposition;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.routing.RoutingRules;
import redress.routing.RoutingSlip;
import redress.routing.RoutingStep;
import redress.routing.SlipGates;
import redress.routing.StepTask;
import redress.rule.Refusal;

/** What can be done with the routing slip of a case. */
public final class RoutingActions {
  public static final Action<RoutingSlip> GIVE =
      new Action<>(
          "giveOpinion",
          Duty.GIVE_OPINION,
          (at, it) -> running(at).or(may(at, it)::give).or(() -> unready(at, it)),
          RoutingActions::turn);

  public static final Action<RoutingSlip> READ =
      new Action<>(
          "readOpinion",
          Duty.GIVE_OPINION,
          (at, it) -> running(at).or(may(at, it)::read),
          (by, at, it) -> may(at, it).reader(by));

  /** Whoever has the turn, or reads what was said, may send it back. */
  public static final Action<RoutingSlip> RETURN =
      new Action<>(
          "returnSlip",
          Duty.GIVE_OPINION,
          (at, it) -> running(at).or(may(at, it)::ended),
          (by, at, it) -> may(at, it).read().isEmpty() ? may(at, it).reader(by) : turn(by, at, it));

  public static final PartActions<RoutingSlip> OF_PART =
      new PartActions<>(
          RoutingSlip.class,
          it -> it.current().map(hop -> hop.holder()).orElse(null),
          List.of(GIVE, READ, RETURN));

  private RoutingActions() {}

  /**
   * The department that has the turn at a step: the one that is named there or was named as
   * responsible, or that of whoever has to sign.
   */
  public static Department holder(
      RoutingStep step,
      RoutingSlip slip,
      Procedure procedure,
      Complaint complaint,
      List<Disposition> dispositions) {
    if (step.turn().department() != null) {
      return step.turn().department();
    }
    if (step.turn().responsible()) {
      return slip.responsible().orElseThrow();
    }
    var holders = procedure.duties().holders(Duty.APPROVE);
    var signing =
        standing(dispositions)
            .flatMap(it -> Authority.required(procedure, complaint, it.terms()))
            .map(Approver::position);
    var departments = holders.stream().filter(it -> it.department() != null).toList();
    return departments.stream()
        .filter(it -> signing.isPresent() && signing.get().equals(it.position()))
        .findFirst()
        .orElseGet(departments::getFirst)
        .department();
  }

  /** Nothing is approved before the case has come to those who decide (S4-15). */
  static Optional<Refusal> undecided(Situation at) {
    var found = at.procedure().sections().find(RoutingRules.class);
    return found
        .flatMap(rules -> at.beside().only(RoutingSlip.class))
        .filter(
            slip ->
                approvals(found.get()).findAny().isPresent()
                    && approvals(found.get()).noneMatch(it -> slip.cameTo(it.code())))
        .map(
            slip ->
                Refusal.later(
                    "OPINIONS_MISSING",
                    found.get().rule(),
                    "the opinions come first: "
                        + slip.unfinished().map(it -> it.sentence()).orElse("")));
  }

  private static java.util.stream.Stream<RoutingStep> approvals(RoutingRules rules) {
    return rules.steps().stream().filter(it -> it.task() == StepTask.APPROVAL);
  }

  private static SlipGates may(Situation at, RoutingSlip it) {
    return it.may(at.procedure().routing());
  }

  private static Optional<Refusal> running(Situation at) {
    return Gates.running(at, at.procedure().routing().rule());
  }

  /** What is said at a step may need something that is not there yet. */
  private static Optional<Refusal> unready(Situation at, RoutingSlip slip) {
    var step = may(at, slip).step();
    return switch (step.task()) {
      case OPINION, INVESTIGATION, NEGOTIATION, COMBINATION -> Optional.empty();
      case PROPOSAL ->
          standing(at.beside().parts(Disposition.class)).isPresent()
              ? Optional.empty()
              : Optional.of(
                  Refusal.later(
                      "NOTHING_PROPOSED",
                      step.rule(),
                      "it is proposed first what the customer is given"));
      case APPROVAL ->
          Disposition.inForce(at.beside().parts(Disposition.class)).isPresent()
              ? rejected(slip, step)
              : Optional.of(
                  Refusal.later(
                      "NOT_APPROVED", step.rule(), "what is proposed is approved or refused"));
    };
  }

  /** What the customer does not take is not confirmed: something else is proposed. */
  private static Optional<Refusal> rejected(RoutingSlip slip, RoutingStep step) {
    return slip.negotiated()
        .filter(it -> !it.accepted())
        .map(
            it ->
                Refusal.later(
                    "CUSTOMER_REJECTS", step.rule(), "the customer said no at " + it.talkedAt()));
  }

  /**
   * Who confirms what was approved has the authority for it, his own or lent, and has not written
   * it.
   */
  private static Optional<Refusal> turn(Person by, Situation at, RoutingSlip slip) {
    var step = may(at, slip).step();
    return step.task() == StepTask.APPROVAL ? signing(by, at) : may(at, slip).turn(by);
  }

  private static Optional<Refusal> signing(Person by, Situation at) {
    return Signing.entitled(by, null, at)
        .or(
            () ->
                standing(at.beside().parts(Disposition.class))
                    .flatMap(
                        it ->
                            DispositionActions.may(at, it)
                                .sign(by.user())
                                .or(() -> Signing.refusal(by, at, it))));
  }

  private static Optional<Disposition> standing(List<Disposition> all) {
    return all.stream().filter(Disposition::stands).findFirst();
  }
}
