package redress.tree;

import java.util.List;
import redress.rule.Finding;

/** A tree that does not have the form that its reader asks for, with everything that is wrong. */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public Malformed(List<Finding> findings) {
    super(
        findings.stream()
            .map(finding -> finding.pointer() + ": " + finding.sentence())
            .reduce((one, other) -> one + "; " + other)
            .orElse("malformed"),
        null,
        false,
        false);
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}
