package redress.application;

import java.util.List;
import redress.application.anomaly.OfAnomalies;
import redress.application.answer.OfAnswers;
import redress.application.company.Asked;
import redress.application.company.CompanyDesk;
import redress.application.complaint.AddPhoto;
import redress.application.complaint.AmendDraft;
import redress.application.complaint.ArchiveComplaint;
import redress.application.complaint.AwaitCustomer;
import redress.application.complaint.CancelComplaint;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CloseComplaint;
import redress.application.complaint.DecideValidity;
import redress.application.complaint.DraftComplaint;
import redress.application.complaint.ExplainObligation;
import redress.application.complaint.ExportComplaints;
import redress.application.complaint.ForwardComplaint;
import redress.application.complaint.InquireAfterClosing;
import redress.application.complaint.ListComplaints;
import redress.application.complaint.Radar;
import redress.application.complaint.ReadAttachment;
import redress.application.complaint.ReadComplaint;
import redress.application.complaint.ReadTimeline;
import redress.application.complaint.RegisterComplaint;
import redress.application.complaint.Reporters;
import redress.application.complaint.ResumeComplaint;
import redress.application.complaint.Settlements;
import redress.application.complaint.StartWork;
import redress.application.complaint.SupersedeComplaint;
import redress.application.complaint.VerifyComplaint;
import redress.application.complaint.WaiveField;
import redress.application.conduct.OfConduct;
import redress.application.copies.AcknowledgeCopy;
import redress.application.delegation.OfDelegations;
import redress.application.disposition.OfDispositions;
import redress.application.disposition.Splits;
import redress.application.eightd.OfEightDs;
import redress.application.errand.CompleteErrand;
import redress.application.errand.RequestCustomerData;
import redress.application.errand.RequestFieldEvidence;
import redress.application.errand.WaiveErrand;
import redress.application.followup.OfEnds;
import redress.application.goods.BackSignGoodsRequest;
import redress.application.goods.ListBackSignatures;
import redress.application.goods.ReceiveGoods;
import redress.application.goods.ShipGoods;
import redress.application.goods.SignGoodsRequest;
import redress.application.goods.WithdrawGoodsRequest;
import redress.application.handlingsheet.ReadHandlingSheet;
import redress.application.improvement.OfImprovements;
import redress.application.investigation.AnalyseComplaint;
import redress.application.investigation.DetermineLiability;
import redress.application.investigation.InspectQuality;
import redress.application.investigation.LocateOrigin;
import redress.application.investigation.NameResponsible;
import redress.application.job.RunJobs;
import redress.application.jointtask.OfJointTasks;
import redress.application.meeting.OfMeetings;
import redress.application.memo.OfMemos;
import redress.application.monthbook.OfMonths;
import redress.application.notice.OfNotices;
import redress.application.notice.UrgeLate;
import redress.application.onsite.OfOnSite;
import redress.application.ownership.OfOwnerships;
import redress.application.procedure.OfProcedures;
import redress.application.quote.OfQuotes;
import redress.application.recurrence.OfRecurrences;
import redress.application.report.OfReports;
import redress.application.returns.OfReturns;
import redress.application.review.OfReviews;
import redress.application.routing.OfRouting;
import redress.application.sanction.OfSanctions;
import redress.application.seal.SealDay;
import redress.application.simulation.OfSimulations;
import redress.application.statistics.ReadStatistics;
import redress.application.stockcount.CountStock;
import redress.application.stockcount.DecideStockCount;
import redress.application.stockcount.OpenStockCount;
import redress.application.stockcount.OverruleStockCount;
import redress.application.stockcount.RefuseStockCount;
import redress.application.stockcount.SignStockCount;
import redress.application.triage.OfTriage;
import redress.application.visit.OfVisits;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRequests;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrences;

/** All use cases of the product, each made once from the ports of an installation. */
public final class UseCases {
  /** The use cases around a complaint itself. */
  public record OfComplaints(
      DraftComplaint draft,
      AmendDraft amend,
      AddPhoto addPhoto,
      WaiveField waive,
      AwaitCustomer await,
      ResumeComplaint resume,
      VerifyComplaint verify,
      RegisterComplaint register,
      ForwardComplaint forward,
      StartWork start,
      DecideValidity decideValidity,
      CloseComplaint close,
      ArchiveComplaint archive,
      CancelComplaint cancel,
      SupersedeComplaint supersede,
      ReadComplaint read,
      ListComplaints list,
      ExportComplaints export,
      ReadTimeline timeline,
      ExplainObligation explain,
      ReadAttachment attachment) {}

  /** The use cases around errands. */
  public record OfErrands(
      RequestFieldEvidence fetch,
      RequestCustomerData ask,
      CompleteErrand complete,
      WaiveErrand waive) {}

