package redress.application.eightd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import redress.application.Unknown;
import redress.application.complaint.CaseWork;
import redress.eightd.Course.Submitted;
import redress.eightd.EightD;
import redress.eightd.EightDRules;
import redress.eightd.Measure;
import redress.eightd.MeasureWork;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation.Concern;

/** The measures of a report as somebody works on them. */
final class Plans {
  private Plans() {}

  static MeasureWork of(EightD eightD, UUID measure, EightDRules rules) {
    return new MeasureWork(
        eightD, eightD.measure(measure).orElseThrow(() -> new Unknown("measure")), rules);
  }

  /** From now on the department owes that measure, to the end of its date (I-32). */
  static void owed(CaseWork work, EightD eightD, Measure measure) {
    work.happened(
        new Happening(
            Moment.ACTION_PLANNED,
            work.now(),
            Concern.of(work.complaint().id(), measure.id()),
            eightD.department(),
            work.calendar().endOf(measure.plan().dueOn())));
  }

  /** When a measure was planned, where the procedure has an obligation begin with that. */
  static Optional<Instant> owedSince(CaseWork work, UUID measure) {
    return work.obligations().stream()
        .filter(it -> measure.equals(it.concern().record()))
        .map(it -> it.clock().startedAt())
        .min(Comparator.naturalOrder());
  }

  /** Handed in now, by whoever works here. */
  static Submitted submitted(CaseWork work) {
    return new Submitted(work.now(), work.by().user());
  }

  /** The day on which the department was asked, by the company's clocks. */
  static LocalDate assignedOn(CaseWork work, EightD eightD) {
    return work.calendar().date(eightD.assignment().sentAt());
  }
}
