package redress.http;

import java.util.List;
import java.util.Map;
import redress.rule.Finding;
import redress.rule.RuleId;

/**
 * What went wrong, as a client is told (RFC 9457).
 *
 * @param code stable, in upper snake case
 * @param rule the rule that refused, or {@code null}
 * @param version the version that is stored now, or {@code null}
 * @param headers what belongs to the answer, such as {@code Retry-After}
 */
record Problem(
    int status,
    String code,
    RuleId rule,
    String detail,
    List<Finding> findings,
    Long version,
    Map<String, String> headers) {
  /** Nobody mends more before asking again. */
  private static final int MOST_FINDINGS = 100;

  static Problem of(int status, String code, String detail) {
    return new Problem(status, code, null, detail, List.of(), null, Map.of());
  }

  Problem with(String header, String value) {
    return new Problem(status, code, rule, detail, findings, version, Map.of(header, value));
  }

  /** Everything that was found, or as much of it as anybody reads. */
  Problem with(List<Finding> found) {
    return found.size() <= MOST_FINDINGS
        ? new Problem(status, code, rule, detail, found, version, headers)
        : new Problem(
            status,
            code,
            rule,
            "%s; the first %d of %d are told".formatted(detail, MOST_FINDINGS, found.size()),
            found.subList(0, MOST_FINDINGS),
            version,
            headers);
  }

  Problem with(RuleId refused) {
    return new Problem(status, code, refused, detail, findings, version, headers);
  }

  Problem at(long current) {
    return new Problem(status, code, rule, detail, findings, current, headers);
  }

  /** Ends the work on this request with this problem. */
  Rejected rejected() {
    return new Rejected(this);
  }

  /** Thrown where HTTP itself, and no rule, says no. */
  static final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Rejected(Problem problem) {
      super(problem.detail(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
