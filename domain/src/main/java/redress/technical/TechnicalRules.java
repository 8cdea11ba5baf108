package redress.technical;

import java.util.ArrayList;
import java.util.List;
import redress.organization.Department;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about technical questions.
 *
 * @param technologyRepliesDirectly whether those who analyse may themselves answer the customer, or
 *     only the intake department does
 * @param copyTo who gets a copy of such an answer
 * @param content what an analysis has to say (S1-05)
 * @param verification whether what is proposed is tried out (S1-18); {@code null} if nobody does
 */
public record TechnicalRules(
    boolean technologyRepliesDirectly,
    List<Department> copyTo,
    List<Field> content,
    Verification verification,
    RuleId rule) {
  private static final List<Field> USUAL = List.of(Field.ANALYSIS, Field.SOLUTION, Field.PLAN);

  public TechnicalRules {
    copyTo = List.copyOf(copyTo);
    content = List.copyOf(content);
  }

  /**
   * What is proposed is tried out.
   *
   * @param documents whether it is told where the documents about it are filed
   */
  public record Verification(boolean documents, RuleId rule) {
    static Verification read(Node node) {
      boolean documents = node.only("documents", "rule").at("documents").flag();
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Verification(documents, rule));
    }
  }

  /**
   * Whoever analyses says everything that the procedure asks.
   *
   * @throws Refusal {@code ANALYSIS_INCOMPLETE} with everything that is missing
   */
  public void requireWhole(TechnicalAnalysis.Content said) {
    var missing =
        content.stream()
            .filter(field -> field.of(said) == null)
            .map(
                field ->
                    new Finding(
                        field.pointer(), "MISSING", rule, field + " is part of the analysis"))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.content(
          "ANALYSIS_INCOMPLETE", rule, "the analysis does not say everything", missing);
    }
  }

  /**
   * Whoever answers directly tells those whom the procedure names.
   *
   * @throws Refusal {@code COPY_MISSING}
   */
  public void requireCopies(List<Department> copiedTo) {
    var absent = new ArrayList<>(copyTo);
    absent.removeAll(copiedTo);
    if (!absent.isEmpty()) {
      throw Refusal.content(
          "COPY_MISSING", rule, "a copy of the answer also goes to %s".formatted(absent));
    }
  }

  public static TechnicalRules read(Node node) {
    node.only("technologyRepliesDirectly", "copyTo", "content", "verification", "rule");
    boolean directly = node.at("technologyRepliesDirectly").flag();
    var copyTo = node.at("copyTo").list(it -> it.parsed("a code", Department::new));
    var content =
        node.maybe("content").map(it -> it.list(one -> one.code(Field.class))).orElse(USUAL);
    var verification = node.maybe("verification").map(Verification::read).orElse(null);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new TechnicalRules(directly, copyTo, content, verification, rule));
  }
}
