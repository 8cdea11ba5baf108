package redress.application.returns;

import redress.application.Ports;
import redress.application.Workdays;
import redress.application.complaint.CaseDesk;
import redress.application.disposition.Splits;

/** The use cases around goods that come back, and what is allowed for those that do not. */
public record OfReturns(
    OfNotes notes,
    OfAllowances allowances,
    ExportCollectionExclusions export,
    ExportVoucherRequests vouchers) {
  /** Those around return notes. */
  public record OfNotes(
      OpenReturnNote open,
      VerifyReturnNote verify,
      ReceiveReturn receive,
      InstructReturn instruct,
      SignReturn sign,
      ReconcileReturn reconcile,
      ApproveHeldReturn approve,
      AddReturnProof prove,
      HandOverReturn handOver,
      WithdrawReturnNote withdraw) {}

  /** Those around allowances. */
  public record OfAllowances(
      OpenAllowance open,
      SignAllowance sign,
      SealAllowance seal,
      AddAllowanceProof prove,
      HandOverAllowance handOver,
      WithdrawAllowance withdraw) {}

  public static OfReturns of(CaseDesk desk, Ports ports, Workdays workdays) {
    var held = new Held(ports.deliveries());
    return new OfReturns(
        new OfNotes(
            new OpenReturnNote(desk, held, ports.accounts()),
            new VerifyReturnNote(desk),
            new ReceiveReturn(desk, held),
            new InstructReturn(desk),
            new SignReturn(desk, held),
            new ReconcileReturn(desk),
            new ApproveHeldReturn(desk, new Splits(ports.parts())),
            new AddReturnProof(desk),
            new HandOverReturn(desk),
            new WithdrawReturnNote(desk, held)),
        new OfAllowances(
            new OpenAllowance(desk, held, ports.accounts()),
            new SignAllowance(desk),
            new SealAllowance(desk),
            new AddAllowanceProof(desk),
            new HandOverAllowance(desk),
            new WithdrawAllowance(desk, held)),
        new ExportCollectionExclusions(ports.returns(), workdays),
        new ExportVoucherRequests(ports.returns(), workdays));
  }
}
