package redress.complaint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.rule.RuleId;
import redress.tree.Node;

/** What follows from an intake without anybody's judgement, as far as a procedure says so. */
public record Derivations(Optional<Home> market, Optional<Urgent> urgency) {
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

  /** The intake with the market that follows from the customer's country, if none is given. */
  Intake completed(Intake intake) {
    var country = intake.customer().country();
    return market.isEmpty() || intake.source().market() != null || country == null
        ? intake
        : intake.inMarket(country.equals(market.get().home()) ? Market.DOMESTIC : Market.OVERSEAS);
  }

  /** What is thought of a complaint with that intake, by what was thought of it before. */
  Judgement judged(Judgement before, Intake intake) {
    return before.urgent(urgency.map(it -> it.of(intake)).orElse(null));
  }

  /** The rule under which an intake is judged by itself, or {@code null} if none is. */
  RuleId rule() {
    return urgency.map(Urgent::rule).orElse(null);
  }

  static Derivations read(Node intake) {
    var market = intake.maybe("market").map(Home::read);
    var urgency = intake.maybe("urgency").map(Urgent::read);
    return intake.make(() -> new Derivations(market, urgency));
  }
}
