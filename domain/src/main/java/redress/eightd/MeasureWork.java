package redress.eightd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.eightd.Measure.Implemented;
import redress.eightd.Measure.State;
import redress.eightd.Measure.Verified;
import redress.eightd.Report.Planned;
import redress.history.Change;
import redress.history.Changed;
import redress.rule.Finding;
import redress.rule.Foregoing;
import redress.rule.Refusal;

/**
 * What is done about the measures of a full report: carried out by the department, verified by
 * somebody else, planned anew where they did not help.
 */
public record MeasureWork(EightD eightD, Measure measure, EightDRules rules) {

  /**
   * The department has carried it out (I-32).
   *
   * @param how {@code executedAt} is not before the department was asked, nor before the measure
   *     was planned where it stands in the place of another
   * @param owedSince when it was planned, where an obligation keeps that
   */
  public Changed<EightD> implement(Implemented how, Optional<Instant> owedSince) {
    eightD.may(rules).executing(rules.execution()).ifPresent(MeasureWork::refuse);
    if (measure.state() != State.PLANNED) {
      throw Refusal.later(
          "ALREADY_IMPLEMENTED",
          rules.execution(),
          "the measure %s is %s".formatted(measure.plan().key(), measure.state()));
    }
    new Foregoing("the department was asked", eightD.assignment().sentAt())
        .mustPrecede(how.executedAt(), "BEFORE_ASSIGNMENT", rules.execution());
    predecessor()
        .map(it -> owedSince.orElse(it.verified().at()))
        .map(planned -> new Foregoing("it was planned in the place of an ineffective one", planned))
        .ifPresent(it -> it.mustPrecede(how.executedAt(), "BEFORE_PLAN", rules.execution()));
    return replaced(measure.implemented(how))
        .told(
            "MEASURE_IMPLEMENTED",
            rules.execution(),
            null,
            change("/executedAt", how.executedAt()),
            change("/evidence", how.evidence()));
  }

  /**
   * Somebody who neither owns it nor carried it out nor has any part in the report that plans it
   * says whether it works (I-04).
   */
  public Changed<EightD> verify(Verified how) {
    eightD.may(rules).executing(rules.verification()).ifPresent(MeasureWork::refuse);
    measure.effect(eightD.course().authors()).requireJudge(how.by(), rules.verification());
    return replaced(measure.verified(how))
        .told(
            how.effective() ? "MEASURE_EFFECTIVE" : "MEASURE_INEFFECTIVE",
            rules.verification(),
            null,
            change("/finding", how.finding()));
  }

  /**
   * An ineffective measure gets a successor with a date of its own; what it was stays as it is.
   *
   * @param by who plans it, and so verifies none of the report's measures
   * @param today the date on which the new plan is made
   */
  public Changed<EightD> replan(UUID successor, Planned plan, String by, LocalDate today) {
    eightD.may(rules).executing(rules.execution()).ifPresent(MeasureWork::refuse);
    if (measure.state() != State.INEFFECTIVE || replaced(eightD, measure)) {
      throw Refusal.later(
          measure.state() == State.INEFFECTIVE ? "ALREADY_REPLANNED" : "NOT_INEFFECTIVE",
          rules.verification(),
          "the measure %s is %s%s"
              .formatted(
                  measure.plan().key(),
                  measure.state(),
                  measure.state() == State.INEFFECTIVE ? " and has its successor" : ""));
    }
    var wrong = misfits(plan, today);
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "PLAN_NOT_ALLOWED", wrong.getFirst().rule(), "the new plan is not allowed", wrong);
    }
    var all = new ArrayList<>(eightD.measures());
    all.add(Measure.planned(successor, measure.kind(), plan, measure.id()));
    var next = eightD.with(eightD.course().revised(by), all);
    return next.told(
        "MEASURE_REPLANNED",
        rules.execution(),
        null,
        eightD.change("/revision", eightD.course().revision(), next.course().revision()),
        eightD.change("/measures/" + successor + "/replaces", null, measure.id()),
        eightD.change("/measures/" + successor + "/action", null, plan.action()),
        eightD.change("/measures/" + successor + "/owner", null, plan.owner()),
        eightD.change("/measures/" + successor + "/dueOn", null, plan.dueOn()));
  }

  /** The measures that keep a report from being closed. */
  static List<Finding> unproven(EightD eightD, EightDRules rules) {
    var open = new ArrayList<Finding>();
    for (int i = 0; i < eightD.measures().size(); i++) {
      var measure = eightD.measures().get(i);
      boolean done =
          measure.state() == State.EFFECTIVE
              || measure.state() == State.INEFFECTIVE && replaced(eightD, measure);
      if (!done) {
        open.add(
            new Finding(
                "/measures/" + i,
                measure.state().name(),
                rules.verification(),
                "the measure %s is %s".formatted(measure.plan().key(), measure.state())));
      }
    }
    return open;
  }

  private List<Finding> misfits(Planned plan, LocalDate today) {
    var wrong = new ArrayList<Finding>();
    if (eightD.measures().stream().anyMatch(it -> it.plan().key().equals(plan.key()))) {
      wrong.add(
          new Finding(
              "/key",
              "USED_TWICE",
              rules.content().measures().rule(),
              "the key %s is used twice".formatted(plan.key())));
    }
    var causes = eightD.report().causes().stream().map(Report.Cause::key).toList();
    if (plan.causes().isEmpty() || !causes.containsAll(plan.causes())) {
      wrong.add(
          new Finding(
              "/causes",
              "NO_SUCH_CAUSE",
              rules.content().measures().rule(),
              "the measure addresses causes of the report: %s".formatted(causes)));
    }
    if (plan.dueOn().isBefore(today)) {
      wrong.add(
          new Finding(
              "/dueOn",
              "IN_THE_PAST",
              rules.execution(),
              "%s has passed: a new plan has a new date".formatted(plan.dueOn())));
    }
    return wrong;
  }

  private EightD replaced(Measure next) {
    var all = new ArrayList<>(eightD.measures());
    all.replaceAll(it -> it.id().equals(next.id()) ? next : it);
    return eightD.with(eightD.course(), all);
  }

  private Change change(String place, Object to) {
    return eightD.change("/measures/" + measure.id() + place, null, to);
  }

  /** The ineffective measure in whose place this one stands. */
  private Optional<Measure> predecessor() {
    return Optional.ofNullable(measure.replaces()).flatMap(eightD::measure);
  }

  static boolean replaced(EightD eightD, Measure measure) {
    return eightD.measures().stream().anyMatch(it -> measure.id().equals(it.replaces()));
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
