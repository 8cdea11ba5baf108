package redress.recurrence;

import java.util.function.Function;
import redress.complaint.Intake;

/** What of two complaints can be the same. */
public enum Likeness {
  MODEL(intake -> intake.product().model()),
  PART_NUMBER(intake -> intake.product().partNumber()),
  /** The first of the codes of what is wrong. */
  FAILURE_CODE(intake -> intake.defect().codes().stream().findFirst().orElse(null)),
  CUSTOMER(intake -> intake.customer().name());

  private final Function<Intake, String> value;

  Likeness(Function<Intake, String> value) {
    this.value = value;
  }

  /** What the intake says there, or {@code null}. */
  public String of(Intake intake) {
    return value.apply(intake);
  }
}
