package redress.application;

import java.util.HashMap;
import redress.analysisform.AnalysisForm;
import redress.anomaly.AnomalyRecord;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.answer.Summary;
import redress.application.complaint.InMemoryComplaintViews;
import redress.application.complaint.InMemoryRegistrations;
import redress.application.job.InMemoryJobs;
import redress.application.monthbook.InMemorySealKeys;
import redress.application.returns.InMemoryReturns;
import redress.application.seal.InMemoryStock;
import redress.application.session.InMemoryApiTokens;
import redress.application.session.InMemoryGuesses;
import redress.application.session.InMemoryInvitations;
import redress.application.session.InMemoryLinkedIdentities;
import redress.application.session.InMemoryLoginAttempts;
import redress.application.session.InMemoryOpenedSessions;
import redress.application.session.InMemoryProvidedSessions;
import redress.application.session.InMemorySigningKeys;
import redress.application.simulation.InMemoryPastCases;
import redress.application.simulation.InMemorySimulations;
import redress.application.statistics.InMemoryStatistics;
import redress.approval.InMemoryDelegations;
import redress.assessment.InMemoryAssessments;
import redress.audit.InMemoryAuditRecords;
import redress.complaint.CaseParts;
import redress.complaint.Complaints;
import redress.complaint.InMemoryCaseParts;
import redress.complaint.InMemoryComplaints;
import redress.complaint.InMemoryParts;
import redress.complaint.Part;
import redress.complaint.Parts;
import redress.conduct.InMemoryConducts;
import redress.copies.CopySet;
import redress.disposition.Disposition;
import redress.disposition.InMemoryDispositions;
import redress.eightd.EightD;
import redress.errand.Errand;
import redress.followup.FollowUp;
import redress.goods.GoodsRequest;
import redress.goods.InMemoryGoodsRequests;
import redress.history.InMemoryHistory;
import redress.improvement.Improvement;
import redress.investigation.Investigation;
import redress.jointtask.JointTask;
import redress.liability.SharedLiability;
import redress.meeting.InMemoryMeetings;
import redress.memo.InMemoryPetitionMemos;
import redress.memo.PetitionMemo;
import redress.monthbook.InMemoryMonthBooks;
import redress.notice.InMemoryUrgingNotes;
import redress.notice.InquiryNote;
import redress.obligation.InMemoryObligations;
import redress.onsite.OnSitePlan;
import redress.organization.InMemoryAccounts;
import redress.organization.InMemoryCompanies;
import redress.outcome.Outcome;
import redress.ownership.Ownership;
import redress.procedure.InMemoryDrafts;
import redress.procedure.InMemoryProcedures;
import redress.recurrence.InMemoryRecurrences;
import redress.recurrence.Recurrence;
import redress.report.InvestigationReport;
import redress.returns.Allowance;
import redress.returns.InMemoryDeliveries;
import redress.returns.ReturnNote;
import redress.review.InMemoryReviews;
import redress.routing.RoutingSlip;
import redress.sanction.InMemoryDeductions;
import redress.sanction.InMemoryDisciplinaryLists;
import redress.sanction.InMemoryNotices;
import redress.seal.InMemorySealedHeads;
import redress.stockcount.StockCount;
import redress.technical.TechnicalAnalysis;
import redress.testing.Memory;
import redress.testing.MovableClock;
import redress.time.InMemoryCalendars;
import redress.triage.Triage;
import redress.visit.Visit;
import redress.weeklylist.InMemoryCandidates;
import redress.weeklylist.InMemoryWeeklyLists;

/** A whole installation in memory. */
public final class InMemoryPorts {
  private InMemoryPorts() {}

