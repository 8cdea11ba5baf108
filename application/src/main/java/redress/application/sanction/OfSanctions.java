package redress.application.sanction;

import redress.application.Ports;
import redress.application.company.CompanyDesk;
import redress.application.complaint.CaseDesk;

/** The use cases around rewards and penalties. */
public record OfSanctions(
    ProposeNotice propose,
    RecordNoticeBasis basis,
    SignNotice sign,
    WithdrawNotice withdraw,
    ExecuteNotice execute,
    AcknowledgeNoticeCopy acknowledge,
    DisputeNotices disputes,
    ReadNotice read,
    ListNotices list,
    ReadNoticeTimeline timeline,
    ListDeductions deductions,
    CompileDisciplinaryList compile,
    ReadDisciplinaryList readList,
    ListDisciplinaryLists lists,
    ExportDisciplinaryList export) {
  /** Makes them from the ports of an installation. */
  public static OfSanctions of(Ports ports, CompanyDesk company, CaseDesk cases) {
    var desk = new NoticeDesk(company, ports.notices());
    var read = new ReadDisciplinaryList(company, ports.disciplinaryLists());
    return new OfSanctions(
        new ProposeNotice(desk, cases, ports.accounts()),
        new RecordNoticeBasis(desk),
        new SignNotice(desk),
        new WithdrawNotice(desk),
        new ExecuteNotice(desk, ports.deductions()),
        new AcknowledgeNoticeCopy(desk),
        new DisputeNotices(desk, ports.deductions()),
        new ReadNotice(desk),
        new ListNotices(desk, ports.notices()),
        new ReadNoticeTimeline(desk, ports.history()),
        new ListDeductions(company, ports.deductions()),
        new CompileDisciplinaryList(company, ports.disciplinaryLists()),
        read,
        new ListDisciplinaryLists(ports.disciplinaryLists()),
        new ExportDisciplinaryList(read));
  }
}
