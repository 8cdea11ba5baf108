package redress.http.complaint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.http.json.Facts;
import redress.http.json.Times;
import redress.tree.Node;

/** What a client may write of an intake: everything but the photos, which are sent as files. */
record IntakeForm(
    Intake.Source source,
    Intake.Customer customer,
    Intake.Product product,
    Intake.Defect defect,
    Intake.Demands demands,
    Map<String, String> facts) {
  private static final int NAME = 200;
  private static final int TEXT = 10_000;
  private static final int MOST = 1_000_000_000;

  static IntakeForm of(Intake intake) {
    return new IntakeForm(
        intake.source(),
        intake.customer(),
        intake.product(),
        intake.defect(),
        intake.demands(),
        intake.facts());
  }

  Intake with(List<UUID> photos) {
    return new Intake(source, customer, product, defect, demands, photos, new TreeMap<>(facts));
  }

  static IntakeForm read(Node node) {
    return members(node.only("source", "customer", "product", "defect", "demands", "facts"));
  }

  /** The members alone, where more may stand beside them. */
  static IntakeForm members(Node node) {
    var empty = Intake.EMPTY;
    var source = node.maybe("source").map(IntakeForm::source).orElse(empty.source());
    var customer = node.maybe("customer").map(IntakeForm::customer).orElse(empty.customer());
    var product = node.maybe("product").map(IntakeForm::product).orElse(empty.product());
    var defect = node.maybe("defect").map(IntakeForm::defect).orElse(empty.defect());
    var demands = node.maybe("demands").map(IntakeForm::demands).orElse(empty.demands());
    var facts = node.maybe("facts").map(Facts::read).orElse(Map.of());
    return node.make(() -> new IntakeForm(source, customer, product, defect, demands, facts));
  }

  private static Intake.Source source(Node node) {
    node.only("receivedAt", "channel", "kind", "market", "occurredOn");
    var receivedAt = node.maybe("receivedAt").map(Times::instant).orElse(null);
    var channel = node.maybe("channel").map(it -> it.code(Channel.class)).orElse(null);
    var kind = node.maybe("kind").map(it -> it.code(Kind.class)).orElse(null);
    var market = node.maybe("market").map(it -> it.code(Market.class)).orElse(null);
    var occurredOn = node.maybe("occurredOn").map(Times::date).orElse(null);
    return node.make(() -> new Intake.Source(receivedAt, channel, kind, market, occurredOn));
  }

  private static Intake.Customer customer(Node node) {
    node.only("name", "contact", "country");
    var name = node.maybe("name").map(it -> it.text(NAME)).orElse(null);
    var contact = node.maybe("contact").map(it -> it.text(NAME)).orElse(null);
    var country =
        node.maybe("country")
            .map(it -> it.parsed("a country code of two letters", IntakeForm::country))
            .orElse(null);
    return node.make(() -> new Intake.Customer(name, contact, country));
  }

  private static Intake.Product product(Node node) {
    node.only(
        "model",
        "serialNumber",
        "shippedOn",
        "orderNumber",
        "partNumber",
        "deliveredQuantity",
        "sample");
    var model = node.maybe("model").map(it -> it.text(NAME)).orElse(null);
    var serialNumber = node.maybe("serialNumber").map(it -> it.text(NAME)).orElse(null);
    var shippedOn = node.maybe("shippedOn").map(Times::date).orElse(null);
    var order = node.maybe("orderNumber").map(it -> it.text(NAME)).orElse(null);
    var part = node.maybe("partNumber").map(it -> it.text(NAME)).orElse(null);
    var delivered = node.maybe("deliveredQuantity").map(it -> it.integer(1, MOST)).orElse(null);
    var sample = node.maybe("sample").map(Node::flag).orElse(null);
    return node.make(
        () -> new Intake.Product(model, serialNumber, shippedOn, order, part, delivered, sample));
  }

  private static Intake.Defect defect(Node node) {
    node.only("description", "quantity", "codes");
    var description = node.maybe("description").map(it -> it.text(TEXT)).orElse(null);
    var quantity = node.maybe("quantity").map(it -> it.integer(1, MOST)).orElse(null);
    var codes = node.maybe("codes").map(it -> it.list(code -> code.text(NAME))).orElse(List.of());
    return node.make(() -> new Intake.Defect(description, quantity, codes));
  }

  private static Intake.Demands demands(Node node) {
    node.only("asked", "reportedBy");
    var asked =
        node.maybe("asked").map(it -> it.list(code -> code.code(Demand.class))).orElse(List.of());
    var reportedBy = node.maybe("reportedBy").map(it -> it.text(NAME)).orElse(null);
    return node.make(() -> new Intake.Demands(new TreeSet<>(asked), reportedBy));
  }

  private static String country(String text) {
    if (!text.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
