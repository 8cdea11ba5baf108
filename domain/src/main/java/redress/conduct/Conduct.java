package redress.conduct;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.conduct.StaffError.Coaching;
import redress.conduct.Suspension.Exam;
import redress.conduct.Suspension.Training;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What one person did wrong in one calendar month, and what followed from it (S1-22).
 *
 * <p>Its life: it begins with the first error that is recorded for the month in which it occurred.
 * From so many errors on the person is coached; from so many on he is off duty, and comes back when
 * everything that the procedure names was learnt and an exam was passed. An error after that takes
 * him off duty again.
 *
 * @param suspensions the times off duty; the last one may last
 */
public record Conduct(
    Key key, UUID id, long version, List<StaffError> errors, List<Suspension> suspensions) {
  public Conduct {
    errors = List.copyOf(errors);
    suspensions = List.copyOf(suspensions);
  }

  /** Whose, and of which month. */
  public record Key(CompanyId company, String person, YearMonth month) {}

  /** What follows from the errors of the month so far. */
  public enum Consequence {
    NONE,
    COACHING,
    OFF_DUTY
  }

  /** Nothing is recorded yet. */
  public static Conduct none(Key key, UUID id) {
    return new Conduct(key, id, 0, List.of(), List.of());
  }

  /** The chain of its events. */
  public Subject subject() {
    return new Subject(key.company(), id);
  }

  /** Whether the person is off duty because of that month. */
  public boolean offDuty() {
    return suspension().isPresent();
  }

  /** What follows from it. */
  public Consequence consequence(ConductRules rules) {
    if (rules.suspension().reached(errors)) {
      return Consequence.OFF_DUTY;
    }
    return rules.coaching().reached(errors) ? Consequence.COACHING : Consequence.NONE;
  }

  /**
   * Somebody did something wrong.
   *
   * @throws Refusal {@code NOT_OF_THE_DEPARTMENT}
   */
  public Changed<Conduct> recorded(Person person, StaffError error, ConductRules rules) {
    rules.elsewhere(person).ifPresent(Conduct::refuse);
    var more = new ArrayList<>(errors);
    more.add(error);
    var entries = new ArrayList<Entry>();
    var path = "/errors/%d/".formatted(errors.size());
    entries.add(
        Entry.of(
            "STAFF_ERROR_RECORDED",
            rules.rule(),
            error.analysis(),
            new Difference()
                .of("/person", null, key.person())
                .of(path + "kind", null, error.kind())
                .of(path + "occurredOn", null, error.occurredOn())
                .of(path + "complaint", null, error.complaint())
                .changes()));
    var off = new ArrayList<>(suspensions);
    if (rules.suspension().reached(more) && !offDuty()) {
      off.add(Suspension.begun(error.recorded()));
      entries.add(
          Entry.of(
              "STAFF_SUSPENDED",
              rules.rule(),
              new Change("/person", null, key.person()),
              new Change("/performance", null, "to be considered")));
    }
    return new Changed<>(new Conduct(key, id, version + 1, more, off), entries);
  }

  /**
   * The person was coached because of an error.
   *
   * @throws Refusal {@code ALREADY_COACHED}
   */
  public Changed<Conduct> coached(StaffError error, Coaching how, RuleId rule) {
    if (error.coaching() != null) {
      throw Refusal.later(
          "ALREADY_COACHED",
          rule,
          "%s was coached at %s".formatted(key.person(), error.coaching().coachedAt()));
    }
    var all = errors.stream().map(it -> it == error ? it.coached(how) : it).toList();
    return Changed.of(
        new Conduct(key, id, version + 1, all, suspensions),
        Entry.of(
            "STAFF_COACHED",
            rule,
            new Change("/person", null, key.person()),
            new Change("/coaching", null, how.text())));
  }

  /** One of its errors. */
  public Optional<StaffError> error(UUID wanted) {
    return errors.stream().filter(it -> it.id().equals(wanted)).findFirst();
  }

  /**
   * The person learnt something of what has to be learnt before the exam.
   *
   * @throws Refusal {@code NOT_OFF_DUTY}, {@code TRAINING_NOT_IN_PROCEDURE}, {@code
   *     ALREADY_TRAINED} or {@code TRAINED_BEFORE_ERROR}
   */
  public Changed<Conduct> trained(String subject, Training training, ConductRules rules) {
    var off = lasting(rules.rule());
    if (!rules.trainings().contains(subject)) {
      throw Refusal.content(
          "TRAINING_NOT_IN_PROCEDURE",
          rules.rule(),
          "%s is not asked; what is learnt is %s".formatted(subject, rules.trainings()));
    }
    if (off.trainings().containsKey(subject)) {
      throw Refusal.later(
          "ALREADY_TRAINED",
          rules.rule(),
          "%s was learnt on %s".formatted(subject, off.trainings().get(subject).completedOn()));
    }
    var last = lastError(off, rules);
    if (training.completedOn().isBefore(last)) {
      throw Refusal.content(
          "TRAINED_BEFORE_ERROR",
          rules.rule(),
          "%s is off duty because of what went wrong on %s; what was learnt on %s was learnt before"
              .formatted(key.person(), last, training.completedOn()));
    }
    return Changed.of(
        with(off.trained(subject, training)),
        Entry.of(
            "STAFF_TRAINED",
            rules.rule(),
            new Change("/person", null, key.person()),
            new Change("/training", null, subject)));
  }

  /**
   * The person was examined; who passes is back on duty.
   *
   * @throws Refusal {@code NOT_OFF_DUTY}, {@code TRAINING_OPEN} or {@code EXAM_BEFORE_TRAINING}
   */
  public Changed<Conduct> examined(Exam exam, ConductRules rules) {
    var off = lasting(rules.rule());
    var open = open(off, rules);
    if (!open.isEmpty()) {
      throw Refusal.later(
          "TRAINING_OPEN", rules.rule(), "%s is still to be learnt before".formatted(open));
    }
    var learnt = off.learnt().orElseGet(() -> lastError(off, rules));
    if (exam.takenOn().isBefore(learnt)) {
      throw Refusal.content(
          "EXAM_BEFORE_TRAINING",
          rules.rule(),
          "an exam of %s does not ask what was learnt by %s".formatted(exam.takenOn(), learnt));
    }
    return Changed.of(
        with(off.examined(exam)),
        Entry.of(
            exam.passed() ? "STAFF_BACK_ON_DUTY" : "STAFF_EXAM_FAILED",
            rules.rule(),
            new Change("/person", null, key.person()),
            new Change("/exam", null, exam.takenOn().toString())));
  }

  /**
   * The day of the last of those errors because of which the person was taken off duty: of the
   * kinds that count now, and of all where the procedure has come to count others since.
   */
  private LocalDate lastError(Suspension off, ConductRules rules) {
    var known =
        errors.stream().filter(it -> !it.recorded().at().isAfter(off.begun().at())).toList();
    return known.stream()
        .filter(it -> rules.suspension().errors().contains(it.kind()))
        .map(StaffError::occurredOn)
        .max(Comparator.naturalOrder())
        .or(() -> known.stream().map(StaffError::occurredOn).max(Comparator.naturalOrder()))
        .orElse(LocalDate.MIN);
  }

  /** What is still to be learnt before the exam; nothing where nobody is off duty. */
  public List<String> untrained(ConductRules rules) {
    return suspension().map(it -> open(it, rules)).orElse(List.of());
  }

  private static List<String> open(Suspension off, ConductRules rules) {
    return rules.trainings().stream().filter(it -> !off.trainings().containsKey(it)).toList();
  }

  private Optional<Suspension> suspension() {
    return suspensions.stream().filter(Suspension::open).findFirst();
  }

  private Suspension lasting(RuleId rule) {
    return suspension()
        .orElseThrow(
            () -> Refusal.later("NOT_OFF_DUTY", rule, "%s is on duty".formatted(key.person())));
  }

  private Conduct with(Suspension next) {
    var all = suspensions.stream().map(it -> it.open() ? next : it).toList();
    return new Conduct(key, id, version + 1, errors, all);
  }

  /** The month to which something of that day belongs. */
  public static Key of(Person person, LocalDate day) {
    return new Key(person.company(), person.user(), YearMonth.from(day));
  }

  /** Nobody records what concerns himself. */
  public static Optional<Refusal> own(Person by, String person, RuleId rule) {
    return by.user().equals(person)
        ? Optional.of(
            Refusal.anotherPerson(
                "OWN_CONDUCT", rule, "somebody else records what concerns %s".formatted(person)))
        : Optional.empty();
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
