package redress.casefile;

import java.util.List;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.returns.ReturnGates;
import redress.returns.ReturnNote;
import redress.returns.ReturnNoteRules;

/** What can be done with goods that come back, while the case runs and when it is closed. */
public final class ReturnActions {
  private static final Papers<ReturnNoteRules, ReturnNote, ReturnGates> ALL =
      new Papers<>(
          ReturnNoteRules.class,
          ReturnNote::may,
          "RETURN_NOT_APPROVED",
          "nothing is approved for this case that comes back");

  /** Only what was approved comes back. */
  public static final Action<Complaint> OPEN = ALL.opening("openReturnNote", Duty.OPEN_RETURN);

  public static final Action<ReturnNote> VERIFY =
      ALL.step(
          "verifyReturnNote",
          Duty.VERIFY_RETURN,
          ReturnGates::verify,
          (by, at, it) -> ALL.may(at, it).verify(by));
  public static final Action<ReturnNote> RECEIVE =
      ALL.step("receiveReturn", Duty.RECEIVE_RETURN, ReturnGates::count);
  public static final Action<ReturnNote> INSTRUCT =
      ALL.step(
          "instructReturn",
          Duty.VERIFY_RETURN,
          ReturnGates::instruct,
          (by, at, it) ->
              ALL.may(at, it)
                  .instruct(by, absent -> StandIn.may(by, absent, Duty.VERIFY_RETURN, at)));
  public static final Action<ReturnNote> SIGN =
      ALL.step("signReturn", Duty.RECEIVE_RETURN, ReturnGates::sign);
  public static final Action<ReturnNote> RECONCILE =
      ALL.step("reconcileReturn", Duty.POST_RETURN, ReturnGates::reconcile);
  public static final Action<ReturnNote> APPROVE =
      new Action<>(
          "approveHeldReturn",
          Duty.APPROVE,
          (at, it) -> ALL.alive(at).or(ALL.may(at, it)::approve).or(() -> ALL.unapproved(at)),
          (by, at, it) ->
              ALL.may(at, it)
                  .approve(by, at.procedure().duties().rule(Duty.APPROVE))
                  .or(() -> DispositionActions.wrote(by, at)));
  public static final Action<ReturnNote> PROVE =
      ALL.step("addReturnProof", Duty.OPEN_RETURN, ReturnGates::prove);
  public static final Action<ReturnNote> HAND_OVER =
      ALL.step("handOverReturn", Duty.OPEN_RETURN, ReturnGates::handOver);
  public static final Action<ReturnNote> WITHDRAW =
      ALL.withdrawing("withdrawReturnNote", Duty.OPEN_RETURN, ReturnGates::withdraw);

  public static final List<Action<Complaint>> OF_CASE = List.of(OPEN);
  public static final PartActions<ReturnNote> OF_PART =
      new PartActions<>(
          ReturnNote.class,
          it -> null,
          List.of(VERIFY, RECEIVE, INSTRUCT, SIGN, RECONCILE, APPROVE, PROVE, HAND_OVER, WITHDRAW));

  private ReturnActions() {}
}
