package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.complaint.Gate;
import redress.complaint.WorkRules;
import redress.errand.Errand;
import redress.goods.GoodsRequest;
import redress.obligation.Moment;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done to a case itself, in the order of its life. */
public final class ComplaintActions {
  public static final Action<Complaint> AMEND =
      new Action<>(
          "amendDraft", Duty.TAKE_IN, (at, it) -> it.gate(at.procedure().intake()).amend());
  public static final Action<Complaint> ADD_PHOTO =
      new Action<>("addPhoto", Duty.TAKE_IN, (at, it) -> it.gate(at.procedure().intake()).amend());
  public static final Action<Complaint> WAIVE =
      new Action<>(
          "waiveField", Duty.TAKE_IN, (at, it) -> it.gate(at.procedure().intake()).amend());
  public static final Action<Complaint> WAIT =
      new Action<>(
          "awaitCustomer", Duty.TAKE_IN, (at, it) -> it.gate(at.procedure().intake()).await());
  public static final Action<Complaint> RESUME =
      new Action<>(
          "resumeComplaint", Duty.TAKE_IN, (at, it) -> it.gate(at.procedure().intake()).resume());
  public static final Action<Complaint> VERIFY =
      new Action<>(
          "verifyComplaint",
          Duty.VERIFY,
          (at, it) -> it.gate(at.procedure().intake()).verify().or(() -> unready(at, it)));
  public static final Action<Complaint> REGISTER =
      new Action<>(
          "registerComplaint",
          Duty.REGISTER,
          (at, it) -> it.gate(at.procedure().intake()).register());
  public static final Action<Complaint> FORWARD =
      new Action<>(
          "forwardComplaint", Duty.FORWARD, (at, it) -> it.gate(at.procedure().intake()).forward());

  public static final Action<Complaint> START =
      new Action<>(
          "startWork",
          Duty.START_WORK,
          (at, it) -> at.procedure().sections().of(WorkRules.class).mayStart(it));

  /** Whoever may judge may judge otherwise, while the case runs (S1-12). */
  public static final Action<Complaint> JUDGE =
      new Action<>(
          "decideValidity",
          Duty.DECIDE_VALIDITY,
          (at, it) ->
              Gate.running(it, at.procedure().validity().rule()).or(() -> Gates.registered(at)));

  public static final Action<Complaint> CANCEL =
      new Action<>(
          "cancelComplaint",
          Duty.CANCEL,
          (at, it) ->
              Gate.running(it, at.procedure().duties().rule(Duty.CANCEL))
                  .or(() -> MemoActions.frozen(at))
                  .or(() -> owed(at)));

  public static final Action<Complaint> CLOSE =
      new Action<>(
          "closeComplaint",
          Duty.CLOSE,
          (at, it) ->
              Gate.running(it, at.procedure().closing().rule()).or(() -> OpenEnds.refusal(at)));

  public static final Action<Complaint> ARCHIVE =
      new Action<>("archiveComplaint", Duty.ARCHIVE, ComplaintActions::mayArchive);

  public static final List<Action<Complaint>> ALL =
      List.of(
          AMEND,
          ADD_PHOTO,
          WAIVE,
          WAIT,
          RESUME,
          VERIFY,
          REGISTER,
          FORWARD,
          START,
          JUDGE,
          CLOSE,
          CANCEL,
          SupersessionActions.SUPERSEDE,
          ARCHIVE);

  private ComplaintActions() {}

  private static Optional<Refusal> mayArchive(Situation at, Complaint complaint) {
    var archiving = at.procedure().archiving().closing();
    return Gate.executing(complaint, archiving.rule())
        .or(() -> OpenEnds.refusal(at, archiving, Moment.ARCHIVED))
        .or(() -> MemoActions.frozen(at));
  }

  /** What is still missing but for the received time, be it that somebody is fetching it (I-08). */
  private static Optional<Refusal> unready(Situation at, Complaint complaint) {
    return complaint.unready(
        at.now(), at.procedure().intake(), Errand.fetching(at.beside().parts(Errand.class)));
  }

  /** Goods that left for nobody's account would stop every later weekly list. */
  static Optional<Refusal> owed(Situation at) {
    return at.beside().parts(GoodsRequest.class).stream().anyMatch(GoodsRequest::owesBackSignature)
        ? Optional.of(
            Refusal.later(
                "BACK_SIGNATURE_OWED",
                at.procedure().goods().urgency(),
                "goods have left and no department is signed as responsible for them yet"))
        : Optional.empty();
  }
}
