package redress.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Track.Mark;
import redress.conduct.Conduct.Consequence;
import redress.conduct.ConductRules.Threshold;
import redress.conduct.StaffError.Coaching;
import redress.conduct.Suspension.Exam;
import redress.conduct.Suspension.Training;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Errors of staff in a month and what follows from them. */
class ConductTest {
  private static final RuleId RULE = new RuleId("S1-22");
  private static final Department SUPPORT = new Department("OPS_SUPPORT");
  private static final ConductRules RULES =
      new ConductRules(
          SUPPORT,
          new Threshold(Set.of(ErrorKind.OPERATION_ERROR, ErrorKind.TRACKING_GAP), 2),
          new Threshold(Set.of(ErrorKind.OPERATION_ERROR), 2),
          Set.of(Duty.TAKE_IN),
          List.of("ETIQUETTE", "SKILL"),
          RULE);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Mark MARK = new Mark(MONDAY, "head");
  private static final Person LI = person("li", SUPPORT);
  private long errors;

  @Test
  void what_follows_depends_on_how_many_errors_of_which_kind_S1_22() {
    var conduct = none();
    assertEquals(Consequence.NONE, conduct.consequence(RULES));
    conduct = record(conduct, ErrorKind.TRACKING_GAP).value();
    assertEquals(Consequence.NONE, conduct.consequence(RULES));
    conduct = record(conduct, ErrorKind.OPERATION_ERROR).value();
    assertEquals(Consequence.COACHING, conduct.consequence(RULES));
    assertFalse(conduct.offDuty());
    var second = record(conduct, ErrorKind.OPERATION_ERROR);
    assertEquals(Consequence.OFF_DUTY, second.value().consequence(RULES));
    assertTrue(second.value().offDuty());
    assertEquals(
        List.of("STAFF_ERROR_RECORDED", "STAFF_SUSPENDED"),
        second.entries().stream().map(Entry::type).toList());
    assertEquals(3, second.value().version());
    var third = record(second.value(), ErrorKind.OPERATION_ERROR);
    assertEquals(1, third.value().suspensions().size());
    assertEquals(1, third.entries().size());
  }

  @Test
  void an_error_is_recorded_with_what_it_was_about_S1_22() {
    var entry = record(none(), ErrorKind.TRACKING_GAP).entries().getFirst();
    assertEquals("hasty", entry.reason());
    assertEquals(RULE, entry.rule());
    assertEquals(
        List.of(
            new Change("/person", null, "li"),
            new Change("/errors/0/kind", null, "TRACKING_GAP"),
            new Change("/errors/0/occurredOn", null, "2026-11-23"),
            new Change("/errors/0/complaint", null, uuid(91).toString())),
        entry.changes());
    var elsewhere =
        refused(
            "NOT_OF_THE_DEPARTMENT",
            () ->
                none()
                    .recorded(
                        person("wang", new Department("SALES")),
                        error(ErrorKind.TRACKING_GAP),
                        RULES));
    assertEquals(Refusal.Kind.OTHER_CONTENT, elsewhere.kind());
  }

  @Test
  void whoever_is_off_duty_learns_everything_and_is_examined_S1_22() {
    refused("NOT_OFF_DUTY", () -> train(none(), "SKILL"));
    refused("NOT_OFF_DUTY", () -> examine(none(), true));
    assertEquals(List.of(), none().untrained(RULES));
    var off = suspended();
    assertEquals(List.of("ETIQUETTE", "SKILL"), off.untrained(RULES));
    refused("TRAINING_NOT_IN_PROCEDURE", () -> train(off, "COOKING"));
    var one = train(off, "SKILL").value();
    assertEquals(List.of("ETIQUETTE"), one.untrained(RULES));
    refused("ALREADY_TRAINED", () -> train(one, "SKILL"));
    refused("TRAINING_OPEN", () -> examine(one, true));
    assertEquals(off.version() + 1, one.version());
    assertEquals(new Subject(ACME, uuid(1)), one.subject());
    var all = train(one, "ETIQUETTE").value();
    assertEquals(List.of(), all.untrained(RULES));
    var failed = examine(all, false);
    assertEquals("STAFF_EXAM_FAILED", failed.entries().getFirst().type());
    assertTrue(failed.value().offDuty());
    var passed = examine(failed.value(), true);
    assertEquals("STAFF_BACK_ON_DUTY", passed.entries().getFirst().type());
    assertFalse(passed.value().offDuty());
    assertEquals(2, passed.value().suspensions().getFirst().exams().size());
    assertEquals(MARK, passed.value().suspensions().getFirst().ended());
    refused("NOT_OFF_DUTY", () -> train(passed.value(), "SKILL"));
    // whoever errs again in the same month is off duty again
    var again = record(passed.value(), ErrorKind.OPERATION_ERROR).value();
    assertEquals(2, again.suspensions().size());
    assertEquals(List.of("ETIQUETTE", "SKILL"), again.untrained(RULES));
    assertFalse(again.suspensions().getFirst().open());
  }

