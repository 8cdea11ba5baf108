package redress.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * What quality makes of the departments' measures, for the customer to be told (I-23).
 *
 * <p>It is written once and never changes; when more departments have answered, another one is
 * written. It is full if nobody is missing, otherwise partial, and then names who is. Where no
 * department was asked, since the customer's information was found wrong, it says so and is full.
 *
 * @param answered the departments whose measures it holds
 * @param missing the departments that were asked and had not answered
 */
public record Summary(
    PartId id,
    long version,
    String text,
    List<Department> answered,
    List<Department> missing,
    Mark made)
    implements Part {
  public Summary {
    answered = List.copyOf(answered);
    missing = List.copyOf(missing);
  }

  public boolean full() {
    return missing.isEmpty();
  }

  /**
   * Writes one.
   *
   * @param missing the departments that its author says are missing: exactly those that are
   */
  public static Changed<Summary> made(
      PartId id,
      String text,
      Set<Department> missing,
      Coverage coverage,
      Mark mark,
      AnswerRules rules) {
    check(missing, coverage, rules);
    var made =
        new Summary(
            id,
            1,
            text,
            Coverage.departments(coverage.answered()),
            Coverage.departments(coverage.missing()),
            mark);
    var path = "/summaries/" + id.value();
    return Changed.of(
        made,
        Entry.of(
            "SUMMARISED",
            rules.summarising(),
            new Change(path + "/text", null, text),
            new Change(path + "/answered", null, made.answered.toString()),
            new Change(path + "/missing", null, made.missing.toString())));
  }

  /**
   * Whether there is something to summarise, and everybody has answered who has to.
   *
   * @param groundless whether the analysis found the customer's information wrong, so that nobody
   *     is asked
   */
  public static Optional<Refusal> premature(
      Coverage coverage, boolean groundless, AnswerRules rules) {
    if (coverage.asked().isEmpty() && !groundless) {
      return Optional.of(
          Refusal.later(
              "NO_DEPARTMENT_ASKED",
              rules.summarising(),
              "no department has been asked for measures, and the customer's information was not"
                  + " found wrong: there is nothing to summarise yet"));
    }
    return rules.partial() || coverage.pending().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "MEASURES_OUTSTANDING",
                rules.summarising(),
                "%s have not answered and are not late yet".formatted(coverage.pending())));
  }

  private static void check(Set<Department> missing, Coverage coverage, AnswerRules rules) {
    var named = missing.stream().map(Department::code).collect(Collectors.toSet());
    var wrong = new ArrayList<Finding>();
    var unnamed = new TreeSet<>(coverage.missing());
    unnamed.removeAll(named);
    for (var department : unnamed) {
      wrong.add(
          new Finding(
              "/missing",
              "NOT_NAMED",
              rules.summarising(),
              "%s has not answered%s: the summary says so"
                  .formatted(
                      department,
                      coverage.overdue().contains(department) ? " and is overdue" : "")));
    }
    var present = new TreeSet<>(named);
    present.removeAll(coverage.missing());
    for (var department : present) {
      wrong.add(
          new Finding(
              "/missing",
              "NOT_MISSING",
              rules.summarising(),
              "%s is not missing".formatted(department)));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "MISSING_DEPARTMENTS_WRONG",
          rules.summarising(),
          "the summary names exactly the departments that have not answered",
          wrong);
    }
  }

  @Override
  public Set<String> workers() {
    return Set.of(made.by());
  }
}
