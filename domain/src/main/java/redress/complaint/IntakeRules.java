package redress.complaint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import redress.rule.Finding;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about taking a complaint in.
 *
 * @param scope which messages are taken in at all
 * @param fields the fields that it names, in its order
 * @param facts what it asks for and no other procedure does, by name
 * @param derivations what follows from an intake by itself
 * @param demands what a customer may ask for
 * @param verification whether it comes before registration, and what may stop the clock meanwhile
 * @param numbering how cases are numbered
 * @param forwarding to whom a verified complaint goes
 */
public record IntakeRules(
    Scope scope,
    Map<KeyField, FieldRule> fields,
    Map<String, FactRule> facts,
    Derivations derivations,
    DemandRules demands,
    VerificationRules verification,
    Numbering numbering,
    ForwardingRules forwarding) {

  /** The kinds of message and the channels that are in scope. */
  public record Scope(Set<Kind> kinds, Set<Channel> channels, RuleId rule) {
    static Scope read(Node node) {
      var kinds =
          node.only("kinds", "channels", "rule").at("kinds").list(it -> it.code(Kind.class));
      var channels = node.at("channels").list(it -> it.code(Channel.class));
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Scope(Set.copyOf(kinds), Set.copyOf(channels), rule));
    }
  }

  /**
   * One key field.
   *
   * @param required false if the procedure names it but does not insist
   * @param waivable whether a reason may stand in its place
   */
  public record FieldRule(boolean required, boolean waivable, RuleId rule) {
    static FieldRule read(Node node) {
      boolean required = node.only("required", "waivable", "rule").at("required").flag();
      boolean waivable = node.at("waivable").flag();
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new FieldRule(required, waivable, rule));
    }
  }

  /**
   * How a complaint is verified.
   *
   * @param beforeRegistration whether a complaint is verified first and registered then, or the
   *     other way round
   * @param waitings the codes of the waitings that intake may declare
   */
  public record VerificationRules(boolean beforeRegistration, Set<String> waitings, RuleId rule) {
    static VerificationRules read(Node node) {
      node.only("beforeRegistration", "waitings", "rule");
      boolean before = node.at("beforeRegistration").flag();
      var waitings = node.at("waitings").list(Node::text);
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new VerificationRules(before, Set.copyOf(waitings), rule));
    }
  }

  /**
   * Everything that is still missing before the complaint can be believed.
   *
   * @param fetching the fields that somebody is still fetching, each with the rule for it
   */
  public List<Finding> missing(Intake intake, Care care, Map<KeyField, RuleId> fetching) {
    var findings = new java.util.ArrayList<Finding>();
    if (intake.source().receivedAt() == null) {
      findings.add(
          new Finding(
              "/source/receivedAt",
              "MISSING",
              verification.rule(),
              "when the complaint was received must be known: its clocks start there"));
    }
    fields.forEach(
        (field, rule) -> {
          if (lacking(field, intake, care)) {
            var required =
                "%s is required%s"
                    .formatted(field, rule.waivable() ? ", or a waiver with a reason" : "");
            findings.add(
                fetching.containsKey(field)
                    ? new Finding(
                        field.pointer(),
                        "EVIDENCE_OPEN",
                        fetching.get(field),
                        required + "; somebody is still fetching it")
                    : new Finding(field.pointer(), "MISSING", rule.rule(), required));
          }
        });
    facts.forEach((name, rule) -> rule.missing(name, intake.facts()).ifPresent(findings::add));
    findings.addAll(demands.missing(intake));
    return findings;
  }

  /** Whether a field is required and neither known nor waived. */
  public boolean lacking(KeyField field, Intake intake, Care care) {
    var rule = fields.get(field);
    return rule != null
        && rule.required()
        && !field.knownIn(intake)
        && !care.waivers().containsKey(field);
  }

  /** What is given and not allowed. */
  public List<Finding> misfits(Intake intake) {
    var findings = new java.util.ArrayList<Finding>();
    misfit(intake.source().kind(), scope.kinds(), "/source/kind", scope.rule())
        .ifPresent(findings::add);
    misfit(intake.source().channel(), scope.channels(), "/source/channel", scope.rule())
        .ifPresent(findings::add);
    for (var demand : intake.demands().asked()) {
      misfit(demand, demands.allowed(), "/demands/asked", demands.rule()).ifPresent(findings::add);
    }
    intake.facts().forEach((name, value) -> misfit(name, value).ifPresent(findings::add));
    tooMany(intake).ifPresent(findings::add);
    return findings;
  }

  private Optional<Finding> misfit(String name, String value) {
    return facts.containsKey(name)
        ? facts.get(name).misfit(name, value)
        : Optional.of(FactRule.unasked(name, facts, scope.rule()));
  }

  /** More pieces are said to be defective than were delivered (S4-11). */
  private Optional<Finding> tooMany(Intake intake) {
    var delivered = intake.product().deliveredQuantity();
    var defective = intake.defect().quantity();
    return delivered == null || defective == null || defective <= delivered
        ? Optional.empty()
        : Optional.of(
            new Finding(
                KeyField.DEFECT_QUANTITY.pointer(),
                "DEFECT_MORE_THAN_DELIVERED",
                fields.containsKey(KeyField.DELIVERED_QUANTITY)
                    ? fields.get(KeyField.DELIVERED_QUANTITY).rule()
                    : scope.rule(),
                "%d pieces are defective, and %d were delivered".formatted(defective, delivered)));
  }

  private static <E extends Enum<E>> Optional<Finding> misfit(
      E given, Set<E> allowed, String pointer, RuleId rule) {
    return given == null || allowed.contains(given)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                pointer,
                "NOT_IN_PROCEDURE",
                rule,
                "%s is not in the procedure; allowed are %s"
                    .formatted(given, allowed.stream().sorted().toList())));
  }

  public static IntakeRules read(Node node) {
    node.only(
        "scope",
        "fields",
        "facts",
        "market",
        "urgency",
        "class",
        "demands",
        "verification",
        "numbering",
        "forwarding");
    var scope = Scope.read(node.at("scope"));
    var fields = new TreeMap<KeyField, FieldRule>();
    for (var field : KeyField.values()) {
      node.at("fields")
          .maybe(field.name())
          .ifPresent(child -> fields.put(field, FieldRule.read(child)));
    }
    node.at("fields")
        .only(java.util.Arrays.stream(KeyField.values()).map(Enum::name).toArray(String[]::new));
    var facts = node.maybe("facts").map(FactRule::all).orElse(Collections.emptySortedMap());
    var derivations = Derivations.read(node);
    var demands = DemandRules.read(node.at("demands"));
    var verification = VerificationRules.read(node.at("verification"));
    var numbering = Numbering.read(node.at("numbering"));
    var forwarding = ForwardingRules.read(node.at("forwarding"));
    return node.make(
        () ->
            new IntakeRules(
                scope,
                Collections.unmodifiableMap(fields),
                facts,
                derivations,
                demands,
                verification,
                numbering,
                forwarding));
  }
}
