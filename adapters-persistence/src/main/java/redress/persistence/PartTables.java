package redress.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import redress.analysisform.AnalysisForm;
import redress.anomaly.AnomalyRecord;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.answer.Summary;
import redress.copies.CopySet;
import redress.eightd.EightD;
import redress.errand.Errand;
import redress.followup.FollowUp;
import redress.improvement.Improvement;
import redress.investigation.Investigation;
import redress.jointtask.JointTask;
import redress.liability.SharedLiability;
import redress.notice.InquiryNote;
import redress.onsite.OnSitePlan;
import redress.outcome.Outcome;
import redress.ownership.Ownership;
import redress.report.InvestigationReport;
import redress.returns.Allowance;
import redress.returns.Exclusion;
import redress.returns.Posting;
import redress.returns.ReturnNote;
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
            new PgDispositions(transactions),
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
                Column.flag("promoted", it -> it.promotion() != null)),
            returnNotes(transactions),
            allowances(transactions)));
  }

  private static PgParts<ReturnNote> returnNotes(PgTransactions transactions) {
    return new PgParts<>(
        transactions,
        "return_notes",
        ReturnNote.class,
        Column.text("part_number", it -> it.order().partNumber()),
        Column.text("order_number", it -> it.order().delivery().orderNumber()),
        Column.text("salesperson", it -> it.order().salesperson()),
        Column.flag("open", it -> it.unfinished().isPresent()),
        Column.instant("excluded_at", it -> excluded(it).map(Exclusion::at).orElse(null)),
        Column.number("excluded", it -> excluded(it).map(PartTables::amount).orElse(null)),
        Column.text("excluded_from", it -> excluded(it).map(Exclusion::from).orElse(null)),
        Column.instant("posted_at", it -> posted(it).map(made -> made.made().at()).orElse(null)),
        new Column<>(
            "posted",
            "int",
            it ->
                posted(it)
                    .map(made -> Integer.toString(made.result().postedQuantity()))
                    .orElse(null)),
        Column.number(
            "posted_amount", it -> posted(it).map(made -> made.amount().amount()).orElse(null)));
  }

  private static PgParts<Allowance> allowances(PgTransactions transactions) {
    return new PgParts<>(
        transactions,
        "allowances",
        Allowance.class,
        Column.text("part_number", it -> it.order().partNumber()),
        Column.text("salesperson", it -> it.order().salesperson()),
        Column.flag("open", it -> it.unfinished().isPresent()),
        Column.instant("excluded_at", it -> excluded(it).map(Exclusion::at).orElse(null)),
        Column.number("excluded", it -> excluded(it).map(PartTables::amount).orElse(null)),
        Column.text("excluded_from", it -> excluded(it).map(Exclusion::from).orElse(null)));
  }

  private static Optional<Posting> posted(ReturnNote note) {
    return Optional.ofNullable(note.books().posting()).filter(Posting::posted);
  }

  private static Optional<Exclusion> excluded(ReturnNote note) {
    return Optional.ofNullable(note.books().posting()).map(Posting::excluded);
  }

  private static Optional<Exclusion> excluded(Allowance allowance) {
    return Optional.ofNullable(allowance.seal()).map(Allowance.Seal::excluded);
  }

  private static BigDecimal amount(Exclusion excluded) {
    return excluded.amount().amount();
  }
}
