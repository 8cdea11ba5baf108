package redress.assessment;

import java.time.Instant;
import java.time.ZoneId;
import redress.organization.Department;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.time.Wording;

/**
 * Who led a department when something of it was due (I-31).
 *
 * @param at the due moment
 * @param position as what, or {@code null} for whoever was named as having led it
 * @param since from when on, {@link Tenure#ALWAYS} if for longer than anybody knows, or {@code
 *     null} for whoever was named
 * @param rule the rule by which the leader is found
 */
public record Led(String user, Instant at, Position position, Instant since, RuleId rule) {
  /** Somebody said who it was. */
  public static Led named(String user, Instant at, RuleId rule) {
    return new Led(user, at, null, null, rule);
  }

  /** The account was in that post then. */
  public static Led by(Tenure tenure, Instant at, RuleId rule) {
    var person = tenure.person();
    return new Led(person.user(), at, person.position(), tenure.since(), rule);
  }

  /** Whether the other is the same person in the same post, at whatever moment. */
  boolean same(Led other) {
    return user.equals(other.user)
        && (since == null ? other.since == null : since.equals(other.since));
  }

  /** The line that says whom a fine names. */
  Step step(Department department, ZoneId zone) {
    var when =
        "At %s, when it was due, %s was led".formatted(Wording.instant(at, zone), department);
    if (position == null) {
      return new Step(rule, when + " by whoever was named", user);
    }
    var from =
        since.equals(Tenure.ALWAYS)
            ? "for as long as posts have been recorded"
            : "since " + Wording.instant(since, zone);
    return new Step(rule, "%s by its %s, %s".formatted(when, position, from), user);
  }
}
