package redress.eightd;

import static redress.eightd.Misfits.WHOLE;

import java.math.BigDecimal;
import redress.eightd.EightDRules.Content;
import redress.eightd.Report.Cause;

/**
 * What is missing in D4: a cause of each kind, each found by a method to its end and addressed by a
 * measure, with shares that make a whole; somebody's error alone is none.
 */
record RootCauses(Report report, Content rules, Findings findings) {
  void check() {
    var asked = rules.causes();
    for (var kind : asked.kinds()) {
      var ofKind = report.causes().stream().filter(it -> it.kind() == kind).toList();
      if (ofKind.isEmpty()) {
        findings.missing(
            "/d4/causes", asked.rule(), "D4: a cause of kind %s is required".formatted(kind));
      } else if (ofKind.stream().noneMatch(it -> asked.stands(it.category()))) {
        findings.add(
            "/d4/causes/" + report.causes().indexOf(ofKind.getFirst()) + "/category",
            "NO_ROOT_CAUSE",
            asked.rule(),
            "D4: %s alone is no root cause of kind %s: say what made it possible"
                .formatted(ofKind.getFirst().category(), kind));
      }
    }
    for (int i = 0; i < report.causes().size(); i++) {
      cause("/d4/causes/" + i, report.causes().get(i));
    }
    shares();
  }

  private void cause(String path, Cause cause) {
    findings.required(path + "/key", cause.key());
    findings.required(path + "/kind", cause.kind());
    findings.required(path + "/description", cause.description());
    findings.required(path + "/method", cause.method());
    findings.required(path + "/category", cause.category());
    findings.required(path + "/share", cause.share());
    int least = rules.causes().methods().getOrDefault(String.valueOf(cause.method()), 0);
    if (cause.steps().size() < least) {
      findings.missing(
          path + "/steps",
          rules.causes().rule(),
          "D4: %s has at least %d steps, not %d"
              .formatted(cause.method(), least, cause.steps().size()));
    }
    if (cause.key() != null
        && report.measures().stream().noneMatch(it -> it.causes().contains(cause.key()))) {
      findings.add(
          path,
          "NOT_ADDRESSED",
          rules.measures().rule(),
          "no measure addresses the cause %s".formatted(cause.key()));
    }
  }

  private void shares() {
    var sum =
        report.causes().stream()
            .map(Cause::share)
            .filter(java.util.Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!report.causes().isEmpty() && sum.compareTo(WHOLE) != 0) {
      findings.add(
          "/d4/causes",
          "SHARES_NOT_WHOLE",
          rules.causes().rule(),
          "D4: the shares add up to %s %%; they must be 100 %%".formatted(sum.toPlainString()));
    }
  }
}
