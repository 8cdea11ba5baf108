package redress.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redress.closing.ClosingRules;
import redress.disposition.Disposition;
import redress.followup.FollowUp;
import redress.handlingsheet.HandlingSheetRules;
import redress.handlingsheet.SheetField;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * What is known of a case for its handling sheet (S1-16). Nobody fills it in: it shows what was
 * recorded elsewhere, so that it never tells anything else.
 */
public final class HandlingSheet {
  private HandlingSheet() {}

  /** The fields that are known, each as it is shown. */
  public static Map<SheetField, String> known(Situation at) {
    var known = new EnumMap<SheetField, String>(SheetField.class);
    var intake = at.complaint().intake();
    put(known, SheetField.CUSTOMER_NAME, intake.customer().name());
    put(known, SheetField.CUSTOMER_CONTACT, intake.customer().contact());
    put(known, SheetField.CONTENT, intake.defect().description());
    put(known, SheetField.RECEIVED_AT, intake.source().receivedAt());
    if (!intake.demands().asked().isEmpty()) {
      put(
          known,
          SheetField.DEMANDS,
          intake.demands().asked().stream().map(Enum::name).collect(Collectors.joining(", ")));
    }
    put(known, SheetField.TAKEN_IN_BY, at.complaint().track().origin().by());
    Disposition.inForce(at.beside().parts(Disposition.class)).ifPresent(it -> plan(known, it));
    var calls = at.beside().parts(FollowUp.class);
    if (!calls.isEmpty()) {
      var last = calls.getLast();
      put(known, SheetField.CALLED_BACK_AT, last.call().calledAt());
      put(known, SheetField.CALLBACK_CONTENT, last.said().content());
      put(known, SheetField.SATISFACTION, last.said().satisfaction());
    }
    return known;
  }

  private static void plan(Map<SheetField, String> known, Disposition it) {
    put(known, SheetField.PLAN, it.terms().text());
    if (it.course().completed() != null) {
      put(known, SheetField.HANDLED_AT, it.course().completed().at());
    }
  }

  private static void put(Map<SheetField, String> known, SheetField field, Object value) {
    if (value != null) {
      known.put(field, value.toString());
    }
  }

  /** Nothing if the case may be found to be one, as far as its sheet goes; the refusal if not. */
  public static Optional<Refusal> uncreatable(Situation at) {
    return at.procedure()
        .sections()
        .find(HandlingSheetRules.class)
        .flatMap(it -> it.uncreatable(known(at)));
  }

  /** What of the sheet keeps a case from its end. */
  static List<Finding> missing(Situation at, ClosingRules closing) {
    var rules = at.procedure().sections().find(HandlingSheetRules.class);
    if (rules.isEmpty() || !closing.conditions().containsKey(HandlingSheetRules.INCOMPLETE)) {
      return List.of();
    }
    var missing = new ArrayList<Finding>();
    for (var field : HandlingSheetRules.missing(rules.get().fields(), known(at))) {
      closing
          .finding(
              HandlingSheetRules.pointer(field),
              HandlingSheetRules.INCOMPLETE,
              rules.get().finding(field).sentence())
          .ifPresent(missing::add);
    }
    return missing;
  }
}
