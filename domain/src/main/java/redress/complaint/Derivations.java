package redress.complaint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.rule.RuleId;
import redress.tree.Node;

/** What follows from an intake without anybody's judgement, as far as a procedure says so. */
public record Derivations(
    Optional<Home> market, Optional<Urgent> urgency, Optional<Claims> claims) {
  /**
   * The market is where the customer is.
   *
   * @param home the country code of customers at home
   */
  public record Home(String home, RuleId rule) {
    static Home read(Node node) {
      var home =
          node.only("home", "rule")
              .at("home")
              .parsed("a country code of two letters", Home::country);
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Home(home, rule));
    }

    private static String country(String text) {
      if (!text.matches("[A-Z]{2}")) {
        throw new IllegalArgumentException(text);
      }
      return text;
    }
  }

  /**
   * What is urgent, and all else is routine.
   *
   * @param urgentFor the name of a fact &rarr; those of its codes that make a complaint urgent
   */
  public record Urgent(Map<String, Set<String>> urgentFor, RuleId rule) {
    public Urgent {
      urgentFor = Map.copyOf(urgentFor);
    }

    static Urgent read(Node node) {
      var urgentFor =
          node.only("urgentFor", "rule")
              .at("urgentFor")
              .map(codes -> codes.list(Node::text).stream().collect(Collectors.toSet()));
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Urgent(urgentFor, rule));
    }

    private Urgency of(Intake intake) {
      return urgentFor.entrySet().stream()
              .anyMatch(it -> it.getValue().contains(intake.facts().getOrDefault(it.getKey(), "")))
          ? Urgency.URGENT
          : Urgency.ROUTINE;
    }
  }

  /**
   * What is a claim, and so serious; all else is an appeal, and general (S1-09, S1-10).
   *
   * @param claimFor what makes a complaint a claim, whether it is asked for or granted
   */
  public record Claims(Set<Demand> claimFor, RuleId claim, RuleId appeal) {
    public Claims {
      claimFor = Set.copyOf(claimFor);
    }

    static Claims read(Node node) {
      var claimFor =
          node.only("claimFor", "claimRule", "appealRule")
              .at("claimFor")
              .list(it -> it.code(Demand.class));
      var claim = node.at("claimRule").parsed("a rule id", RuleId::new);
      var appeal = node.at("appealRule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Claims(Set.copyOf(claimFor), claim, appeal));
    }

    private Judgement of(Judgement before, Set<Demand> asked, Set<Demand> granted) {
      return Stream.concat(asked.stream(), granted.stream()).anyMatch(claimFor::contains)
          ? before.classed(ComplaintClass.CLAIM, Severity.SERIOUS)
          : before.classed(ComplaintClass.APPEAL, Severity.GENERAL);
    }

    private RuleId rule(ComplaintClass kind) {
      return kind == ComplaintClass.CLAIM ? claim : appeal;
    }
  }

  /** The intake with the market that follows from the customer's country, if none is given. */
  Intake completed(Intake intake) {
    var country = intake.customer().country();
    return market.isEmpty() || intake.source().market() != null || country == null
        ? intake
        : intake.inMarket(country.equals(market.get().home()) ? Market.DOMESTIC : Market.OVERSEAS);
  }

  /** What is thought of a complaint with that intake, by what was thought of it before. */
  Judgement judged(Judgement before, Intake intake) {
    var urgent = before.urgent(urgency.map(it -> it.of(intake)).orElse(null));
    return granted(urgent, intake, Set.of());
  }

  /** How urgent a complaint with that intake is by itself, if the procedure says so. */
  public Optional<Urgency> urgencyOf(Intake intake) {
    return urgency.map(it -> it.of(intake));
  }

  /** What is thought of it when that is granted, whatever was asked for. */
  public Judgement granted(Judgement before, Intake intake, Set<Demand> granted) {
    return claims.map(it -> it.of(before, intake.demands().asked(), granted)).orElse(before);
  }

  /** The rule under which it is judged so, or {@code null} if none is. */
  public RuleId rule(Judgement judged) {
    return claims
        .map(it -> it.rule(judged.kind()))
        .or(() -> urgency.map(Urgent::rule))
        .orElse(null);
  }

  static Derivations read(Node intake) {
    var market = intake.maybe("market").map(Home::read);
    var urgency = intake.maybe("urgency").map(Urgent::read);
    var claims = intake.maybe("class").map(Claims::read);
    return intake.make(() -> new Derivations(market, urgency, claims));
  }
}
