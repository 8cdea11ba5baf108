package redress.eightd;

import java.time.Instant;
import java.util.List;
import redress.organization.Department;
import redress.rule.Foregoing;
import redress.rule.Refusal;

/**
 * Why a department answers.
 *
 * @param question what it is asked
 * @param sentAt when the question was sent to it, as stated by the sender
 * @param agreedAt by when the customer was promised an answer, or {@code null} (I-22)
 */
public record Assignment(
    Department department, String question, Instant sentAt, Instant agreedAt, String by) {
  void check(Instant forwardedAt, EightDRules rules, List<EightD> others) {
    var rule = rules.assigning();
    new Foregoing("the complaint was forwarded", forwardedAt)
        .mustPrecede(sentAt, "SENT_BEFORE_FORWARDED", rule);
    if (agreedAt != null && !agreedAt.isAfter(sentAt)) {
      throw Refusal.content(
          "AGREED_BEFORE_SENT",
          rule,
          "the customer's date %s is not after %s, when the department was asked"
              .formatted(agreedAt, sentAt));
    }
    if (others.stream().anyMatch(it -> it.open() && it.department().equals(department))) {
      throw Refusal.later(
          "ALREADY_ASSIGNED",
          rule,
          "%s has an open report on this complaint already".formatted(department));
    }
  }
}