  public static Ports on(Memory memory, MovableClock clock) {
    var obligations = new InMemoryObligations(memory);
    var history = new InMemoryHistory(memory);
    var replies = new InMemoryReplies(memory, clock);
    var complaints = new InMemoryComplaints(memory);
    var parts = parts(memory);
    var accounts = new InMemoryAccounts(memory);
    var procedures = new InMemoryProcedures(memory);
    return new Ports(
        clock,
        new SequentialIdentities(),
        new InMemoryTransactions(memory),
        replies,
        new InMemoryRegistrations(memory, obligations, history, replies),
        new InMemoryCompanies(memory),
        accounts,
        procedures,
        new InMemoryDrafts(memory, procedures),
        new InMemoryCalendars(),
        complaints,
        obligations,
        history,
        new InMemoryAttachments(memory),
        new InMemoryComplaintViews(memory, obligations, parts),
        new InMemoryStatistics(memory),
        new InMemorySimulations(memory),
        new InMemoryPastCases(memory, obligations, parts, accounts),
        new InMemorySigningKeys(memory),
        new InMemoryOpenedSessions(memory),
        new InMemoryInvitations(memory),
        new InMemoryApiTokens(memory),
        new InMemoryLoginAttempts(memory),
        new InMemoryGuesses(memory),
        new InMemoryLinkedIdentities(memory),
        new InMemoryProvidedSessions(memory),
        new InMemoryWeeklyLists(memory, candidates(memory, complaints)),
        new InMemoryAssessments(memory, obligations, complaints),
        new InMemoryReviews(memory),
        new InMemoryMeetings(memory, complaints),
        new InMemoryMonthBooks(memory),
        new InMemorySealKeys(memory),
        new InMemorySealedHeads(memory, history),
        new InMemoryAuditRecords(memory, history),
        new InMemoryNotices(memory),
        new InMemoryDisciplinaryLists(memory),
        new InMemoryDeductions(memory),
        new InMemoryDelegations(memory),
        new InMemoryConducts(memory),
        new InMemoryDeliveries(memory),
        new InMemoryReturns(memory),
        new InMemoryJobs(memory),
        new InMemoryUrgingNotes(memory),
        parts,
        new InMemoryStock());
  }

  private static InMemoryCandidates candidates(Memory memory, Complaints complaints) {
    return new InMemoryCandidates(
        complaints,
        new InMemoryParts<>(memory, "investigations"),
        new InMemoryGoodsRequests(memory));
  }

  private static CaseParts parts(Memory memory) {
    var parts = new HashMap<Class<? extends Part>, Parts<? extends Part>>();
    parts.put(AnalysisForm.class, new InMemoryParts<>(memory, "analysis_forms"));
    parts.put(Errand.class, new InMemoryParts<>(memory, "errands"));
    parts.put(GoodsRequest.class, new InMemoryGoodsRequests(memory));
    parts.put(Investigation.class, new InMemoryParts<>(memory, "investigations"));
    parts.put(StockCount.class, new InMemoryParts<>(memory, "stock_counts"));
    parts.put(EightD.class, new InMemoryParts<>(memory, "eight_ds"));
    parts.put(TechnicalAnalysis.class, new InMemoryParts<>(memory, "technical_analyses"));
    parts.put(Summary.class, new InMemoryParts<>(memory, "summaries"));
    parts.put(CustomerAnswer.class, new InMemoryParts<>(memory, "customer_answers"));
    parts.put(Message.class, new InMemoryParts<>(memory, "messages"));
    parts.put(Outcome.class, new InMemoryParts<>(memory, "outcomes"));
    parts.put(FollowUp.class, new InMemoryParts<>(memory, "follow_ups"));
    parts.put(Disposition.class, new InMemoryDispositions(memory));
    parts.put(Improvement.class, new InMemoryParts<>(memory, "improvements"));
    parts.put(Ownership.class, new InMemoryParts<>(memory, "ownerships"));
    parts.put(CopySet.class, new InMemoryParts<>(memory, "copy_sets"));
    parts.put(PetitionMemo.class, new InMemoryPetitionMemos(memory));
    parts.put(JointTask.class, new InMemoryParts<>(memory, "joint_tasks"));
    parts.put(InquiryNote.class, new InMemoryParts<>(memory, "inquiry_notes"));
    parts.put(Recurrence.class, new InMemoryRecurrences(memory));
    parts.put(OnSitePlan.class, new InMemoryParts<>(memory, "on_site_plans"));
    parts.put(Triage.class, new InMemoryParts<>(memory, "triages"));
    parts.put(SharedLiability.class, new InMemoryParts<>(memory, "liabilities"));
    parts.put(InvestigationReport.class, new InMemoryParts<>(memory, "investigation_reports"));
    parts.put(Visit.class, new InMemoryParts<>(memory, "visits"));
    parts.put(AnomalyRecord.class, new InMemoryParts<>(memory, "anomaly_records"));
    parts.put(RoutingSlip.class, new InMemoryParts<>(memory, "routing_slips"));
    parts.put(ReturnNote.class, new InMemoryParts<>(memory, "return_notes"));
    parts.put(Allowance.class, new InMemoryParts<>(memory, "allowances"));
    return new InMemoryCaseParts(parts);
  }
}
