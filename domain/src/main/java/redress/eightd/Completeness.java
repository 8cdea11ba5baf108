package redress.eightd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import redress.eightd.EightDRules.Content;
import redress.eightd.Report.Cause;
import redress.eightd.Report.Planned;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Everything that is still missing in a report, each with its place (I-27): what the interim report
 * needs, or what the full one does.
 */
final class Completeness {
  private final Report report;
  private final Content rules;
  private final RuleId rule;
  private final LocalDate assignedOn;
  private final LocalDate lastPlanned;
  private final Instant now;
  private final Findings findings;

  private Completeness(Report report, EightDRules rules, LocalDate assignedOn, Instant now) {
    this.report = report;
    this.rules = rules.content();
    this.rule = rules.submitting().rule();
    this.lastPlanned =
        later(assignedOn, LocalDate.ofInstant(now, ZoneOffset.UTC))
            .plusDays(rules.submitting().planWithinDays());
    this.assignedOn = assignedOn;
    this.now = now;
    this.findings = new Findings(rule);
  }

  private static LocalDate later(LocalDate one, LocalDate another) {
    return one.isBefore(another) ? another : one;
  }

  /**
   * D1 to D3, and by when D4 to D7 will be written.
   *
   * @throws Refusal {@code REPORT_INCOMPLETE} with everything that is missing
   */
  static void requireInterim(Report report, EightDRules rules, LocalDate assignedOn, Instant now) {
    var check = new Completeness(report, rules, assignedOn, now);
    check.firstSections();
    check.plan();
    check.refuse();
  }

  /**
   * D1 to D7.
   *
   * @throws Refusal {@code REPORT_INCOMPLETE} with everything that is missing
   */
  static void requireFull(Report report, EightDRules rules, LocalDate assignedOn, Instant now) {
    var check = new Completeness(report, rules, assignedOn, now);
    check.firstSections();
    new RootCauses(report, check.rules, check.findings).check();
    check.measures();
    check.readAcross();
    check.refuse();
  }

  private void refuse() {
    var missing = findings.all();
    if (!missing.isEmpty()) {
      throw Refusal.later(
          "REPORT_INCOMPLETE",
          rule,
          "%d things are missing before the report can be submitted".formatted(missing.size()),
          missing);
    }
  }

  private void firstSections() {
    team();
    if (report.problem() == null) {
      findings.missing("/d2/problem", rule, "D2: the problem is described");
    }
    rules.containment().places().forEach(this::contained);
    var entries = report.containment().entries();
    for (int i = 0; i < entries.size(); i++) {
      findings.required("/d3/entries/" + i + "/place", entries.get(i).place());
      findings.required("/d3/entries/" + i + "/action", entries.get(i).action());
      findings.past("/d3/entries/" + i + "/doneOn", entries.get(i).doneOn(), now);
    }
  }

  private void team() {
    var team = report.team();
    var asked = rules.team();
    if (team.leader() == null) {
      findings.missing("/d1/leader", asked.rule(), "D1: somebody leads the team");
    }
    if (team.members().size() < asked.leastMembers()) {
      findings.missing(
          "/d1/members",
          asked.rule(),
          "D1: the team has at least %d members".formatted(asked.leastMembers()));
    }
    if (asked.champion() && team.champion() == null) {
      findings.missing("/d1/champion", asked.rule(), "D1: a champion stands up for the team");
    }
    boolean within =
        team.champion() != null
            && (team.members().contains(team.champion()) || team.champion().equals(team.leader()));
    if (within) {
      findings.add(
          "/d1/champion",
          "CHAMPION_IN_TEAM",
          asked.rule(),
          "D1: %s is in the team and so cannot be its champion".formatted(team.champion()));
    }
  }

  private void contained(String place) {
    boolean entered =
        report.containment().entries().stream().anyMatch(it -> place.equals(it.place()));
    boolean excused = report.containment().notApplicable().containsKey(place);
    if (!entered && !excused) {
      findings.missing(
          "/d3/entries",
          rules.containment().rule(),
          "D3: an action for %s is required, or the reason why it is not applicable"
              .formatted(place));
    }
    if (entered && excused) {
      findings.add(
          "/d3/notApplicable/" + place,
          "CONTRADICTION",
          rules.containment().rule(),
          "D3: %s has an action and is said to be not applicable".formatted(place));
    }
  }

  private void plan() {
    var plan = report.plan();
    planned("/plan/d4", plan.d4());
    planned("/plan/d5", plan.d5());
    planned("/plan/d6", plan.d6());
    planned("/plan/d7", plan.d7());
  }

  private void planned(String pointer, LocalDate date) {
    date(pointer, date);
    if (date != null && date.isAfter(lastPlanned)) {
      findings.add(
          pointer,
          "PLAN_TOO_FAR",
          rule,
          "%s is after %s, up to which the rest is planned now".formatted(date, lastPlanned));
    }
  }

  private void measures() {
    var asked = rules.measures();
    count("/d5/measures", report.corrective().size(), asked.corrective(), "D5: corrective measure");
    var preventive = report.prevention().measures();
    count("/d7/measures", preventive.size(), asked.preventive(), "D7: preventive measure");
    var causes = report.causes().stream().map(Cause::key).collect(Collectors.toSet());
    for (int i = 0; i < report.corrective().size(); i++) {
      measure("/d5/measures/" + i, report.corrective().get(i), causes);
    }
    for (int i = 0; i < preventive.size(); i++) {
      measure("/d7/measures/" + i, preventive.get(i), causes);
    }
  }

  private void measure(String path, Planned measure, Set<String> causes) {
    findings.required(path + "/key", measure.key());
    findings.required(path + "/action", measure.action());
    findings.required(path + "/owner", measure.owner());
    date(path + "/dueOn", measure.dueOn());
    if (measure.causes().isEmpty()) {
      findings.missing(path + "/causes", rules.measures().rule(), "the measure addresses a cause");
    }
    var unknown = new HashSet<>(measure.causes());
    unknown.removeAll(causes);
    if (!unknown.isEmpty()) {
      findings.add(
          path + "/causes",
          "NO_SUCH_CAUSE",
          rules.measures().rule(),
          "there is no cause %s".formatted(unknown.stream().sorted().toList()));
    }
  }

  private void readAcross() {
    var across = report.prevention().readAcross();
    count("/d7/readAcross", across.size(), rules.measures().readAcross(), "D7: read-across");
    for (int i = 0; i < across.size(); i++) {
      findings.required("/d7/readAcross/" + i + "/subject", across.get(i).subject());
      findings.required("/d7/readAcross/" + i + "/applies", across.get(i).applies());
      findings.required("/d7/readAcross/" + i + "/reason", across.get(i).reason());
    }
  }

  private void count(String pointer, int there, int least, String what) {
    if (there < least) {
      findings.missing(
          pointer, rules.measures().rule(), "%s: at least %d required".formatted(what, least));
    }
  }

  private void date(String pointer, LocalDate date) {
    findings.required(pointer, date);
    if (date != null && date.isBefore(assignedOn)) {
      findings.add(
          pointer,
          "BEFORE_ASSIGNMENT",
          rule,
          "%s is before the assignment of %s".formatted(date, assignedOn));
    }
  }
}
