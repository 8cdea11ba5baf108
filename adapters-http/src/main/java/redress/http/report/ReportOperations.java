package redress.http.report;

import redress.application.Reply;
import redress.application.UseCases;
import redress.application.report.InstructInvestigation;
import redress.application.report.OfReports;
import redress.application.report.ReportInvestigation;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.report.InvestigationReport;

/** Reports on what was found and done about a case. */
public final class ReportOperations {
  private static final int TEXT = 10_000;
  private static final String ALL = "/complaints/{complaint}/investigation-reports";

  private final OfReports reports;

  public ReportOperations(UseCases useCases) {
    this.reports = useCases.reports();
  }

  public Chapter chapter() {
    return Chapter.of(
        "report",
        Operation.post("reportInvestigation", ALL, this::submit),
        Operation.post("instructInvestigation", ALL + "/{report}/instruction", this::instruct));
  }

  private Reply submit(Exchange exchange) {
    record Form(String findings, String handling) {}
    var form =
        exchange.body(
            node -> {
              var findings = node.only("findings", "handling").at("findings").text(TEXT);
              var handling = node.at("handling").text(TEXT);
              return node.make(() -> new Form(findings, handling));
            });
    var command =
        new ReportInvestigation.Command(
            exchange.actor(), exchange.id("complaint"), form.findings(), form.handling());
    return PartReply.begun(
        exchange,
        reports.submit().handle(command),
        InvestigationReport.class,
        "investigationReports",
        InvestigationReportView::of);
  }

  private Reply instruct(Exchange exchange) {
    var text = exchange.body(node -> node.only("text").at("text").text(TEXT));
    var command =
        new InstructInvestigation.Command(
            exchange.actor(),
            exchange.id("complaint"),
            exchange.id("report"),
            exchange.expectedVersion(),
            text);
    return PartReply.changed(
        exchange,
        reports.instruct().handle(command),
        InvestigationReport.class,
        exchange.id("report"),
        InvestigationReportView::of);
  }
}
