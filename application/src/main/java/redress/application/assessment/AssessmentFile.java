package redress.application.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.assessment.Assessment;
import redress.assessment.Item;
import redress.assessment.State;
import redress.obligation.Obligation;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/** An assessment with what is owed for it and the procedure that holds for it. */
public record AssessmentFile(
    Assessment assessment, Procedure procedure, List<Obligation> obligations) {
  private static final List<Duty> WORKING =
      List.of(
          Duty.SEE_PENALTIES,
          Duty.ASSESS,
          Duty.WAIVE_OFF_DAYS,
          Duty.SIGN_ASSESSMENT,
          Duty.APPOINT_SUBSTITUTE,
          Duty.EXECUTE_PENALTY);

  public AssessmentFile {
    obligations = List.copyOf(obligations);
  }

  /**
   * What one person may or may not do now.
   *
   * @param item the item that it would be done to, or {@code null} for the assessment itself
   * @param refusal why not, or {@code null} if allowed
   */
  public record Possible(String operation, UUID item, Refusal refusal) {}

  public State state() {
    return assessment.state(procedure.assessment());
  }

  /** What this person may do, in the order of the assessment's life. */
  public List<Possible> possible(Person by) {
    var rules = procedure.assessment();
    var all = new ArrayList<Possible>();
    var revise = duty(Duty.ASSESS, by).or(() -> assessment.mayRevise(rules));
    var waive = duty(Duty.WAIVE_OFF_DAYS, by).or(() -> assessment.mayWaive(by.user(), rules));
    var appoint = duty(Duty.APPOINT_SUBSTITUTE, by).or(() -> assessment.mayRevise(rules));
    var execute = duty(Duty.EXECUTE_PENALTY, by).or(() -> assessment.mayExecute(by.user(), rules));
    all.add(new Possible("reviseAssessment", null, revise.orElse(null)));
    all.add(new Possible("waiveOffDays", null, waive.orElse(null)));
    all.add(new Possible("appointSubstitute", null, appoint.orElse(null)));
    var sign = maySign(assessment, procedure, by);
    all.add(new Possible("signAssessment", null, sign.orElse(null)));
    for (var item : assessment.items()) {
      if (item.shared()) {
        var allocate =
            procedure
                .duties()
                .refusal(Duty.ALLOCATE, by, item.department())
                .or(() -> assessment.mayAllocate(item, rules));
        all.add(new Possible("allocateShare", item.id(), allocate.orElse(null)));
      }
    }
    all.add(new Possible("executeAssessment", null, execute.orElse(null)));
    return all;
  }

  /**
   * Whether that person is told what others are charged: whoever computes, signs or carries out
   * assessments, and whoever the procedure lets see it ({@link Duty#SEE_PENALTIES}).
   */
  public boolean tellsAll(Person reader) {
    return WORKING.stream().anyMatch(duty -> duty(duty, reader).isEmpty())
        || assessment.course().signatures().substitutes().stream()
            .anyMatch(it -> it.user().equals(reader.user()));
  }

  /**
   * The items as that person sees them: whoever is not told of all of them is told what he is
   * charged himself, and of those whose share he allocates.
   */
  public List<Item> items(Person reader) {
    return tellsAll(reader)
        ? assessment.items()
        : assessment.items().stream().flatMap(item -> seen(item, reader).stream()).toList();
  }

  private Optional<Item> seen(Item item, Person reader) {
    boolean leads = procedure.duties().refusal(Duty.ALLOCATE, reader, item.department()).isEmpty();
    return leads ? Optional.of(item) : item.own(reader.user());
  }

  /**
   * Whether that person may give the next signature: it is theirs, and whoever was not appointed
   * for this one has the duty.
   */
  static Optional<Refusal> maySign(Assessment assessment, Procedure procedure, Person by) {
    var refusal = assessment.maySign(by, procedure.assessment());
    return refusal.isPresent() || assessment.appointed(by)
        ? refusal
        : procedure.duties().refusal(Duty.SIGN_ASSESSMENT, by, null);
  }

  private Optional<Refusal> duty(Duty duty, Person by) {
    return procedure.duties().refusal(duty, by, null);
  }
}