  /** The use cases around the investigation of a case. */
  public record OfInvestigations(
      AnalyseComplaint analyse,
      DetermineLiability determine,
      InspectQuality inspect,
      NameResponsible name,
      LocateOrigin locate) {}

  /** The use cases around goods requests. */
  public record OfGoods(
      SignGoodsRequest sign,
      BackSignGoodsRequest backSign,
      ShipGoods ship,
      ReceiveGoods receive,
      WithdrawGoodsRequest withdraw,
      ListBackSignatures owed) {}

  /** The use cases around stock counts. */
  public record OfStockCounts(
      OpenStockCount open,
      CountStock count,
      SignStockCount sign,
      RefuseStockCount refuse,
      DecideStockCount decide,
      OverruleStockCount overrule) {}

  private final Ports ports;
  private final CaseDesk desk;
  private final OfComplaints complaints;
  private final OfEightDs eightDs;
  private final OfAnswers answers;
  private final OfEnds ends;
  private final OfDispositions dispositions;
  private final OfDelegations delegations;
  private final OfTriage triage;
  private final ReadHandlingSheet handlingSheets;
  private final OfOnSite onSite;
  private final OfConduct conduct;
  private final OfImprovements improvements;
  private final OfOwnerships ownerships;
  private final OfRecurrences recurrences;
  private final OfRouting routing;
  private final OfReports reports;
  private final OfAnomalies anomalies;
  private final OfVisits visits;
  private final OfQuotes quotes;
  private final OfWeeks weeks;
  private final OfMonths months;
  private final OfSanctions sanctions;
  private final RunJobs jobs;
  private final OfErrands errands;
  private final OfInvestigations investigations;
  private final OfGoods goods;
  private final OfStockCounts stockCounts;
  private final AcknowledgeCopy acknowledgeCopy;
  private final OfReturns returns;
  private final ReadStatistics statistics;
  private final OfProcedures procedures;
  private final OfReviews reviews;
  private final OfMeetings meetings;
  private final OfNotices notices;
  private final OfSimulations simulations;
  private final OfJointTasks jointTasks;
  private final OfMemos memos;

  public UseCases(Ports ports) {
    this.ports = ports;
    this.procedures = OfProcedures.of(ports);
    var workdays = new Workdays(ports.companies(), ports.calendars());
    this.quotes = OfQuotes.of(ports, workdays);
    this.weeks = OfWeeks.of(ports, workdays);
    var company = new CompanyDesk(ports, workdays);
    this.reviews = OfReviews.of(ports, company);
    this.meetings = OfMeetings.of(ports, company);
    this.simulations = OfSimulations.of(ports, workdays);
    this.statistics = new ReadStatistics(ports.statistics(), workdays, ports.clock());
    this.desk =
        new CaseDesk(
            ports.transactions(),
            ports.complaints(),
            ports.obligations(),
            ports.procedures(),
            workdays,
            ports.history(),
            ports.identities(),
            ports.clock(),
            new Settlements(ports.weeklyLists(), ports.assessments()),
            ports.parts(),
            ports.views(),
            () -> new Asked(ports.delegations(), ports.conducts(), ports.accounts()));
    this.months = OfMonths.of(ports, company, desk);
    this.sanctions = OfSanctions.of(ports, company, desk);
    this.jobs =
        new RunJobs(
            ports.transactions(),
            ports.jobs(),
            ports.clock(),
            List.of(
                weeks.end(),
                months.end(),
                reviews.end(),
                new SealDay(ports),
                new UrgeLate(desk, ports),
                new InquireAfterClosing(desk),
                simulations.run()));
    this.memos = OfMemos.of(desk, sanctions, weeks);
    this.jointTasks = OfJointTasks.of(desk);
    this.notices = OfNotices.of(desk, ports.urgingNotes());
    this.delegations = OfDelegations.of(ports, company);
    this.conduct = OfConduct.of(ports, company);
    var radar = new Radar((Recurrences) ports.parts().of(Recurrence.class));
    var forwarding = new ForwardComplaint(desk, radar);
    this.triage = OfTriage.of(desk, forwarding);
    this.handlingSheets = new ReadHandlingSheet(desk);
    this.onSite = OfOnSite.of(desk);
    this.eightDs = OfEightDs.of(desk, ports.accounts());
    this.answers = OfAnswers.of(desk);
    this.ends = OfEnds.of(desk);
    this.dispositions = OfDispositions.of(desk, ports.jobs(), new Splits(ports.parts()));
    this.improvements = OfImprovements.of(desk, sanctions.propose(), ports.accounts());
    this.acknowledgeCopy = new AcknowledgeCopy(desk);
    this.returns = OfReturns.of(desk, ports, workdays);
    this.ownerships = OfOwnerships.of(desk, ports.accounts());
    this.recurrences = OfRecurrences.of(desk, ports);
    this.routing = OfRouting.of(desk, ports.jobs());
    this.reports = OfReports.of(desk);
    this.anomalies = OfAnomalies.of(desk);
    this.visits = OfVisits.of(desk, ports.accounts());
    var reporters = new Reporters(ports.accounts());
    this.complaints =
        new OfComplaints(
            new DraftComplaint(desk, reporters),
            new AmendDraft(desk, reporters),
            new AddPhoto(desk, ports.attachments()),
            new WaiveField(desk),
            new AwaitCustomer(desk),
            new ResumeComplaint(desk),
            new VerifyComplaint(desk),
            new RegisterComplaint(
                desk, ports.transactions(), ports.replies(), ports.registrations(), reporters),
            forwarding,
            new StartWork(desk),
            new DecideValidity(desk),
            new CloseComplaint(desk, ports.jobs()),
            new ArchiveComplaint(desk),
            new CancelComplaint(desk),
            new SupersedeComplaint(desk),
            new ReadComplaint(desk, ports.views()),
            new ListComplaints(ports.views()),
            new ExportComplaints(ports.views()),
            new ReadTimeline(ports.complaints(), ports.history()),
            new ExplainObligation(desk, ports.transactions(), ports.obligations()),
            new ReadAttachment(ports.transactions(), ports.attachments()));
    this.errands =
        new OfErrands(
            new RequestFieldEvidence(desk),
            new RequestCustomerData(desk),
            new CompleteErrand(desk),
            new WaiveErrand(desk));
    this.investigations =
        new OfInvestigations(
            new AnalyseComplaint(desk, ports.weeklyLists()),
            new DetermineLiability(desk, ports.weeklyLists()),
            new InspectQuality(desk),
            new NameResponsible(desk, ports.accounts()),
            new LocateOrigin(desk, ports.views()));
    this.goods =
        new OfGoods(
            new SignGoodsRequest(desk),
            new BackSignGoodsRequest(desk),
            new ShipGoods(desk),
            new ReceiveGoods(desk),
            new WithdrawGoodsRequest(desk),
            new ListBackSignatures((GoodsRequests) ports.parts().of(GoodsRequest.class)));
    this.stockCounts =
        new OfStockCounts(
            new OpenStockCount(desk),
            new CountStock(desk),
            new SignStockCount(desk),
            new RefuseStockCount(desk),
            new DecideStockCount(desk),
            new OverruleStockCount(desk));
  }

