package redress.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * That one person answers for a case, with departments that help (S0-03, S0-12, A-7, G-1).
 *
 * <p>Its life: the owner is named, and may be replaced by another with a reason; the owner finds
 * out what the cause seems to be and what can be done; what the owner cannot resolve is reviewed by
 * others, who find the root cause and the solution.
 *
 * @param analysis {@code null} until the owner has analysed
 * @param escalation {@code null} unless the owner could not resolve it
 * @param solution what the review has found, {@code null} until then
 */
public record Ownership(
    PartId id,
    long version,
    Owner owner,
    List<Assistant> assistants,
    Analysis analysis,
    Escalation escalation,
    Solution solution)
    implements Part {
  public Ownership {
    assistants = List.copyOf(assistants);
  }

  /** Who answers for the case. */
  public record Owner(String user, Department department, Mark named) {}

  /** A department that helps. */
  public record Assistant(Department department, Mark added) {}

  /**
   * What the owner has found out (S0-04, S0-19).
   *
   * @param cause one of the procedure's causes
   * @param proposal what to do about it, and so that it does not happen again
   * @param tools what to take along, or {@code null}
   * @param materials what to take along, or {@code null}
   * @param toBuy what has to be bought, or {@code null}
   */
  public record Analysis(
      String cause,
      String finding,
      String proposal,
      String tools,
      String materials,
      String toBuy,
      Mark made) {}

  /** The owner cannot resolve it. */
  public record Escalation(String reason, Mark raised) {}

  /** What a review has found. */
  public record Solution(String rootCause, String solution, Mark found) {}

  /** Somebody is named as the owner. */
  public static Changed<Ownership> named(
      PartId id, Owner owner, List<Assistant> assistants, RuleId rule) {
    var made = new Ownership(id, 1, owner, assistants, null, null, null);
    return Changed.of(
        made,
        Entry.of(
            "OWNER_NAMED",
            rule,
            null,
            new Difference()
                .of(made.path("owner"), null, owner.user())
                .of(
                    made.path("assistants"),
                    null,
                    assistants.isEmpty()
                        ? null
                        : assistants.stream().map(Assistant::department).toList())
                .changes()));
  }

  /** Another person answers for the case from now on. */
  public Changed<Ownership> replaced(Owner next, String reason, RuleId rule) {
    return Changed.of(
        new Ownership(id, version + 1, next, assistants, analysis, escalation, solution),
        Entry.of(
            "OWNER_REPLACED",
            rule,
            reason,
            List.of(new Change(path("owner"), owner.user(), next.user()))));
  }

  /** A department helps from now on; one that does already is refused. */
  public Changed<Ownership> helped(Assistant assistant, RuleId rule) {
    if (assistants.stream().anyMatch(it -> it.department().equals(assistant.department()))) {
      throw Refusal.later(
          "ALREADY_ASSISTING", rule, "%s helps already".formatted(assistant.department()));
    }
    var more = new ArrayList<>(assistants);
    more.add(assistant);
    return Changed.of(
        new Ownership(id, version + 1, owner, more, analysis, escalation, solution),
        Entry.of(
            "ASSISTANT_ADDED",
            rule,
            new Change(path("assistant"), null, assistant.department().code())));
  }

  /** Only the owner does what the owner does. */
  public Optional<Refusal> ownedBy(Person person, RuleId rule) {
    return owner.user().equals(person.user())
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "NOT_THE_OWNER",
                rule,
                "%s answers for the case, and not %s".formatted(owner.user(), person.user())));
  }

  /** The owner says what the cause seems to be and what can be done; again when more is known. */
  public Changed<Ownership> analysed(Analysis next, RuleId rule) {
    var path = path("analysis");
    var before = Optional.ofNullable(analysis);
    return Changed.of(
        new Ownership(id, version + 1, owner, assistants, next, escalation, solution),
        Entry.of(
            "OWNER_ANALYSED",
            rule,
            null,
            new Difference()
                .of(path + "/cause", before.map(Analysis::cause).orElse(null), next.cause())
                .of(path + "/finding", before.map(Analysis::finding).orElse(null), next.finding())
                .of(
                    path + "/proposal",
                    before.map(Analysis::proposal).orElse(null),
                    next.proposal())
                .of(path + "/tools", before.map(Analysis::tools).orElse(null), next.tools())
                .of(
                    path + "/materials",
                    before.map(Analysis::materials).orElse(null),
                    next.materials())
                .of(path + "/toBuy", before.map(Analysis::toBuy).orElse(null), next.toBuy())
                .changes()));
  }

  /** Whether others are still asked for help: once. */
  public Optional<Refusal> mayEscalate(RuleId rule) {
    return escalation == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_ESCALATED",
                rule,
                "others have reviewed it since %s".formatted(escalation.raised().at())));
  }

  /** The owner cannot resolve it (S0-05). */
  public Changed<Ownership> escalated(Escalation next, RuleId rule) {
    return Changed.of(
        new Ownership(id, version + 1, owner, assistants, analysis, next, solution),
        Entry.of(
            "CASE_ESCALATED",
            rule,
            next.reason(),
            List.of(new Change(path("escalation"), null, next.reason()))));
  }

  /** Whether there is something to review. */
  public Optional<Refusal> mayResolve(RuleId rule) {
    if (escalation == null) {
      return Optional.of(
          Refusal.later("NOT_ESCALATED", rule, "the owner has not asked for a review"));
    }
    return solution == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_RESOLVED",
                rule,
                "the review found a solution at %s".formatted(solution.found().at())));
  }

  /** The review has found the root cause and the solution (S0-20). */
  public Changed<Ownership> resolved(Solution next, RuleId rule) {
    return Changed.of(
        new Ownership(id, version + 1, owner, assistants, analysis, escalation, next),
        Entry.of(
            "ESCALATION_RESOLVED",
            rule,
            new Change(path("rootCause"), null, next.rootCause()),
            new Change(path("solution"), null, next.solution())));
  }

  /**
   * Whether that user answers for how the case is handled: its owner, and whoever has found out as
   * its owner what to do about it, also when somebody else was named since.
   */
  public boolean answeredBy(String user) {
    return owner.user().equals(user) || analysis != null && analysis.made().by().equals(user);
  }

  @Override
  public Set<String> workers() {
    var users = new TreeSet<>(Set.of(owner.user()));
    if (analysis != null) {
      users.add(analysis.made().by());
    }
    if (solution != null) {
      users.add(solution.found().by());
    }
    return users;
  }

  private String path(String name) {
    return "/ownerships/%s/%s".formatted(id.value(), name);
  }
}
