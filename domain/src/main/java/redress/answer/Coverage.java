package redress.answer;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import redress.eightd.EightD;
import redress.eightd.EightDRules.Submitting;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;

/**
 * Which of the departments that were asked have answered, each department's code once.
 *
 * @param answered have handed their measures in
 * @param overdue have not, although they should have
 * @param pending have not, and still have time
 */
public record Coverage(
    SortedSet<String> answered, SortedSet<String> overdue, SortedSet<String> pending) {

  /** How it stands; a department whose assignment was withdrawn is not asked any more. */
  public static Coverage of(
      List<EightD> reports, List<Obligation> obligations, Submitting rules, Instant now) {
    var answered = new TreeSet<String>();
    var overdue = new TreeSet<String>();
    var pending = new TreeSet<String>();
    for (var report : reports.stream().filter(EightD::stands).toList()) {
      var department = report.department().code();
      if (report.course().measures(rules).isPresent()) {
        answered.add(department);
      } else if (late(report, obligations, now)) {
        overdue.add(department);
      } else {
        pending.add(department);
      }
    }
    answered.removeAll(overdue);
    answered.removeAll(pending);
    return new Coverage(answered, overdue, pending);
  }

  /** Everybody who was asked. */
  public SortedSet<String> asked() {
    var all = new TreeSet<>(answered);
    all.addAll(missing());
    return all;
  }

  /** Everybody who was asked and has not answered. */
  public SortedSet<String> missing() {
    var all = new TreeSet<>(overdue);
    all.addAll(pending);
    return all;
  }

  static List<Department> departments(SortedSet<String> codes) {
    return codes.stream().map(Department::new).toList();
  }

  private static boolean late(EightD report, List<Obligation> obligations, Instant now) {
    return obligations.stream()
        .filter(it -> it.kind() == ObligationKind.MEASURES)
        .filter(it -> report.id().value().equals(it.concern().record()))
        .anyMatch(it -> it.lateAt(now));
  }
}
