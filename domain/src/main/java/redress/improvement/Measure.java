package redress.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * Something that is done so that it does not happen again: planned, carried out, and found to work
 * or not. One that does not work stays, and another is planned (S1-24).
 *
 * @param done {@code null} until it was carried out
 * @param verdict {@code null} until somebody has said whether it works
 * @param item what is assessed of whoever carried out what does not work (S1-24), or {@code null}
 */
public record Measure(UUID id, Plan plan, Done done, Verdict verdict, AssessmentItem item) {
  /** Nobody is assessed for it. */
  public Measure(UUID id, Plan plan, Done done, Verdict verdict) {
    this(id, plan, done, verdict, null);
  }

  /**
   * What is planned.
   *
   * @param kind one of the procedure's kinds
   * @param owner the department that carries it out
   */
  public record Plan(String kind, String text, Department owner, LocalDate dueOn, Mark planned) {}

  /**
   * It was carried out.
   *
   * @param doneAt when, as stated by whoever did it
   */
  public record Done(Instant doneAt, String evidence, Mark reported) {}

  /** Whether it works, and what was found. */
  public record Verdict(boolean effective, String finding, Mark verified) {}

  /** Whether it still counts: nobody has found that it does not work. */
  public boolean stands() {
    return verdict == null || verdict.effective();
  }

  /** Whether it is known to work. */
  public boolean effective() {
    return verdict != null && verdict.effective();
  }

  /** Whether somebody can say now whether it works. */
  public boolean awaitsVerdict() {
    return done != null && verdict == null;
  }

  /** Who has planned it, and who has carried it out. */
  Set<String> workers() {
    return done == null
        ? Set.of(plan.planned().by())
        : new TreeSet<>(List.of(plan.planned().by(), done.reported().by()));
  }

  /**
   * Whether somebody can say now whether it works.
   *
   * @param another whether somebody else has to
   */
  Effect effect(boolean another) {
    return new Effect("the measure", done != null, verdict != null, another ? workers() : Set.of());
  }
}
