package redress.http;

import java.util.List;
import java.util.TreeSet;
import redress.application.UseCases;
import redress.application.account.OfAccounts;
import redress.application.session.OfSessions;
import redress.casefile.AllowanceActions;
import redress.casefile.AnalysisFormActions;
import redress.casefile.AnomalyActions;
import redress.casefile.AnswerActions;
import redress.casefile.CopyActions;
import redress.casefile.DispositionActions;
import redress.casefile.EightDActions;
import redress.casefile.ErrandActions;
import redress.casefile.FollowUpActions;
import redress.casefile.GoodsActions;
import redress.casefile.ImprovementActions;
import redress.casefile.InvestigationActions;
import redress.casefile.JointTaskActions;
import redress.casefile.MemoActions;
import redress.casefile.NoticeActions;
import redress.casefile.OnSiteActions;
import redress.casefile.OutcomeActions;
import redress.casefile.OwnershipActions;
import redress.casefile.RecurrenceActions;
import redress.casefile.ReportActions;
import redress.casefile.ReturnActions;
import redress.casefile.RoutingActions;
import redress.casefile.StockCountActions;
import redress.casefile.TechnicalActions;
import redress.casefile.TriageActions;
import redress.casefile.VisitActions;
import redress.http.account.AccountOperations;
import redress.http.analysisform.AnalysisFormView;
import redress.http.anomaly.AnomalyOperations;
import redress.http.anomaly.AnomalyView;
import redress.http.answer.AnswerOperations;
import redress.http.answer.CustomerAnswerView;
import redress.http.answer.MessageOperations;
import redress.http.answer.MessageView;
import redress.http.answer.SummaryView;
import redress.http.answer.TechnicalAnalysisView;
import redress.http.assessment.AssessmentOperations;
import redress.http.audit.AuditOperations;
import redress.http.complaint.ComplaintOperations;
import redress.http.complaint.PartView;
import redress.http.complaint.SupersessionOperations;
import redress.http.complaint.UnfoundedOperations;
import redress.http.complaint.WorkOperations;
import redress.http.conduct.ConductOperations;
import redress.http.copies.CopyOperations;
import redress.http.copies.CopySetView;
import redress.http.delegation.DelegationOperations;
import redress.http.disposition.DispositionOperations;
import redress.http.disposition.DispositionView;
import redress.http.eightd.EightDOperations;
import redress.http.eightd.EightDView;
import redress.http.errand.ErrandOperations;
import redress.http.errand.ErrandView;
import redress.http.followup.FollowUpOperations;
import redress.http.followup.FollowUpView;
import redress.http.goods.GoodsOperations;
import redress.http.goods.GoodsView;
import redress.http.handlingsheet.HandlingSheetOperations;
import redress.http.improvement.ImprovementOperations;
import redress.http.improvement.ImprovementView;
import redress.http.investigation.InvestigationOperations;
import redress.http.investigation.InvestigationView;
import redress.http.jointtask.JointTaskOperations;
import redress.http.jointtask.JointTaskView;
import redress.http.meeting.MeetingOperations;
import redress.http.memo.MemoOperations;
import redress.http.memo.MemoView;
import redress.http.monthbook.MonthBookOperations;
import redress.http.notice.InquiryNoteView;
import redress.http.notice.NoticeOperations;
import redress.http.onsite.OnSiteOperations;
import redress.http.onsite.OnSitePlanView;
import redress.http.outcome.OutcomeOperations;
import redress.http.outcome.OutcomeView;
import redress.http.ownership.OwnershipOperations;
import redress.http.ownership.OwnershipView;
import redress.http.procedure.ProcedureOperations;
import redress.http.quote.QuoteOperations;
import redress.http.recurrence.RecurrenceOperations;
import redress.http.recurrence.RecurrenceView;
import redress.http.report.InvestigationReportView;
import redress.http.report.ReportOperations;
import redress.http.returns.AllowanceOperations;
import redress.http.returns.AllowanceView;
import redress.http.returns.ReturnNoteView;
import redress.http.returns.ReturnOperations;
import redress.http.returns.VoucherOperations;
import redress.http.review.ReviewOperations;
import redress.http.routing.RoutingOperations;
import redress.http.routing.RoutingSlipView;
import redress.http.sanction.DisciplinaryOperations;
import redress.http.sanction.SanctionOperations;
import redress.http.session.LoginOperations;
import redress.http.session.SessionOperations;
import redress.http.session.TokenOperations;
import redress.http.simulation.SimulationOperations;
import redress.http.statistics.StatisticsOperations;
import redress.http.stockcount.StockCountOperations;
import redress.http.stockcount.StockCountView;
import redress.http.triage.LiabilityView;
import redress.http.triage.TriageOperations;
import redress.http.triage.TriageView;
import redress.http.visit.VisitOperations;
import redress.http.visit.VisitView;
import redress.http.weeklylist.WeeklyListOperations;

