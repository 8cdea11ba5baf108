package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.disposition.Disposition;
import redress.organization.Duty;
import redress.returns.ReturnGates;
import redress.returns.ReturnNote;
import redress.returns.ReturnNoteRules;
import redress.rule.Refusal;

/** What can be done with goods that come back, while the case runs and when it is closed. */
public final class ReturnActions {
  /** Only what was approved comes back. */
  public static final Action<Complaint> OPEN =
      new Action<>(
          "openReturnNote",
          Duty.OPEN_RETURN,
          (at, it) -> Gates.alive(at, rules(at).rule()).or(() -> unapproved(at)));

  public static final Action<ReturnNote> VERIFY =
      new Action<>(
          "verifyReturnNote",
          Duty.VERIFY_RETURN,
          (at, it) -> alive(at).or(may(at, it)::verify),
          (by, at, it) -> may(at, it).verify(by));
  public static final Action<ReturnNote> RECEIVE =
      new Action<>(
          "receiveReturn", Duty.RECEIVE_RETURN, (at, it) -> alive(at).or(may(at, it)::count));
  public static final Action<ReturnNote> INSTRUCT =
      new Action<>(
          "instructReturn",
          Duty.VERIFY_RETURN,
          (at, it) -> alive(at).or(may(at, it)::instruct),
          (by, at, it) ->
              may(at, it).instruct(by, absent -> StandIn.may(by, absent, Duty.VERIFY_RETURN, at)));
  public static final Action<ReturnNote> SIGN =
      new Action<>("signReturn", Duty.RECEIVE_RETURN, (at, it) -> alive(at).or(may(at, it)::sign));
  public static final Action<ReturnNote> RECONCILE =
      new Action<>(
          "reconcileReturn", Duty.POST_RETURN, (at, it) -> alive(at).or(may(at, it)::reconcile));
  public static final Action<ReturnNote> APPROVE =
      new Action<>(
          "approveHeldReturn",
          Duty.APPROVE,
          (at, it) -> alive(at).or(may(at, it)::approve).or(() -> unapproved(at)),
          (by, at, it) -> may(at, it).approve(by, at.procedure().duties().rule(Duty.APPROVE)));
  public static final Action<ReturnNote> PROVE =
      new Action<>(
          "addReturnProof", Duty.OPEN_RETURN, (at, it) -> alive(at).or(may(at, it)::prove));
  public static final Action<ReturnNote> HAND_OVER =
      new Action<>(
          "handOverReturn", Duty.OPEN_RETURN, (at, it) -> alive(at).or(may(at, it)::handOver));
  public static final Action<ReturnNote> WITHDRAW =
      new Action<>(
          "withdrawReturnNote",
          Duty.OPEN_RETURN,
          (at, it) -> Gates.releasing(at, rules(at).rule()).or(may(at, it)::withdraw));

  public static final List<Action<Complaint>> OF_CASE = List.of(OPEN);
  public static final PartActions<ReturnNote> OF_PART =
      new PartActions<>(
          ReturnNote.class,
          it -> null,
          List.of(VERIFY, RECEIVE, INSTRUCT, SIGN, RECONCILE, APPROVE, PROVE, HAND_OVER, WITHDRAW));

  private ReturnActions() {}

  private static ReturnNoteRules rules(Situation at) {
    return at.procedure().sections().of(ReturnNoteRules.class);
  }

  private static Optional<Refusal> alive(Situation at) {
    return Gates.alive(at, rules(at).rule());
  }

  private static ReturnGates may(Situation at, ReturnNote it) {
    return it.may(rules(at));
  }

  private static Optional<Refusal> unapproved(Situation at) {
    var remedies = rules(at).remedies();
    return Disposition.inForce(at.beside().parts(Disposition.class))
            .filter(it -> it.terms().remedies().stream().anyMatch(remedies::contains))
            .isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "RETURN_NOT_APPROVED",
                rules(at).rule(),
                "nothing is approved for this case that comes back"));
  }
}
