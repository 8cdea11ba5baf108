package redress.jointtask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.organization.Departments;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * What departments find out together where somebody outside the company is at fault (S4-26).
 *
 * <p>Its life: somebody says who is at fault outside; one department leads, and each of those that
 * work with it says what it has found, once; then the one that leads concludes.
 *
 * @param lead the department that leads
 * @param contributions what the departments have found, in the order in which they said it
 * @param conclusion {@code null} until it is concluded
 */
public record JointTask(
    PartId id,
    long version,
    Party party,
    Department lead,
    List<Department> participants,
    List<Contribution> contributions,
    Conclusion conclusion)
    implements Part {

  public JointTask {
    participants = List.copyOf(participants);
    contributions = List.copyOf(contributions);
  }

  /**
   * Who is at fault outside the company.
   *
   * @param name what it is called
   * @param reason why it is thought so
   */
  public record Party(ThirdParty kind, String name, String reason, Mark named) {}

  /** What one department has found. */
  public record Contribution(Department department, String text, Mark made) {}

  /** What came of it. */
  public record Conclusion(String result, Mark made) {}

  /** Somebody outside is said to be at fault. */
  public static Changed<JointTask> begun(
      PartId id,
      Party party,
      List<Department> participants,
      Departments known,
      JointTaskRules rules) {
    rules.check(party.kind(), participants, known);
    var it = new JointTask(id, 1, party, rules.department(), participants, List.of(), null);
    return Changed.of(
        it,
        Entry.of(
            "JOINT_TASK_BEGAN",
            rules.rule(),
            party.reason(),
            new Difference()
                .of(it.path("party"), null, party.kind())
                .of(it.path("name"), null, party.name())
                .of(it.path("lead"), null, it.lead)
                .of(it.path("participants"), null, participants)
                .changes()));
  }

  /** Whether somebody may say what was found; the refusal if it is over. */
  public Optional<Refusal> open(RuleId rule) {
    return conclusion == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "JOINT_TASK_CONCLUDED",
                rule,
                "it was concluded at %s".formatted(conclusion.made().at())));
  }

  /** Whether that person's department may say what it has found. */
  public Optional<Refusal> mayContribute(Person by, RuleId rule) {
    var department = by.department();
    if (!participants.contains(department)) {
      return Optional.of(
          Refusal.anotherPerson(
              "NOT_A_PARTICIPANT",
              rule,
              "%s does not work on it; %s do".formatted(department, participants)));
    }
    return contributions.stream().anyMatch(it -> it.department().equals(department))
        ? Optional.of(
            Refusal.later(
                "ALREADY_CONTRIBUTED", rule, department + " has said already what it has found"))
        : Optional.empty();
  }

  /** A department says what it has found. */
  public Changed<JointTask> contribute(Contribution given, RuleId rule) {
    var all = Stream.concat(contributions.stream(), Stream.of(given)).toList();
    return Changed.of(
        new JointTask(id, version + 1, party, lead, participants, all, null),
        Entry.of(
            "JOINT_TASK_CONTRIBUTED",
            rule,
            new Change(path("department"), null, given.department().code()),
            new Change(path("text"), null, given.text())));
  }

  /** Whether everybody has said what was found; the refusal names those who have not. */
  public Optional<Refusal> mayConclude(RuleId rule) {
    var missing = new ArrayList<>(participants);
    contributions.forEach(it -> missing.remove(it.department()));
    return open(rule)
        .or(
            () ->
                missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        Refusal.later(
                            "CONTRIBUTION_MISSING",
                            rule,
                            "%s have not said yet what they have found".formatted(missing))));
  }

  /** The department that leads says what came of it. */
  public Changed<JointTask> conclude(Conclusion given, RuleId rule) {
    mayConclude(rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new JointTask(id, version + 1, party, lead, participants, contributions, given),
        Entry.of("JOINT_TASK_CONCLUDED", rule, new Change(path("result"), null, given.result())));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return conclusion == null
        ? Optional.of(
            new Unfinished(
                "JOINT_TASK_OPEN", lead + " has not concluded what is found out together"))
        : Optional.empty();
  }

  @Override
  public Set<String> workers() {
    return contributions.stream().map(it -> it.made().by()).collect(Collectors.toSet());
  }

  private String path(String member) {
    return "/jointTasks/%s/%s".formatted(id.value(), member);
  }
}
