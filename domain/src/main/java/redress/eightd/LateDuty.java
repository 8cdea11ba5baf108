package redress.eightd;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.time.Overdue;

/**
 * Something that a department handed in or carried out late, or still has not: a fact for whoever
 * assesses it.
 *
 * @param obligation which obligation
 * @param department whose plan it is
 * @param stretch from the due instant until it was done, was withdrawn, or until now
 * @param provisional whether it is still open and so grows
 */
public record LateDuty(
    Obligation obligation, Department department, Overdue stretch, boolean provisional) {

  /** That the measures were handed in late, if they were (I-31). */
  public static Optional<LateDuty> ofPlan(EightD eightD, List<Obligation> all, Instant now) {
    return of(ObligationKind.MEASURES, List.of(eightD.id().value()), eightD, all, now).findFirst();
  }

  /**
   * What of the plan was carried out late, in the order of the due instants (I-32): the full report
   * by its planned date, and each measure.
   */
  public static List<LateDuty> ofExecution(EightD eightD, List<Obligation> all, Instant now) {
    var records =
        Stream.concat(Stream.of(eightD.id().value()), eightD.measures().stream().map(Measure::id))
            .toList();
    return of(ObligationKind.EXECUTION, records, eightD, all, now)
        .sorted(java.util.Comparator.comparing(it -> it.stretch().due()))
        .toList();
  }

  private static Stream<LateDuty> of(
      ObligationKind kind,
      List<java.util.UUID> records,
      EightD eightD,
      List<Obligation> all,
      Instant now) {
    return all.stream()
        .filter(it -> it.kind() == kind && it.concern().record() != null)
        .filter(it -> records.contains(it.concern().record()))
        .filter(it -> it.term().at() != null && until(it, now).isAfter(it.term().at()))
        .map(
            it ->
                new LateDuty(
                    it,
                    eightD.department(),
                    new Overdue(it.term().at(), until(it, now)),
                    it.open()));
  }

  private static Instant until(Obligation obligation, Instant now) {
    return switch (obligation.standing()) {
      case Obligation.Standing.Open open -> now;
      case Obligation.Standing.Fulfilled done -> done.at();
      case Obligation.Standing.Withdrawn withdrawn -> withdrawn.at();
    };
  }
}
