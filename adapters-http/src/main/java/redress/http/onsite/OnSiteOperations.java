package redress.http.onsite;

import java.time.Instant;
import java.time.LocalDate;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.onsite.DemandOnSite;
import redress.application.onsite.OfOnSite;
import redress.application.onsite.PlanOnSite;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;
import redress.onsite.OnSitePlan;

/** Going to the customer. */
public final class OnSiteOperations {
  private static final int TEXT = 10_000;

  private final OfOnSite onSite;

  public OnSiteOperations(UseCases useCases) {
    this.onSite = useCases.onSite();
  }

  public Chapter chapter() {
    return Chapter.of(
        "onsite",
        Operation.post("demandOnSite", "/complaints/{complaint}/on-site-demands", this::demand),
        Operation.post("planOnSite", "/complaints/{complaint}/on-site-plans", this::plan));
  }

  private Reply demand(Exchange exchange) {
    var at = exchange.body(node -> Times.instant(node.only("demandedAt").at("demandedAt")));
    onSite
        .demand()
        .handle(new DemandOnSite.Command(exchange.actor(), exchange.id("complaint"), at));
    record Demanded(Instant demandedAt) {}
    return exchange.ok(new Demanded(at));
  }

  private Reply plan(Exchange exchange) {
    record Form(String text, LocalDate visitOn) {}
    var form =
        exchange.body(
            node -> {
              var text = node.only("text", "visitOn").at("text").text(TEXT);
              var on = node.maybe("visitOn").map(Times::date).orElse(null);
              return node.make(() -> new Form(text, on));
            });
    var command =
        new PlanOnSite.Command(
            exchange.actor(), exchange.id("complaint"), form.text(), form.visitOn());
    return PartReply.begun(
        exchange,
        onSite.plan().handle(command),
        OnSitePlan.class,
        "onSitePlans",
        OnSitePlanView::of);
  }
}
