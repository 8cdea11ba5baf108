package redress.application.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.organization.Duty;
import redress.organization.Person;
import redress.penalty.DeductionRules;
import redress.procedure.Procedure;
import redress.rule.Refusal;
import redress.sanction.RewardPenaltyNotice;
import redress.sanction.SanctionRules;

/** A notice with the procedure that holds for it. */
public record NoticeFile(RewardPenaltyNotice notice, Procedure procedure) {
  /**
   * What one person may or may not do now.
   *
   * @param refusal why not, or {@code null} if allowed
   */
  public record Possible(String operation, Refusal refusal) {}

  SanctionRules rules() {
    return procedure.sections().of(SanctionRules.class);
  }

  DeductionRules limits() {
    return procedure.sections().of(DeductionRules.class);
  }

  public RewardPenaltyNotice.State state() {
    return notice.state(rules());
  }

  /** What this person may do, in the order of the notice's life. */
  public List<Possible> possible(Person by) {
    var rules = rules();
    var all = new ArrayList<Possible>();
    add(
        all,
        "recordNoticeBasis",
        duty(Duty.PROPOSE_NOTICE, by).or(() -> notice.mayRest(by, rules)));
    add(all, "signNotice", notice.maySign(by, rules, limits()));
    var unsigned = notice.signed() ? Optional.<Refusal>empty() : duty(Duty.PROPOSE_NOTICE, by);
    add(all, "withdrawNotice", unsigned.or(() -> notice.mayWithdraw(by, rules)));
    add(
        all,
        "executeNotice",
        duty(Duty.EXECUTE_NOTICE, by).or(() -> notice.mayExecute(by.user(), rules)));
    if (notice.copies() != null) {
      add(all, "acknowledgeNoticeCopy", notice.copies().refusal(by));
    }
    return all;
  }

  /**
   * Whether that person is told of it: whoever proposes, signs or carries out such notices, whoever
   * sees what others are fined, whom it is about, and the departments that get a copy.
   */
  boolean seenBy(Person reader) {
    return works(procedure, reader)
        || reader.user().equals(notice.terms().user())
        || Stream.of(rules().signers(), rules().withdrawers())
            .flatMap(List::stream)
            .anyMatch(it -> it.covers(reader, notice.terms().department()))
        || notice.copies() != null
            && notice.copies().copies().stream()
                .anyMatch(it -> it.holder().equals(reader.department()));
  }

  /** Whether that person works with notices, or sees them, whomever they are about. */
  static boolean works(Procedure procedure, Person reader) {
    return Stream.of(Duty.PROPOSE_NOTICE, Duty.EXECUTE_NOTICE, Duty.SEE_PENALTIES)
        .anyMatch(duty -> procedure.duties().refusal(duty, reader, null).isEmpty());
  }

  private Optional<Refusal> duty(Duty duty, Person by) {
    return procedure.duties().refusal(duty, by, null);
  }

  private static void add(List<Possible> all, String operation, Optional<Refusal> refusal) {
    all.add(new Possible(operation, refusal.orElse(null)));
  }
}
