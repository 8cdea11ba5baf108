package redress.application.eightd;

import redress.application.complaint.CaseDesk;
import redress.organization.Accounts;

/** The use cases around the departments' 8D reports. */
public record OfEightDs(
    AssignDepartment assign,
    AmendEightD amend,
    SubmitInterim submitInterim,
    SubmitFull submitFull,
    RecordImplementation implement,
    VerifyEffectiveness verify,
    ReplanMeasure replan,
    CloseEightD close,
    WithdrawAssignment withdraw,
    ReadEightD read) {
  public static OfEightDs of(CaseDesk desk, Accounts accounts) {
    var colleagues = new Colleagues(accounts);
    return new OfEightDs(
        new AssignDepartment(desk),
        new AmendEightD(desk, colleagues),
        new SubmitInterim(desk),
        new SubmitFull(desk),
        new RecordImplementation(desk),
        new VerifyEffectiveness(desk),
        new ReplanMeasure(desk, colleagues),
        new CloseEightD(desk),
        new WithdrawAssignment(desk),
        new ReadEightD(desk));
  }
}
