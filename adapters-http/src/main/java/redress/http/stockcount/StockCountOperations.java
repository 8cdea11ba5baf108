package redress.http.stockcount;

import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.stockcount.CountStock;
import redress.application.stockcount.DecideStockCount;
import redress.application.stockcount.OpenStockCount;
import redress.application.stockcount.OverruleStockCount;
import redress.application.stockcount.RefuseStockCount;
import redress.application.stockcount.SignStockCount;
import redress.casefile.CaseFile;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.stockcount.Figures;
import redress.stockcount.Outcome;
import redress.stockcount.StockCount;
import redress.tree.Node;

/** Joint stock counts. */
public final class StockCountOperations {
  private static final int NAME = 200;
  private static final int REASON = 2_000;
  private static final int MOST = 1_000_000_000;
  private static final String CASE = "/complaints/{complaint}/stock-counts";
  private static final String PATH = CASE + "/{count}";

  private final UseCases.OfStockCounts counts;

  public StockCountOperations(UseCases useCases) {
    this.counts = useCases.stockCounts();
  }

  public Chapter chapter() {
    return Chapter.of(
        "stockcount",
        Operation.post("openStockCount", CASE, this::open),
        Operation.post("countStock", PATH + "/figures", this::count),
        Operation.post("signStockCount", PATH + "/signature", this::sign),
        Operation.post("refuseStockCount", PATH + "/refusal", this::refuse),
        Operation.post("decideStockCount", PATH + "/decision", this::decide),
        Operation.post("overruleStockCount", PATH + "/overruling", this::overrule));
  }

  private Reply open(Exchange exchange) {
    record Form(String reason, String material, int claimedShortage) {}
    var form =
        exchange.body(
            node -> {
              node.only("reason", "material", "claimedShortage");
              var reason = node.at("reason").text(REASON);
              var material = node.at("material").text(NAME);
              int claimed = node.at("claimedShortage").integer(0, MOST);
              return node.make(() -> new Form(reason, material, claimed));
            });
    var command =
        new OpenStockCount.Command(
            exchange.actor(),
            exchange.id("complaint"),
            form.reason(),
            form.material(),
            form.claimedShortage());
    return PartReply.begun(
        exchange,
        counts.open().handle(command),
        StockCount.class,
        "stockCounts",
        StockCountView::of);
  }

  private Reply count(Exchange exchange) {
    var figures = exchange.body(StockCountOperations::figures);
    var id = exchange.id("count");
    var command =
        new CountStock.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion(), figures);
    return changed(exchange, id, counts.count().handle(command));
  }

  private static Figures figures(Node node) {
    node.only("book", "card", "physical", "surplus");
    int book = node.at("book").integer(0, MOST);
    int card = node.at("card").integer(0, MOST);
    int physical = node.at("physical").integer(0, MOST);
    int surplus = node.at("surplus").integer(0, MOST);
    return node.make(() -> new Figures(book, card, physical, surplus));
  }

  private Reply sign(Exchange exchange) {
    var id = exchange.id("count");
    var command =
        new SignStockCount.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion());
    return changed(exchange, id, counts.sign().handle(command));
  }

  private Reply refuse(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    var id = exchange.id("count");
    var command =
        new RefuseStockCount.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion(), reason);
    return changed(exchange, id, counts.refuse().handle(command));
  }

  /** What somebody decides. */
  private record DecisionForm(Outcome verdict, String reason) {
    static DecisionForm read(Node node) {
      var verdict = node.only("verdict", "reason").at("verdict").code(Outcome.class);
      var reason = node.at("reason").text(REASON);
      return node.make(() -> new DecisionForm(verdict, reason));
    }
  }

  private Reply decide(Exchange exchange) {
    var form = exchange.body(DecisionForm::read);
    var id = exchange.id("count");
    var command =
        new DecideStockCount.Command(
            exchange.actor(),
            exchange.id("complaint"),
            id,
            exchange.expectedVersion(),
            form.verdict(),
            form.reason());
    return changed(exchange, id, counts.decide().handle(command));
  }

  private Reply overrule(Exchange exchange) {
    var form = exchange.body(DecisionForm::read);
    var id = exchange.id("count");
    var command =
        new OverruleStockCount.Command(
            exchange.actor(),
            exchange.id("complaint"),
            id,
            exchange.expectedVersion(),
            form.verdict(),
            form.reason());
    return changed(exchange, id, counts.overrule().handle(command));
  }

  private static Reply changed(Exchange exchange, UUID id, CaseFile file) {
    return PartReply.changed(exchange, file, StockCount.class, id, StockCountView::of);
  }
}
