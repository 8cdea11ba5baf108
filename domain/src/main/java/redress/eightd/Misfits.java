package redress.eightd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redress.eightd.EightDRules.Content;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What even a draft may not hold: codes that the procedure does not know, one key used twice. */
final class Misfits {
  static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final List<Finding> findings = new ArrayList<>();

  private Misfits() {}

  /**
   * Looks at a draft's next content.
   *
   * @throws Refusal {@code REPORT_NOT_ALLOWED} with everything that is wrong
   */
  static void refuse(EightD eightD, Report next, EightDRules rules) {
    var misfits = new Misfits();
    misfits.containment(next, rules.content());
    misfits.causes(next, rules.content());
    misfits.keys(next, rules.content().measures().rule());
    var interim = eightD.course().interim();
    if (interim != null && !next.plan().equals(eightD.report().plan())) {
      misfits.add(
          "/plan",
          "PLAN_STANDS",
          rules.submitting().rule(),
          "the plan was submitted at %s and stands".formatted(interim.at()));
    }
    var wrong = misfits.findings;
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "REPORT_NOT_ALLOWED",
          wrong.getFirst().rule(),
          "the report holds what it may not hold",
          wrong);
    }
  }

  private void containment(Report report, Content rules) {
    var known = rules.containment();
    var entries = report.containment().entries();
    for (int i = 0; i < entries.size(); i++) {
      known("/d3/entries/" + i + "/place", entries.get(i).place(), known.places(), known.rule());
    }
    for (var place : report.containment().notApplicable().keySet()) {
      known("/d3/notApplicable/" + place, place, known.places(), known.rule());
    }
  }

  private void causes(Report report, Content rules) {
    var known = rules.causes();
    var keys = new HashSet<String>();
    for (int i = 0; i < report.causes().size(); i++) {
      var cause = report.causes().get(i);
      var path = "/d4/causes/" + i;
      once(path + "/key", cause.key(), keys, known.rule());
      known(path + "/method", cause.method(), known.methods().keySet(), known.rule());
      known(path + "/category", cause.category(), known.categories().keySet(), known.rule());
      var share = cause.share();
      if (share != null && (share.signum() <= 0 || share.compareTo(WHOLE) > 0)) {
        add(
            path + "/share",
            "SHARE_OUT_OF_RANGE",
            known.rule(),
            "a share is more than 0 %% and at most 100 %%, not %s %%"
                .formatted(share.toPlainString()));
      }
    }
  }

  private void keys(Report report, RuleId rule) {
    var keys = new HashSet<String>();
    for (int i = 0; i < report.corrective().size(); i++) {
      once("/d5/measures/" + i + "/key", report.corrective().get(i).key(), keys, rule);
    }
    var preventive = report.prevention().measures();
    for (int i = 0; i < preventive.size(); i++) {
      once("/d7/measures/" + i + "/key", preventive.get(i).key(), keys, rule);
    }
  }

  private void known(String pointer, String code, Collection<String> codes, RuleId rule) {
    if (code != null && !codes.contains(code)) {
      add(
          pointer,
          "NOT_IN_PROCEDURE",
          rule,
          "%s is not in the procedure; allowed are %s"
              .formatted(code, codes.stream().sorted().toList()));
    }
  }

  private void once(String pointer, String key, Set<String> keys, RuleId rule) {
    if (key != null && !keys.add(key)) {
      add(pointer, "USED_TWICE", rule, "the key %s is used twice".formatted(key));
    }
  }

  private void add(String pointer, String code, RuleId rule, String sentence) {
    findings.add(new Finding(pointer, code, rule, sentence));
  }
}
