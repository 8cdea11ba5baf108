package redress.eightd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import redress.rule.Finding;
import redress.rule.Future;
import redress.rule.RuleId;

/** Collects what is wrong or missing in a report, under one rule. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();
  private final RuleId rule;

  Findings(RuleId rule) {
    this.rule = rule;
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  void required(String pointer, Object value) {
    if (value == null) {
      missing(pointer, rule, "required");
    }
  }

  void missing(String pointer, RuleId by, String sentence) {
    add(pointer, "MISSING", by, sentence);
  }

  /** Finds fault with a deed of a day to come. */
  void past(String pointer, LocalDate doneOn, Instant now) {
    Future.finding(pointer, doneOn, now, rule).ifPresent(all::add);
  }

  void add(String pointer, String code, RuleId by, String sentence) {
    all.add(new Finding(pointer, code, by, sentence));
  }
}
