package redress.persistence;

import java.util.List;
import redress.analysisform.AnalysisForm;
import redress.anomaly.AnomalyRecord;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.answer.Summary;
import redress.copies.CopySet;
import redress.disposition.Disposition;
import redress.eightd.EightD;
import redress.errand.Errand;
import redress.followup.FollowUp;
import redress.improvement.Improvement;
import redress.investigation.Investigation;
import redress.liability.SharedLiability;
import redress.jointtask.JointTask;
import redress.notice.InquiryNote;
import redress.onsite.OnSitePlan;
import redress.outcome.Outcome;
import redress.ownership.Ownership;
import redress.report.InvestigationReport;
import redress.routing.Hop;
import redress.routing.RoutingSlip;
import redress.stockcount.StockCount;
import redress.technical.TechnicalAnalysis;
import redress.triage.Triage;
import redress.visit.Visit;

/** The kinds of parts of a case, each with its table and the columns beside its body. */
final class PartTables {
  private PartTables() {}

  static PgCaseParts on(PgTransactions transactions) {
    return new PgCaseParts(
        transactions,
        List.<PgParts<?>>of(
            new PgParts<>(
                transactions,
                "analysis_forms",
                AnalysisForm.class,
                new Column<>("row_count", "int", form -> Integer.toString(form.rows().size()))),
            new PgParts<>(
                transactions,
                "errands",
                Errand.class,
                Column.text("kind", errand -> errand.task().kind()),
                Column.text("owner", errand -> errand.task().owner()),
                Column.flag("open", Errand::open)),
            new PgParts<>(
                transactions,
                "investigations",
                Investigation.class,
                Column.department(Investigation::department),
                Column.text(
                    "liability", it -> it.liability() == null ? null : it.liability().state()),
                Column.instant("candidate_at", PgWeeklyLists::listable)),
            new PgGoodsRequests(transactions),
            new PgPetitionMemos(transactions),
            new PgParts<>(
                transactions,
                "stock_counts",
                StockCount.class,
                Column.flag("open", StockCount::open),
                Column.text(
                    "outcome", it -> it.conclusion() == null ? null : it.conclusion().outcome())),
            new PgParts<>(
                transactions,
                "eight_ds",
                EightD.class,
                Column.department(EightD::department),
                Column.text("state", it -> it.course().state()),
                Column.instant("sent_at", it -> it.assignment().sentAt())),
            new PgParts<>(
                transactions,
                "technical_analyses",
                TechnicalAnalysis.class,
                Column.instant("made_at", it -> it.made().at())),
            new PgParts<>(
                transactions, "summaries", Summary.class, Column.flag("is_full", Summary::full)),
            new PgParts<>(
                transactions,
                "customer_answers",
                CustomerAnswer.class,
                Column.flag("is_full", CustomerAnswer::full),
                Column.instant("sent_at", it -> it.sending().sentAt())),
            new PgParts<>(
                transactions,
                "messages",
                Message.class,
                Column.text("kind", it -> it.words().kind()),
                Column.instant("sent_at", it -> it.words().sentAt())),
            new PgParts<>(
                transactions, "outcomes", Outcome.class, Column.text("kind", Outcome::kind)),
            new PgParts<>(
                transactions,
                "follow_ups",
                FollowUp.class,
                new Column<>("round", "int", it -> Integer.toString(it.round())),
                Column.text("satisfaction", it -> it.said().satisfaction()),
                Column.instant("called_at", it -> it.call().calledAt())),
            new PgParts<>(
                transactions,
                "dispositions",
                Disposition.class,
                Column.number("settlement", it -> it.settlement().amount()),
                Column.text("level", it -> it.signedLevel().orElse(null)),
                Column.flag("stands", Disposition::stands)),
            new PgParts<>(
                transactions,
                "improvements",
                Improvement.class,
                Column.text("category", it -> it.cause().category()),
                Column.date("review_on", Improvement::reviewOn)),
            new PgParts<>(
                transactions,
                "joint_tasks",
                JointTask.class,
                Column.text("party", it -> it.party().kind()),
                Column.text("lead", JointTask::lead),
                Column.flag("open", it -> it.conclusion() == null)),
            new PgParts<>(
                transactions,
                "inquiry_notes",
                InquiryNote.class,
                Column.uuid("obligation", it -> it.step().obligation()),
                Column.text("holder", it -> it.step().holder()),
                Column.flag("open", it -> it.answer() == null)),
            new PgParts<>(
                transactions,
                "ownerships",
                Ownership.class,
                Column.text("owner", it -> it.owner().user())),
            new PgParts<>(
                transactions,
                "copy_sets",
                CopySet.class,
                Column.text("paper", it -> it.copies().paper())),
            new PgRecurrences(transactions),
            new PgParts<>(
                transactions,
                "on_site_plans",
                OnSitePlan.class,
                Column.date("visit_on", OnSitePlan::visitOn)),
            new PgParts<>(
                transactions,
                "triages",
                Triage.class,
                Column.text("urgency", it -> it.priority().urgency()),
                Column.flag("important", it -> it.priority().important())),
            new PgParts<>(
                transactions,
                "liabilities",
                SharedLiability.class,
                Column.text("parties", SharedLiability::parties)),
            new PgParts<>(
                transactions,
                "routing_slips",
                RoutingSlip.class,
                Column.text("step", it -> it.current().map(Hop::step).orElse(null)),
                Column.text("turn", it -> it.current().map(Hop::holder).orElse(null))),
            new PgParts<>(
                transactions,
                "investigation_reports",
                InvestigationReport.class,
                Column.flag("instructed", it -> it.instruction() != null)),
            new PgParts<>(transactions, "visits", Visit.class, Column.flag("open", Visit::open)),
            new PgParts<>(
                transactions,
                "anomaly_records",
                AnomalyRecord.class,
                Column.text("handler", it -> it.content().handler()),
                Column.flag("promoted", it -> it.promotion() != null))));
  }
}
