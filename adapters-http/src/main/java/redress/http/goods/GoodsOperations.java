package redress.http.goods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.goods.BackSignGoodsRequest;
import redress.application.goods.ListBackSignatures;
import redress.application.goods.ReceiveGoods;
import redress.application.goods.ShipGoods;
import redress.application.goods.SignGoodsRequest;
import redress.application.goods.WithdrawGoodsRequest;
import redress.casefile.CaseFile;
import redress.goods.GoodsRequest;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.money.GivenMoney;
import redress.organization.Department;
import redress.tree.Node;

/** Goods requests: signed by quality, carried out by the warehouse. */
public final class GoodsOperations {
  private static final int NAME = 200;
  private static final int REASON = 2_000;
  private static final int MOST = 1_000_000;
  private static final String PATH = "/complaints/{complaint}/goods-requests/{request}";

  private final UseCases.OfGoods goods;

  public GoodsOperations(UseCases useCases) {
    this.goods = useCases.goods();
  }

  public Chapter chapter() {
    return Chapter.of(
        "goods",
        Operation.post("signGoodsRequest", PATH + "/signature", this::sign),
        Operation.post("backSignGoodsRequest", PATH + "/back-signature", this::backSign),
        Operation.post("shipGoods", PATH + "/shipment", this::ship),
        Operation.post("receiveGoods", PATH + "/receipt", this::receive),
        Operation.post("withdrawGoodsRequest", PATH + "/withdrawal", this::withdraw),
        Operation.get("listBackSignatures", "/back-signatures", this::owed));
  }

  /** How goods moved, as the warehouse states it. */
  private record MoveForm(Instant at, int quantity, String carrier, GivenMoney freight) {
    static MoveForm shipped(Node node) {
      return read(node.only("shippedAt", "carrier", "freight"), "shippedAt", 0);
    }

    static MoveForm received(Node node) {
      node.only("receivedAt", "quantity", "carrier", "freight");
      return read(node, "receivedAt", node.at("quantity").integer(1, MOST));
    }

    private static MoveForm read(Node node, String when, int quantity) {
      var at = Times.instant(node.at(when));
      var carrier = node.maybe("carrier").map(it -> it.text(NAME));
      Optional<GivenMoney> freight = node.maybe("freight").map(MoneyForm::read);
      return node.make(
          () -> new MoveForm(at, quantity, carrier.orElse(null), freight.orElse(null)));
    }
  }

  private Reply sign(Exchange exchange) {
    record Form(Department responsible, boolean urgent) {}
    var form =
        exchange.body(
            node -> {
              node.only("responsibleDepartment", "urgent");
              var responsible =
                  node.maybe("responsibleDepartment")
                      .map(it -> it.parsed("a code", Department::new));
              boolean urgent = node.maybe("urgent").map(it -> it.flag()).orElse(Boolean.FALSE);
              return node.make(() -> new Form(responsible.orElse(null), urgent));
            });
    var id = exchange.id("request");
    return changed(
        exchange,
        id,
        goods
            .sign()
            .handle(
                new SignGoodsRequest.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.responsible(),
                    form.urgent())));
  }

  private Reply backSign(Exchange exchange) {
    var responsible =
        exchange.body(
            node ->
                node.only("responsibleDepartment")
                    .at("responsibleDepartment")
                    .parsed("a code", Department::new));
    var id = exchange.id("request");
    return changed(
        exchange,
        id,
        goods
            .backSign()
            .handle(
                new BackSignGoodsRequest.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    responsible)));
  }

  private Reply ship(Exchange exchange) {
    var form = exchange.body(MoveForm::shipped);
    var id = exchange.id("request");
    return changed(
        exchange,
        id,
        goods
            .ship()
            .handle(
                new ShipGoods.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.at(),
                    form.carrier(),
                    form.freight())));
  }

  private Reply receive(Exchange exchange) {
    var form = exchange.body(MoveForm::received);
    var id = exchange.id("request");
    return changed(
        exchange,
        id,
        goods
            .receive()
            .handle(
                new ReceiveGoods.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.at(),
                    form.quantity(),
                    form.carrier(),
                    form.freight())));
  }

  private Reply withdraw(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    var id = exchange.id("request");
    return changed(
        exchange,
        id,
        goods
            .withdraw()
            .handle(
                new WithdrawGoodsRequest.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    reason)));
  }

  private Reply owed(Exchange exchange) {
    record Owed(UUID complaint, GoodsView request) {}
    var page = exchange.page();
    var after = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var requests =
        goods.owed().handle(new ListBackSignatures.Command(exchange.actor(), after, page.wanted()));
    return exchange.list(
        page,
        requests,
        request -> List.of(request.id().value().toString()),
        request -> new Owed(request.id().complaint().value(), GoodsView.of(request)));
  }

  private static Reply changed(Exchange exchange, UUID id, CaseFile file) {
    return PartReply.changed(exchange, file, GoodsRequest.class, id, GoodsView::of);
  }
}
