package redress.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.complaint.Track.Mark;

/**
 * Somebody is off duty, and paid, until trained and examined (S1-22).
 *
 * @param trainings what was learnt, by its code
 * @param ended {@code null} until an exam was passed
 */
public record Suspension(
    Mark begun, SortedMap<String, Training> trainings, List<Exam> exams, Mark ended) {
  public Suspension {
    trainings = Collections.unmodifiableSortedMap(new TreeMap<>(trainings));
    exams = List.copyOf(exams);
  }

  /** Something was learnt. */
  public record Training(LocalDate completedOn, Mark stated) {}

  /** What was learnt was asked. */
  public record Exam(boolean passed, LocalDate takenOn, Mark stated) {}

  static Suspension begun(Mark mark) {
    return new Suspension(mark, new TreeMap<>(), List.of(), null);
  }

  /** Whether it lasts. */
  public boolean open() {
    return ended == null;
  }

  /** The day by which everything was learnt so far. */
  Optional<LocalDate> learnt() {
    return trainings.values().stream().map(Training::completedOn).max(Comparator.naturalOrder());
  }

  Suspension trained(String subject, Training training) {
    var more = new TreeMap<>(trainings);
    more.put(subject, training);
    return new Suspension(begun, more, exams, ended);
  }

  Suspension examined(Exam exam) {
    var more = new ArrayList<>(exams);
    more.add(exam);
    return new Suspension(begun, trainings, more, exam.passed() ? exam.stated() : null);
  }
}
