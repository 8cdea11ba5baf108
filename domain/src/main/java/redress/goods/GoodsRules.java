package redress.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import redress.complaint.Demand;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about goods requests.
 *
 * @param requests the demands that need one
 * @param requestRule the rule that asks for them
 * @param shipping the rule under which goods may leave
 * @param urgency the rule under which they may leave before the responsible department is known, or
 *     {@code null} if they never may (I-19)
 */
public record GoodsRules(
    List<RequestRule> requests, RuleId requestRule, RuleId shipping, RuleId urgency) {
  /** Of a procedure that knows no goods requests. */
  public static final GoodsRules NONE = new GoodsRules(List.of(), null, null, null);

  public GoodsRules {
    requests = List.copyOf(requests);
    for (var one : requests) {
      if (requests.stream().anyMatch(it -> it.kind() == one.kind() && it.way() != one.way())) {
        throw new IllegalArgumentException("goods of one kind go one way: " + one.kind());
      }
    }
  }

  /** Which way the goods go. */
  public enum Way {
    /** To the customer. */
    OUT,
    /** Back from the customer. */
    BACK
  }

  /** A demand that needs a goods request of one kind. */
  public record RequestRule(Demand demand, GoodsKind kind, Way way) {
    static RequestRule read(Node node) {
      var demand = node.only("demand", "kind", "way").at("demand").code(Demand.class);
      var kind = node.at("kind").code(GoodsKind.class);
      var way = node.at("way").code(Way.class);
      return node.make(() -> new RequestRule(demand, kind, way));
    }
  }

  /** The rule for one kind, if the procedure knows it. */
  public Optional<RequestRule> of(GoodsKind kind) {
    return requests.stream().filter(it -> it.kind() == kind).findFirst();
  }

  /** Everything that is wrong with these orders, where the customer asks for those demands. */
  public List<Finding> misfits(List<Order> orders, SortedSet<Demand> asked) {
    var findings = new ArrayList<Finding>();
    for (var request : requests) {
      if (asked.contains(request.demand()) && count(orders, request.kind()) == 0) {
        findings.add(
            finding(
                "/goods",
                "GOODS_REQUEST_MISSING",
                "the customer asks for %s: a goods request %s is required"
                    .formatted(request.demand(), request.kind())));
      }
    }
    for (var kind : GoodsKind.values()) {
      if (count(orders, kind) > 1) {
        findings.add(
            finding(
                "/goods",
                "GOODS_REQUEST_TWICE",
                "one goods request %s is enough; its items are listed in it".formatted(kind)));
      }
    }
    for (int i = 0; i < orders.size(); i++) {
      misfits(orders.get(i), "/goods/" + i, asked, findings);
    }
    return findings;
  }

  /**
   * Refuses orders that do not go with the demands.
   *
   * @throws Refusal {@code GOODS_REQUESTS_UNFIT} with everything that is wrong
   */
  public void check(List<Order> orders, SortedSet<Demand> asked) {
    var wrong = misfits(orders, asked);
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "GOODS_REQUESTS_UNFIT",
          requestRule,
          "the goods requests do not go with what the customer asks for",
          wrong);
    }
  }

  private void misfits(
      Order order, String pointer, SortedSet<Demand> asked, List<Finding> findings) {
    if (requests.stream()
        .noneMatch(it -> it.kind() == order.kind() && asked.contains(it.demand()))) {
      findings.add(
          finding(
              pointer + "/kind",
              "GOODS_NOT_DEMANDED",
              "the customer does not ask for %s; asked are %s".formatted(order.kind(), asked)));
    }
    if (order.items().isEmpty()) {
      findings.add(finding(pointer + "/items", "MISSING", "a goods request has at least one item"));
    }
    for (int i = 0; i < order.items().size(); i++) {
      if (order.items().get(i).quantity() < 1) {
        findings.add(
            finding(
                "%s/items/%d/quantity".formatted(pointer, i),
                "TOO_SMALL",
                "a quantity is at least 1, not " + order.items().get(i).quantity()));
      }
    }
  }

  private static long count(List<Order> orders, GoodsKind kind) {
    return orders.stream().filter(order -> order.kind() == kind).count();
  }

  private Finding finding(String pointer, String code, String sentence) {
    return new Finding(pointer, code, requestRule, sentence);
  }

  public static GoodsRules read(Node node) {
    node.only("requests", "requestRule", "shippingRule", "urgencyRule");
    var requests = node.at("requests").list(RequestRule::read);
    var requestRule = node.at("requestRule").parsed("a rule id", RuleId::new);
    var shipping = node.at("shippingRule").parsed("a rule id", RuleId::new);
    var urgency = node.maybe("urgencyRule").map(it -> it.parsed("a rule id", RuleId::new));
    return node.make(() -> new GoodsRules(requests, requestRule, shipping, urgency.orElse(null)));
  }
}