  public Ports ports() {
    return ports;
  }

  public CaseDesk desk() {
    return desk;
  }

  public OfComplaints complaints() {
    return complaints;
  }

  public OfEightDs eightDs() {
    return eightDs;
  }

  public OfAnswers answers() {
    return answers;
  }

  public OfEnds ends() {
    return ends;
  }

  public OfDispositions dispositions() {
    return dispositions;
  }

  public OfTriage triage() {
    return triage;
  }

  public OfOnSite onSite() {
    return onSite;
  }

  public ReadHandlingSheet handlingSheets() {
    return handlingSheets;
  }

  public OfConduct conduct() {
    return conduct;
  }

  public OfDelegations delegations() {
    return delegations;
  }

  public OfImprovements improvements() {
    return improvements;
  }

  public OfOwnerships ownerships() {
    return ownerships;
  }

  public OfRecurrences recurrences() {
    return recurrences;
  }

  public OfRouting routing() {
    return routing;
  }

  public OfReports reports() {
    return reports;
  }

  public OfVisits visits() {
    return visits;
  }

  public OfAnomalies anomalies() {
    return anomalies;
  }

  public OfQuotes quotes() {
    return quotes;
  }

  public OfErrands errands() {
    return errands;
  }

  public OfInvestigations investigations() {
    return investigations;
  }

  public OfGoods goods() {
    return goods;
  }

  public OfStockCounts stockCounts() {
    return stockCounts;
  }

  public AcknowledgeCopy acknowledgeCopy() {
    return acknowledgeCopy;
  }

  public OfReturns returns() {
    return returns;
  }

  public ReadStatistics statistics() {
    return statistics;
  }

  public OfProcedures procedures() {
    return procedures;
  }

  public OfReviews reviews() {
    return reviews;
  }

  public OfMeetings meetings() {
    return meetings;
  }

  public OfMemos memos() {
    return memos;
  }

  public OfJointTasks jointTasks() {
    return jointTasks;
  }

  public OfNotices notices() {
    return notices;
  }

  public OfSimulations simulations() {
    return simulations;
  }

  public OfWeeks weeks() {
    return weeks;
  }

  public OfMonths months() {
    return months;
  }

  public OfSanctions sanctions() {
    return sanctions;
  }

  /** What the program does by itself. */
  public RunJobs jobs() {
    return jobs;
  }
}
