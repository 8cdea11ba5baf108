package redress.recurrence;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.complaint.Intake;
import redress.complaint.References;

/** What of two complaints can be the same: it is where they have a value in common. */
public enum Likeness {
  MODEL(intake -> Stream.of(intake.product().model())),
  PART_NUMBER(intake -> Stream.of(intake.product().partNumber())),
  /** The codes of what is wrong: one in common is enough. */
  FAILURE_CODE(intake -> intake.defect().codes().stream()),
  CUSTOMER(intake -> Stream.of(intake.customer().name()));

  private final Function<Intake, Stream<String>> values;

  Likeness(Function<Intake, Stream<String>> values) {
    this.values = values;
  }

  /** What the intake says there, as it was typed; nothing if it says nothing. */
  public List<String> typed(Intake intake) {
    return values.apply(intake).filter(Objects::nonNull).toList();
  }

  /** The same as it is compared: whatever its case, its width and its spaces. */
  public SortedSet<String> of(Intake intake) {
    return Collections.unmodifiableSortedSet(
        typed(intake).stream()
            .map(References::plain)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
