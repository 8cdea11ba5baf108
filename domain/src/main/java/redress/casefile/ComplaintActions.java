package redress.casefile;

import java.util.List;
import redress.complaint.Complaint;
import redress.organization.Duty;

/** What can be done to a case itself, in the order of its life. */
public final class ComplaintActions {
  public static final Action<Complaint> AMEND =
      new Action<>("amendDraft", Duty.TAKE_IN, (at, it) -> it.mayAmend(at.procedure().intake()));
  public static final Action<Complaint> ADD_PHOTO =
      new Action<>("addPhoto", Duty.TAKE_IN, (at, it) -> it.mayAmend(at.procedure().intake()));
  public static final Action<Complaint> WAIVE =
      new Action<>("waiveField", Duty.TAKE_IN, (at, it) -> it.mayAmend(at.procedure().intake()));
  public static final Action<Complaint> WAIT =
      new Action<>("awaitCustomer", Duty.TAKE_IN, (at, it) -> it.mayWait(at.procedure().intake()));
  public static final Action<Complaint> RESUME =
      new Action<>(
          "resumeComplaint", Duty.TAKE_IN, (at, it) -> it.mayResume(at.procedure().intake()));
  public static final Action<Complaint> VERIFY =
      new Action<>(
          "verifyComplaint", Duty.VERIFY, (at, it) -> it.mayVerify(at.procedure().intake()));
  public static final Action<Complaint> REGISTER =
      new Action<>(
          "registerComplaint", Duty.REGISTER, (at, it) -> it.mayRegister(at.procedure().intake()));
  public static final Action<Complaint> FORWARD =
      new Action<>(
          "forwardComplaint", Duty.FORWARD, (at, it) -> it.mayForward(at.procedure().intake()));
  public static final Action<Complaint> CANCEL =
      new Action<>(
          "cancelComplaint",
          Duty.CANCEL,
          (at, it) -> it.mayEnd(at.procedure().duties().rule(Duty.CANCEL)));

  public static final Action<Complaint> CLOSE =
      new Action<>(
          "closeComplaint", Duty.CLOSE, (at, it) -> it.mayEnd(at.procedure().closing().rule()));

  public static final List<Action<Complaint>> ALL =
      List.of(AMEND, ADD_PHOTO, WAIVE, WAIT, RESUME, VERIFY, REGISTER, FORWARD, CLOSE, CANCEL);

  private ComplaintActions() {}
}
