package redress.http.complaint;

import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.complaint.ExplainObligation;
import redress.application.complaint.ReadAttachment;
import redress.application.complaint.ReadComplaint;
import redress.application.complaint.ReadTimeline;
import redress.http.Exchange;
import redress.http.file.Download;
import redress.rule.Step;

/** A complaint as it is looked at. */
final class Looking {
  private final UseCases all;
  private final UseCases.OfComplaints cases;
  private final Shown shown;

  Looking(UseCases useCases, Shown shown) {
    this.all = useCases;
    this.cases = useCases.complaints();
    this.shown = shown;
  }

  Reply read(Exchange exchange) {
    return shown.of(
        exchange,
        cases
            .read()
            .handle(new ReadComplaint.Command(exchange.actor(), exchange.segment("complaint"))));
  }

  Reply timeline(Exchange exchange) {
    return Timeline.page(
        exchange,
        (after, limit) ->
            cases
                .timeline()
                .handle(
                    new ReadTimeline.Command(
                        exchange.actor(), exchange.id("complaint"), after, limit)));
  }

  Reply explain(Exchange exchange) {
    var explained =
        cases
            .explain()
            .handle(
                new ExplainObligation.Command(
                    exchange.actor(), exchange.id("complaint"), exchange.id("obligation")));
    record Explained(CaseView.ObligationView obligation, List<Step> steps) {}
    return exchange.ok(
        new Explained(
            CaseView.ObligationView.of(
                explained.obligation(), explained.standsStill(), all.desk().now()),
            explained.steps()));
  }

  void attachment(Exchange exchange) {
    cases
        .attachment()
        .handle(
            new ReadAttachment.Command(
                exchange.actor(),
                exchange.id("complaint"),
                exchange.id("attachment"),
                (attachment, content) ->
                    exchange.send(
                        new Download(
                            attachment.name(), attachment.type(), attachment.size(), content))));
  }
}
