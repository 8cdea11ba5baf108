package redress.http.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import redress.application.conduct.ConductFile;
import redress.complaint.Track.Mark;
import redress.conduct.Conduct;
import redress.conduct.ErrorKind;
import redress.conduct.StaffError;
import redress.conduct.Suspension;
import redress.rule.RuleId;

/**
 * What is recorded of a person and month, as its reader sees it.
 *
 * @param untrained what is still to be learnt before the exam
 */
record ConductView(
    UUID id,
    long version,
    String person,
    String month,
    Conduct.Consequence consequence,
    boolean offDuty,
    List<String> untrained,
    RuleId rule,
    List<ErrorView> errors,
    List<SuspensionView> suspensions) {

  /** Something that was done wrong. */
  record ErrorView(
      UUID id,
      ErrorKind kind,
      LocalDate occurredOn,
      UUID complaint,
      String analysis,
      Mark recorded,
      StaffError.Coaching coaching) {}

  /** A time off duty. */
  record SuspensionView(
      Mark begun,
      SortedMap<String, Suspension.Training> trainings,
      List<Suspension.Exam> exams,
      Mark ended) {}

  static ConductView of(ConductFile file) {
    return ConductMapper.INSTANCE.view(
        file.conduct(),
        file.conduct().consequence(file.rules()),
        file.conduct().untrained(file.rules()),
        file.rules().rule());
  }
}