  @Test
  void what_was_learnt_or_asked_before_the_last_error_takes_nobody_back_S1_22() {
    var first =
        new StaffError(uuid(9), ErrorKind.OPERATION_ERROR, DAY.minusDays(5), null, "x", MARK, null);
    var off = record(none().recorded(LI, first, RULES).value(), ErrorKind.OPERATION_ERROR).value();
    refused("TRAINED_BEFORE_ERROR", () -> train(off, "SKILL", DAY.minusDays(1)));
    var one = train(off, "SKILL", DAY).value();
    var all = train(one, "ETIQUETTE", DAY.plusDays(2)).value();
    refused("EXAM_BEFORE_TRAINING", () -> examine(all, true, DAY.plusDays(1)));
    assertFalse(examine(all, true, DAY.plusDays(2)).value().offDuty());
  }

  @Test
  void a_gap_that_counts_for_nothing_and_an_error_that_comes_later_move_no_day_S1_22() {
    var gap =
        new StaffError(uuid(9), ErrorKind.TRACKING_GAP, DAY.plusDays(3), null, "x", MARK, null);
    var later = new Mark(MONDAY.plusSeconds(1), "head");
    var more =
        new StaffError(
            uuid(10), ErrorKind.OPERATION_ERROR, DAY.plusDays(3), null, "x", later, null);
    var off = suspended().recorded(LI, gap, RULES).value().recorded(LI, more, RULES).value();
    assertEquals(List.of("ETIQUETTE"), train(off, "SKILL", DAY).value().untrained(RULES));
  }

  @Test
  void whoever_is_off_duty_comes_back_though_other_kinds_count_since_S1_22() {
    var counting =
        new ConductRules(
            SUPPORT,
            RULES.coaching(),
            new Threshold(Set.of(ErrorKind.TRACKING_GAP), 2),
            RULES.suspended(),
            RULES.trainings(),
            RULE);
    var off =
        none()
            .recorded(LI, error(ErrorKind.TRACKING_GAP), counting)
            .value()
            .recorded(LI, error(ErrorKind.TRACKING_GAP), counting)
            .value();
    assertTrue(off.offDuty());
    refused("TRAINED_BEFORE_ERROR", () -> train(off, "SKILL", DAY.minusDays(1)));
    var learnt = train(train(off, "SKILL").value(), "ETIQUETTE").value();
    assertFalse(examine(learnt, true).value().offDuty());
  }

  @Test
  void each_error_is_coached_once_S1_22() {
    var conduct =
        record(record(none(), ErrorKind.TRACKING_GAP).value(), ErrorKind.TRACKING_GAP).value();
    var how = new Coaching("step by step", MONDAY, MARK);
    var coached = conduct.coached(conduct.errors().getLast(), how, RULE);
    assertEquals(
        java.util.Arrays.asList(null, how),
        coached.value().errors().stream().map(StaffError::coaching).toList());
    assertEquals(
        List.of(new Change("/person", null, "li"), new Change("/coaching", null, "step by step")),
        coached.entries().getFirst().changes());
    assertEquals(conduct.version() + 1, coached.value().version());
    var done = coached.value().errors().getLast();
    refused("ALREADY_COACHED", () -> coached.value().coached(done, how, RULE));
    assertEquals(Optional.of(done), coached.value().error(done.id()));
    assertEquals(Optional.empty(), coached.value().error(uuid(1)));
  }

  @Test
  void only_some_duties_of_one_department_rest_S1_22() {
    assertTrue(RULES.suspends(LI, Duty.TAKE_IN));
    assertFalse(RULES.suspends(LI, Duty.CLOSE));
    assertFalse(RULES.suspends(person("li", new Department("SALES")), Duty.TAKE_IN));
    var refusal = RULES.offDuty(none());
    assertEquals("OFF_DUTY", refusal.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ConductRules(
                SUPPORT, RULES.coaching(), RULES.suspension(), Set.of(), List.of(), RULE));
  }

  @Test
  void nobody_records_his_own_errors_S1_22() {
    assertEquals("OWN_CONDUCT", Conduct.own(LI, "li", RULE).orElseThrow().code());
    assertEquals(Optional.empty(), Conduct.own(LI, "wang", RULE));
    assertEquals(
        new Conduct.Key(ACME, "li", YearMonth.of(2026, 11)), Conduct.of(LI, DAY.plusDays(7)));
  }

  private Changed<Conduct> record(Conduct conduct, ErrorKind kind) {
    return conduct.recorded(LI, error(kind), RULES);
  }

  private StaffError error(ErrorKind kind) {
    errors++;
    return new StaffError(uuid(100 + errors), kind, DAY, uuid(91), "hasty", MARK, null);
  }

  private Conduct suspended() {
    var one = record(none(), ErrorKind.OPERATION_ERROR).value();
    return record(one, ErrorKind.OPERATION_ERROR).value();
  }

  private static Changed<Conduct> train(Conduct conduct, String subject) {
    return train(conduct, subject, DAY);
  }

  private static Changed<Conduct> train(Conduct conduct, String subject, LocalDate day) {
    return conduct.trained(subject, new Training(day, MARK), RULES);
  }

  private static Changed<Conduct> examine(Conduct conduct, boolean passed) {
    return examine(conduct, passed, DAY);
  }

  private static Changed<Conduct> examine(Conduct conduct, boolean passed, LocalDate day) {
    return conduct.examined(new Exam(passed, day, MARK), RULES);
  }

  private static Conduct none() {
    return Conduct.none(new Conduct.Key(ACME, "li", YearMonth.of(2026, 11)), uuid(1));
  }

  private static Person person(String user, Department department) {
    return new Person(ACME, user, department, new Position("CLERK"));
  }

  private static Refusal refused(String code, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(RULE, refusal.rule());
    return refusal;
  }
}
