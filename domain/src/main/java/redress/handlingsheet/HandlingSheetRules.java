package redress.handlingsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What the handling sheet of a case holds, and when (S1-16).
 *
 * @param atCreation what is known when a complaint is found to be one
 * @param atClosing what is known besides when the case ends
 */
public record HandlingSheetRules(
    List<SheetField> atCreation, List<SheetField> atClosing, RuleId rule) {
  /** The code under which it keeps a case from its end. */
  public static final String INCOMPLETE = "HANDLING_SHEET_INCOMPLETE";

  public HandlingSheetRules {
    atCreation = List.copyOf(atCreation);
    atClosing = List.copyOf(atClosing);
    var both = new ArrayList<>(atCreation);
    both.addAll(atClosing);
    if (both.isEmpty() || new HashSet<>(both).size() < both.size()) {
      throw new IllegalArgumentException("a sheet holds something, and each field once");
    }
  }

  /** All fields of the sheet, in its order. */
  public List<SheetField> fields() {
    return Stream.concat(atCreation.stream(), atClosing.stream()).toList();
  }

  /** Those of the fields that are not known. */
  public static List<SheetField> missing(List<SheetField> wanted, Map<SheetField, String> known) {
    return wanted.stream().filter(it -> !known.containsKey(it)).toList();
  }

  /** Nothing if the sheet can be made; the refusal with all that is missing if not. */
  public Optional<Refusal> uncreatable(Map<SheetField, String> known) {
    var missing = missing(atCreation, known);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                INCOMPLETE,
                rule,
                "the handling sheet lacks %s".formatted(missing),
                missing.stream().map(this::finding).toList()));
  }

  /** That a field is missing. */
  public Finding finding(SheetField field) {
    return new Finding(
        pointer(field), INCOMPLETE, rule, "the handling sheet lacks %s".formatted(field));
  }

  /** Where a field of the sheet is. */
  public static String pointer(SheetField field) {
    return "/handlingSheet/" + field;
  }

  public static HandlingSheetRules read(Node node) {
    node.only("atCreation", "atClosing", "rule");
    var first = node.at("atCreation").list(it -> it.code(SheetField.class));
    var last = node.at("atClosing").list(it -> it.code(SheetField.class));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new HandlingSheetRules(first, last, rule));
  }
}
