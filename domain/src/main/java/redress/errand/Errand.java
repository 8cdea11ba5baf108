package redress.errand;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.complaint.KeyField;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Something that a department must do for a case.
 *
 * <p>Its life: it begins when somebody asks for it or when a complaint with such a demand is
 * forwarded; its department does it and says what came of it, and then it is done for good. The
 * case is not closed while it is open.
 *
 * @param outcome {@code null} until it is done
 * @param waiver why it need not be done, or {@code null}
 */
public record Errand(PartId id, long version, Task task, Outcome outcome, Waiver waiver)
    implements Part {
  /** Nobody has waived it. */
  public Errand(PartId id, long version, Task task, Outcome outcome) {
    this(id, version, task, outcome, null);
  }

  /**
   * What is to be done.
   *
   * @param owner the department that does it
   * @param field the piece of information that is fetched, or {@code null}
   * @param wanted what exactly is wanted, or {@code null} where the kind says enough
   * @param lead the position of whoever in the department does it, or {@code null} for anybody
   *     there
   */
  public record Task(
      ErrandKind kind,
      Department owner,
      KeyField field,
      String wanted,
      Mark begun,
      RuleId rule,
      Position lead) {
    /** Anybody of the department does it. */
    public Task(
        ErrandKind kind, Department owner, KeyField field, String wanted, Mark begun, RuleId rule) {
      this(kind, owner, field, wanted, begun, rule, null);
    }
  }

  /**
   * What came of it.
   *
   * @param doneAt when it was done, as whoever did it states
   */
  public record Outcome(String result, Instant doneAt, Mark reported) {}

  /** Somebody decided, with a reason, that it need not be done. */
  public record Waiver(String reason, Mark waived) {}

  public static Changed<Errand> begun(PartId id, Task task) {
    var errand = new Errand(id, 1, task, null);
    var changes =
        new Difference()
            .of(errand.path("kind"), null, task.kind())
            .of(errand.path("owner"), null, task.owner())
            .of(errand.path("lead"), null, task.lead())
            .of(errand.path("field"), null, task.field())
            .of(errand.path("wanted"), null, task.wanted());
    return Changed.of(errand, Entry.of("ERRAND_BEGAN", task.rule(), null, changes.changes()));
  }

  public boolean open() {
    return outcome == null && waiver == null;
  }

  public Optional<Refusal> mayComplete() {
    return open()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                outcome == null ? "ERRAND_WAIVED" : "ERRAND_DONE",
                task.rule(),
                outcome == null
                    ? "the errand was waived at " + waiver.waived().at()
                    : "the errand was done at " + outcome.doneAt()));
  }

  /** Why this person does not do it, if there is a reason (S0-17). */
  public Optional<Refusal> notBy(Person person) {
    return task.lead() == null || task.lead().equals(person.position())
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "ERRAND_LED_BY_ANOTHER",
                task.rule(),
                "the errand %s is led by the %s of %s; %s is %s"
                    .formatted(
                        task.kind(), task.lead(), task.owner(), person.user(), person.position())));
  }

  /** It need not be done, for a reason (S0-08). */
  public Changed<Errand> waive(Waiver given) {
    mayComplete()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new Errand(id, version + 1, task, null, given),
        Entry.of(
            "ERRAND_WAIVED",
            task.rule(),
            given.reason(),
            List.of(
                new Change(path("kind"), task.kind().toString(), task.kind().toString()),
                new Change(path("waiver"), null, given.reason()))));
  }

  /** The department did it; {@code done} is not before the errand began. */
  public Changed<Errand> complete(Outcome done) {
    mayComplete()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    new Foregoing("the errand began", task.begun().at())
        .mustPrecede(done.doneAt(), "DONE_BEFORE_BEGUN", task.rule());
    return Changed.of(
        new Errand(id, version + 1, task, done),
        Entry.of(
            "ERRAND_DONE",
            task.rule(),
            new Change(path("kind"), task.kind().toString(), task.kind().toString()),
            new Change(path("result"), null, done.result()),
            new Change(path("doneAt"), null, done.doneAt().toString())));
  }

  @Override
  public Set<String> workers() {
    return outcome == null ? Set.of() : Set.of(outcome.reported().by());
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return open()
        ? Optional.of(
            new Unfinished(
                "ERRAND_OPEN",
                "%s has not finished the errand %s".formatted(task.owner(), task.kind())))
        : Optional.empty();
  }

  /** The pieces of information that somebody is still fetching, each with the rule for it. */
  public static Map<KeyField, RuleId> fetching(List<Errand> errands) {
    var fields = new EnumMap<KeyField, RuleId>(KeyField.class);
    errands.stream()
        .filter(errand -> errand.open() && errand.task().field() != null)
        .forEach(errand -> fields.put(errand.task().field(), errand.task().rule()));
    return fields;
  }

  private String path(String name) {
    return "/errands/%s/%s".formatted(id.value(), name);
  }
}
