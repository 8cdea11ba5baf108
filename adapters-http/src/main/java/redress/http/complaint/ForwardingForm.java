package redress.http.complaint;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import redress.analysisform.AnalysisForm.Row;
import redress.complaint.Demand;
import redress.goods.GoodsKind;
import redress.goods.Order;
import redress.goods.Order.Item;
import redress.http.json.Times;
import redress.organization.Department;
import redress.tree.Node;

/** What is sent on with a complaint: the analysis form and the goods requests. */
record ForwardingForm(
    Instant forwardedAt, List<Department> recipients, List<Row> rows, List<Order> goods) {
  private static final int NAME = 200;
  private static final int TEXT = 2_000;
  private static final int MOST = 1_000_000;

  static ForwardingForm read(Node node) {
    node.only("forwardedAt", "recipients", "form", "goods");
    var at = Times.instant(node.at("forwardedAt"));
    var recipients = node.at("recipients").list(it -> it.parsed("a code", Department::new));
    var rows = node.maybe("form").map(it -> it.only("rows").at("rows").list(ForwardingForm::row));
    var goods = node.maybe("goods").map(it -> it.list(ForwardingForm::order)).orElse(List.of());
    return node.make(() -> new ForwardingForm(at, recipients, rows.orElse(List.of()), goods));
  }

  private static Row row(Node node) {
    var demands = node.only("demands", "measure").at("demands").list(it -> it.code(Demand.class));
    var measure = node.maybe("measure").map(it -> it.text(TEXT)).orElse(null);
    return node.make(() -> new Row(new TreeSet<>(demands), measure));
  }

  private static Order order(Node node) {
    var kind = node.only("kind", "items").at("kind").code(GoodsKind.class);
    var items = node.at("items").list(ForwardingForm::item);
    return node.make(() -> new Order(kind, items));
  }

  private static Item item(Node node) {
    node.only("part", "description", "quantity");
    var part = node.maybe("part").map(it -> it.text(NAME)).orElse(null);
    var description = node.at("description").text(NAME);
    int quantity = node.at("quantity").integer(1, MOST);
    return node.make(() -> new Item(part, description, quantity));
  }
}
