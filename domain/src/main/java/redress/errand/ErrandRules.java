package redress.errand;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import redress.complaint.Demand;
import redress.complaint.KeyField;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about errands.
 *
 * @param atForwarding those that a demand of the customer begins when the complaint is forwarded
 * @param onRequest those that a person may ask for, and who runs them
 */
public record ErrandRules(List<OnDemand> atForwarding, Map<ErrandKind, Runner> onRequest) {
  /** Of a procedure that knows no errands. */
  public static final ErrandRules NONE = new ErrandRules(List.of(), Map.of());

  public ErrandRules {
    atForwarding = List.copyOf(atForwarding);
    onRequest = Map.copyOf(onRequest);
  }

  /**
   * A demand that makes a department do something for the customer.
   *
   * @param unlessAlso the demands beside which it does not (S0-17)
   * @param lead the position of whoever in the department does it, or {@code null} for anybody
   *     there
   */
  public record OnDemand(
      Demand demand, Set<Demand> unlessAlso, ErrandKind errand, Runner runner, Position lead) {
    public OnDemand {
      unlessAlso = Set.copyOf(unlessAlso);
    }

    private boolean begunBy(Set<Demand> asked) {
      return asked.contains(demand) && asked.stream().noneMatch(unlessAlso::contains);
    }

    static OnDemand read(Node node) {
      node.only("demand", "unlessAlso", "errand", "owner", "position", "rule");
      var demand = node.at("demand").code(Demand.class);
      var unlessAlso =
          node.maybe("unlessAlso")
              .map(it -> it.list(one -> one.code(Demand.class)))
              .orElse(List.of());
      var errand = node.at("errand").code(ErrandKind.class);
      var runner = Runner.read(node);
      var lead = node.maybe("position").map(it -> it.parsed("a code", Position::new)).orElse(null);
      return node.make(() -> new OnDemand(demand, Set.copyOf(unlessAlso), errand, runner, lead));
    }
  }

  /** The department that runs an errand, and the rule that says so. */
  public record Runner(Department owner, RuleId rule) {
    static Runner read(Node node) {
      var owner = node.at("owner").parsed("a code", Department::new);
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Runner(owner, rule));
    }
  }

  /** The errands that these demands begin, in the procedure's order. */
  public List<OnDemand> begunBy(SortedSet<Demand> asked) {
    return atForwarding.stream().filter(it -> it.begunBy(asked)).toList();
  }

  /** Who runs an errand that somebody asks for. */
  public Runner runner(ErrandKind kind) {
    mayRequest(kind)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return onRequest.get(kind);
  }

  /** Whether the procedure lets anybody ask for such an errand. */
  public Optional<Refusal> mayRequest(ErrandKind kind) {
    return onRequest.containsKey(kind)
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ERRAND_NOT_IN_PROCEDURE", null, "the procedure lets nobody ask for " + kind));
  }

  /**
   * Refuses to have a field fetched that is not missing, or twice.
   *
   * @param lacking whether it is required and neither known nor waived
   */
  public void checkFetch(KeyField field, boolean lacking, List<Errand> begun) {
    var rule = runner(ErrandKind.FIELD_EVIDENCE).rule();
    if (!lacking) {
      throw Refusal.content(
          "FIELD_NOT_MISSING",
          rule,
          "%s is known, waived or not required: nobody has to fetch it".formatted(field));
    }
    if (Errand.fetching(begun).containsKey(field)) {
      throw Refusal.later("ALREADY_FETCHED", rule, "somebody is fetching %s".formatted(field));
    }
  }

  public static ErrandRules read(Node node) {
    node.only("atForwarding", "onRequest");
    var atForwarding = node.at("atForwarding").list(OnDemand::read);
    var onRequest = new EnumMap<ErrandKind, Runner>(ErrandKind.class);
    var requests = node.at("onRequest");
    requests.only(ErrandKind.FIELD_EVIDENCE.name(), ErrandKind.DATA_REQUEST.name());
    for (var kind : ErrandKind.values()) {
      requests
          .maybe(kind.name())
          .ifPresent(child -> onRequest.put(kind, Runner.read(child.only("owner", "rule"))));
    }
    return node.make(() -> new ErrandRules(atForwarding, onRequest));
  }
}
