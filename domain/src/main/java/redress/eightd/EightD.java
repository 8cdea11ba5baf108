package redress.eightd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.eightd.Course.Ending;
import redress.eightd.Course.Submitted;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * One department's answer to a complaint: its 8D report.
 *
 * <p>Its life: quality assigns the department ({@code ASSIGNED}), which writes a draft; the interim
 * report with D1 to D3 and a plan is handed in ({@code INTERIM_SUBMITTED}), later or at once the
 * full one ({@code FULL_SUBMITTED}), from when on its text stands and each of its measures is
 * carried out and verified; when all of them work, it is closed with D8 ({@code CLOSED}). Quality
 * may withdraw the assignment until then ({@code WITHDRAWN}).
 *
 * @param measures the measures of the full report and those that replaced ineffective ones
 */
public record EightD(
    PartId id,
    long version,
    Assignment assignment,
    Report report,
    Course course,
    List<Measure> measures)
    implements Part {
  public EightD {
    measures = List.copyOf(measures);
  }

  /**
   * A department is asked (I-20).
   *
   * @param forwardedAt when the complaint was sent to those who investigate it
   * @param others the reports of the case so far
   */
  public static Changed<EightD> assigned(
      PartId id,
      Assignment assignment,
      Instant forwardedAt,
      EightDRules rules,
      List<EightD> others) {
    assignment.check(forwardedAt, rules, others);
    var made = new EightD(id, 1, assignment, Report.EMPTY, Course.BEGUN, List.of());
    return made.told(
        "DEPARTMENT_ASSIGNED",
        rules.assigning(),
        null,
        made.change("/department", null, assignment.department()),
        made.change("/question", null, assignment.question()),
        made.change("/sentAt", null, assignment.sentAt()),
        made.change("/agreedAt", null, assignment.agreedAt()));
  }

  public Department department() {
    return assignment.department();
  }

  /** Whether somebody still has to do something about it. */
  public boolean open() {
    return course.ending() == null;
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return open()
        ? Optional.of(
            new Unfinished(
                "REPORT_OPEN", "the report of %s is %s".formatted(department(), course.state())))
        : Optional.empty();
  }

  /** Whether the department is, or was to the end, responsible. */
  public boolean stands() {
    return course.state() != Course.State.WITHDRAWN;
  }

  /** What may be done with it now under these rules. */
  public EightDGates may(EightDRules rules) {
    return new EightDGates(this, rules);
  }

  /** The draft with other content; once the interim report is handed in, its plan stands. */
  public Changed<EightD> amend(Report next, String by, EightDRules rules) {
    may(rules).amend().ifPresent(EightD::refuse);
    Misfits.refuse(this, next, rules);
    var changes = ReportLines.changes(path(), report, next);
    return changes.isEmpty()
        ? new Changed<>(this, List.of())
        : Changed.of(
            new EightD(id, version + 1, assignment, next, course.written(by), measures),
            Entry.of("EIGHT_D_AMENDED", rules.writing(), null, changes));
  }

  /** D1 to D3 and the plan are handed in (I-21, I-27). */
  public Changed<EightD> submitInterim(Submitted how, LocalDate assignedOn, EightDRules rules) {
    may(rules).submitInterim().ifPresent(EightD::refuse);
    Completeness.requireInterim(report, rules, assignedOn, how.at());
    return with(course.interim(how), measures)
        .told(
            "INTERIM_SUBMITTED",
            rules.submitting().rule(),
            null,
            change("/interim", null, how.at()),
            change("/fullDueOn", null, report.plan().last()));
  }

  /** D1 to D7 are handed in: from now on the text stands and the measures are owed. */
  public Changed<EightD> submitFull(
      Submitted how, LocalDate assignedOn, EightDRules rules, Supplier<UUID> ids) {
    may(rules).submitFull().ifPresent(EightD::refuse);
    Completeness.requireFull(report, rules, assignedOn, how.at());
    var planned = new ArrayList<Measure>();
    for (var measure : report.corrective()) {
      planned.add(Measure.planned(ids.get(), MeasureKind.CORRECTIVE, measure, null));
    }
    for (var measure : report.prevention().measures()) {
      planned.add(Measure.planned(ids.get(), MeasureKind.PREVENTIVE, measure, null));
    }
    return with(course.full(how), planned)
        .told("FULL_SUBMITTED", rules.submitting().rule(), null, change("/full", null, how.at()));
  }

  /** A measure of this report. */
  public Optional<Measure> measure(UUID measure) {
    return measures.stream().filter(it -> it.id().equals(measure)).findFirst();
  }

  /** D8: all measures work, the team is thanked. */
  public Changed<EightD> close(Ending.Closed how, EightDRules rules) {
    may(rules).close().ifPresent(EightD::refuse);
    return with(course.ended(how), measures)
        .told(
            "EIGHT_D_CLOSED",
            rules.verification(),
            null,
            change("/conclusion", null, how.conclusion()));
  }

  /** The department is not responsible any more: it owes nothing from now on (I-31). */
  public Changed<EightD> withdraw(Ending.Withdrawn how, EightDRules rules) {
    may(rules).withdraw().ifPresent(EightD::refuse);
    return with(course.ended(how), measures)
        .told(
            "ASSIGNMENT_WITHDRAWN",
            rules.assigning(),
            how.reason(),
            change("/state", course.state(), Course.State.WITHDRAWN));
  }

  /** The next version. */
  EightD with(Course next, List<Measure> all) {
    return new EightD(id, version + 1, assignment, report, next, all);
  }

  /** This, with the event that led to it. */
  Changed<EightD> told(String type, RuleId rule, String reason, Change... changes) {
    return Changed.of(
        this,
        Entry.of(
            type,
            rule,
            reason,
            java.util.Arrays.stream(changes).filter(it -> it.to() != null).toList()));
  }

  @Override
  public Set<String> workers() {
    return course.authors();
  }

  Change change(String place, Object from, Object to) {
    return new Change(
        path() + place, from == null ? null : from.toString(), to == null ? null : to.toString());
  }

  private String path() {
    return "/eightDs/" + id.value();
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