/** Everything that the program answers over HTTP, in the order in which the contract shows it. */
public final class Chapters {
  private Chapters() {}

  public static List<Chapter> of(UseCases useCases, OfSessions sessions, OfAccounts accounts) {
    var auditor = Auditor.of(useCases.ports());
    List<PartView<?>> parts =
        List.of(
            new PartView<>("analysisForms", AnalysisFormActions.OF_PART, AnalysisFormView::of),
            new PartView<>("errands", ErrandActions.OF_CASE, ErrandActions.OF_PART, ErrandView::of),
            new PartView<>("investigations", InvestigationActions.OF_PART, InvestigationView::of),
            new PartView<>("goodsRequests", GoodsActions.OF_PART, GoodsView::of),
            new PartView<>(
                "stockCounts",
                StockCountActions.OF_CASE,
                StockCountActions.OF_PART,
                StockCountView::of),
            new PartView<>("eightDs", EightDActions.OF_CASE, EightDActions.OF_PART, EightDView::of),
            new PartView<>(
                "technicalAnalyses",
                TechnicalActions.OF_CASE,
                TechnicalActions.OF_PART,
                TechnicalAnalysisView::of),
            new PartView<>(
                "summaries", AnswerActions.OF_CASE, AnswerActions.OF_SUMMARY, SummaryView::of),
            new PartView<>("answers", AnswerActions.OF_ANSWER, CustomerAnswerView::of),
            new PartView<>("messages", AnswerActions.OF_MESSAGE, MessageView::of),
            new PartView<>(
                "outcomes", OutcomeActions.OF_CASE, OutcomeActions.OF_PART, OutcomeView::of),
            new PartView<>(
                "ownerships",
                OwnershipActions.OF_CASE,
                OwnershipActions.OF_PART,
                OwnershipView::of),
            new PartView<>(
                "improvements",
                ImprovementActions.OF_CASE,
                ImprovementActions.OF_PART,
                ImprovementView::of),
            new PartView<>(
                "followUps", FollowUpActions.OF_CASE, FollowUpActions.OF_PART, FollowUpView::of),
            new PartView<>(
                "jointTasks",
                JointTaskActions.OF_CASE,
                JointTaskActions.OF_PART,
                JointTaskView::of),
            new PartView<>("memos", MemoActions.OF_CASE, MemoActions.OF_PART, MemoView::of),
            new PartView<>(
                "inquiryNotes", NoticeActions.OF_CASE, NoticeActions.OF_PART, InquiryNoteView::of),
            new PartView<>(
                "recurrences",
                RecurrenceActions.OF_CASE,
                RecurrenceActions.OF_PART,
                RecurrenceView::of),
            new PartView<>(
                "dispositions",
                DispositionActions.OF_CASE,
                DispositionActions.OF_PART,
                DispositionView::of),
            new PartView<>("copySets", CopyActions.OF_PART, CopySetView::of),
            new PartView<>(
                "onSitePlans", OnSiteActions.OF_CASE, OnSiteActions.OF_PART, OnSitePlanView::of),
            new PartView<>(
                "triages", TriageActions.OF_TRIAGE, TriageActions.TRIAGES, TriageView::of),
            new PartView<>(
                "liabilities",
                TriageActions.OF_LIABILITY,
                TriageActions.LIABILITIES,
                LiabilityView::of),
            new PartView<>("routingSlips", RoutingActions.OF_PART, RoutingSlipView::of),
            new PartView<>(
                "investigationReports",
                ReportActions.OF_CASE,
                ReportActions.OF_PART,
                InvestigationReportView::of),
            new PartView<>(
                "anomalies", AnomalyActions.OF_CASE, AnomalyActions.OF_PART, AnomalyView::of),
            new PartView<>("visits", VisitActions.OF_CASE, VisitActions.OF_PART, VisitView::of),
            new PartView<>(
                "returnNotes", ReturnActions.OF_CASE, ReturnActions.OF_PART, ReturnNoteView::of),
            new PartView<>(
                "allowances",
                AllowanceActions.OF_CASE,
                AllowanceActions.OF_PART,
                AllowanceView::of));
    var complaints = new ComplaintOperations(useCases, parts);
    var named = new TreeSet<String>();
    var chapters =
        List.of(
            new SessionOperations(sessions, auditor).chapter(),
            new LoginOperations(sessions, auditor).chapter(),
            new TokenOperations(sessions, named).chapter(),
            new AccountOperations(accounts).chapter(),
            new AuditOperations(useCases).chapter(),
            complaints.chapter(),
            new WorkOperations(useCases, complaints).chapter(),
            new TriageOperations(useCases).chapter(),
            new OnSiteOperations(useCases).chapter(),
            new SupersessionOperations(useCases, parts).chapter(),
            new ErrandOperations(useCases).chapter(),
            new InvestigationOperations(useCases).chapter(),
            new GoodsOperations(useCases).chapter(),
            new StockCountOperations(useCases).chapter(),
            new EightDOperations(useCases).chapter(),
            new AnswerOperations(useCases).chapter(),
            new MessageOperations(useCases, complaints::shown).chapter(),
            new OutcomeOperations(useCases).chapter(),
            new OwnershipOperations(useCases).chapter(),
            new ImprovementOperations(useCases).chapter(),
            new FollowUpOperations(useCases).chapter(),
            new RecurrenceOperations(useCases, complaints).chapter(),
            new DispositionOperations(useCases).chapter(),
            new ReturnOperations(useCases).chapter(),
            new AllowanceOperations(useCases).chapter(),
            new VoucherOperations(useCases).chapter(),
            new CopyOperations(useCases).chapter(),
            new NoticeOperations(useCases).chapter(),
            new HandlingSheetOperations(useCases).chapter(),
            new DelegationOperations(useCases).chapter(),
            new ConductOperations(useCases).chapter(),
            new RoutingOperations(useCases).chapter(),
            new ReportOperations(useCases).chapter(),
            new VisitOperations(useCases).chapter(),
            new AnomalyOperations(useCases).chapter(),
            new JointTaskOperations(useCases).chapter(),
            new UnfoundedOperations(useCases, parts).chapter(),
            new MemoOperations(useCases).chapter(),
            new WeeklyListOperations(useCases).chapter(),
            new AssessmentOperations(useCases).chapter(),
            new MonthBookOperations(useCases).chapter(),
            new SanctionOperations(useCases).chapter(),
            new DisciplinaryOperations(useCases).chapter(),
            new StatisticsOperations(useCases).chapter(),
            new ReviewOperations(useCases).chapter(),
            new MeetingOperations(useCases).chapter(),
            new ProcedureOperations(useCases).chapter(),
            new SimulationOperations(useCases).chapter(),
            new QuoteOperations(useCases).chapter());
    chapters.forEach(chapter -> chapter.operations().forEach(it -> named.add(it.id())));
    return chapters;
  }
}
