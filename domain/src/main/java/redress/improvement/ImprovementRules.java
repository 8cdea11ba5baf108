package redress.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.history.Changed;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about doing better.
 *
 * @param measureKinds the kinds of measures there are
 * @param categories the causes there are, by their codes
 * @param steps how far an improvement has come when a case ends
 * @param readAcross who looks whether it could happen there, too; {@code null} if nobody does
 * @param review whether it is looked at again later; {@code null} if it is not
 * @param assessing whether somebody is assessed for what does not work; {@code null} if nobody is
 */
public record ImprovementRules(
    Set<String> measureKinds,
    Map<String, Category> categories,
    Steps steps,
    Verifying verification,
    ReadAcross readAcross,
    Review review,
    Assessing assessing,
    RuleId rule) {
  public ImprovementRules {
    measureKinds = Set.copyOf(measureKinds);
    categories = Map.copyOf(categories);
    var kinds = measureKinds;
    categories.forEach(
        (code, category) -> {
          if (!kinds.containsAll(category.requires())) {
            throw new IllegalArgumentException(
                "%s requires %s, but there are only measures of %s"
                    .formatted(code, category.requires(), kinds.stream().sorted().toList()));
          }
        });
  }

  /**
   * A kind of cause.
   *
   * @param requires the kinds of measures that are taken against it (S1-23, S1-25, S1-26)
   */
  public record Category(List<String> requires, RuleId rule) {
    public Category {
      requires = List.copyOf(requires);
    }

    static Category read(Node node) {
      var requires = node.only("requires", "rule").at("requires").list(it -> it.text(64));
      var rule = ruleId(node);
      return node.make(() -> new Category(requires, rule));
    }
  }

  /** The steps that are asked for. */
  public record Steps(List<Step> asked, RuleId rule) {
    public Steps {
      asked = List.copyOf(asked);
    }

    static Steps read(Node node) {
      var asked = node.only("asked", "rule").at("asked").list(it -> it.code(Step.class));
      var rule = ruleId(node);
      return node.make(() -> new Steps(asked, rule));
    }
  }

  /**
   * Whether measures work.
   *
   * @param another whether somebody else says so than those who planned it or carried it out
   */
  public record Verifying(boolean another, RuleId rule) {
    /** Reads {@code {"another": true, "rule": …}}. */
    public static Verifying read(Node node) {
      boolean another = node.only("another", "rule").at("another").flag();
      var rule = ruleId(node);
      return node.make(() -> new Verifying(another, rule));
    }
  }

  /**
   * Where else it could happen (S1-27).
   *
   * @param participants the departments that answer
   * @param products whether it is answered for at least one similar product
   */
  public record ReadAcross(List<Department> participants, boolean products, RuleId rule) {
    public ReadAcross {
      participants = List.copyOf(participants);
    }

    /** Who has not answered, where these have. */
    List<String> unanswered(List<Place> answered) {
      var open = new ArrayList<String>();
      participants.stream()
          .filter(it -> answered.stream().noneMatch(place -> it.equals(place.department())))
          .forEach(it -> open.add(it.code()));
      if (products && answered.stream().allMatch(place -> place.product() == null)) {
        open.add("a similar product");
      }
      return open;
    }

    static ReadAcross read(Node node) {
      node.only("participants", "products", "rule");
      var participants = node.at("participants").list(it -> it.parsed("a code", Department::new));
      boolean products = node.at("products").flag();
      var rule = ruleId(node);
      return node.make(() -> new ReadAcross(participants, products, rule));
    }
  }

  /**
   * It is looked at again (S3-13).
   *
   * @param required whether an improvement begins with a date for that
   */
  public record Review(boolean required, RuleId rule) {
    static Review read(Node node) {
      boolean required = node.only("required", "rule").at("required").flag();
      var rule = ruleId(node);
      return node.make(() -> new Review(required, rule));
    }
  }

  /**
   * What the procedure says about a cause.
   *
   * @throws Refusal {@code CAUSE_NOT_IN_PROCEDURE}
   */
  public Category category(String code) {
    var found = categories.get(code);
    if (found == null) {
      throw Refusal.content(
          "CAUSE_NOT_IN_PROCEDURE",
          rule,
          "%s is no cause; there are %s"
              .formatted(code, categories.keySet().stream().sorted().toList()));
    }
    return found;
  }

  /** Whether somebody is assessed for what does not work (S1-24). */
  public Optional<Assessing> assessment() {
    return Optional.ofNullable(assessing);
  }

  /** Why there is nothing to decide about, if there is a reason. */
  public Optional<Refusal> mayAssess(Improvement improvement) {
    return assessing == null
        ? Optional.of(
            Refusal.later("NOTHING_TO_ASSESS", rule, "the procedure has nobody assessed for it"))
        : assessing.mayDecide(improvement);
  }

  /**
   * Somebody decides what is deducted of whoever carried out what does not work.
   *
   * @throws Refusal as {@link #mayAssess}, or {@code ALREADY_ASSESSED} or {@code OWN_ITEM}
   */
  public Changed<Improvement> assess(
      Improvement improvement, UUID measure, AssessmentItem.Decided decided) {
    mayAssess(improvement)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return assessing.decide(improvement, measure, decided);
  }

  public static ImprovementRules read(Node node) {
    node.only(
        "measureKinds",
        "categories",
        "steps",
        "verification",
        "readAcross",
        "review",
        "assessment",
        "rule");
    var kinds = node.at("measureKinds").list(it -> it.text(64));
    var categories = node.at("categories").map(Category::read);
    var steps = Steps.read(node.at("steps"));
    var verification = Verifying.read(node.at("verification"));
    var readAcross = node.maybe("readAcross").map(ReadAcross::read).orElse(null);
    var review = node.maybe("review").map(Review::read).orElse(null);
    var assessing = node.maybe("assessment").map(Assessing::read).orElse(null);
    var rule = ruleId(node);
    return node.make(
        () ->
            new ImprovementRules(
                Set.copyOf(kinds),
                categories,
                steps,
                verification,
                readAcross,
                review,
                assessing,
                rule));
  }

  private static RuleId ruleId(Node node) {
    return node.at("rule").parsed("a rule id", RuleId::new);
  }
}
