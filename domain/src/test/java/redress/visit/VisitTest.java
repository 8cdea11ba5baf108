package redress.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.visit.Visit.Appointment;
import redress.visit.Visit.Report;
import redress.visit.Visit.Said;

/** Somebody goes to the customer, or says why not. */
class VisitTest {
  private static final Department SALES = new Department("SALES");
  private static final VisitRules RULES =
      new VisitRules(
          Set.of(SALES, new Department("QUALITY")),
          new Department("GM_OFFICE"),
          new RuleId("S4-08"));
  private static final Mark MARK = new Mark(MONDAY, "li");
  private static final String PATH = "/visits/" + uuid(2) + "/";

  @Test
  void those_who_are_told_go_and_report() {
    var requested = requested();
    assertEquals(
        List.of(new Change(PATH + "recipients", null, "[QUALITY, SALES]")),
        Visit.requested(requested.id(), requested.requested(), RULES)
            .entries()
            .getFirst()
            .changes());
    assertTrue(requested.open());
    assertEquals(Optional.of("VISIT_OPEN"), requested.unfinished().map(Unfinished::code));
    assertEquals(Optional.empty(), requested.visitor(person("li", SALES), RULES));
    var stranger = requested.visitor(person("li", new Department("LAB")), RULES).orElseThrow();
    assertEquals("NOT_A_VISITOR", stranger.code());
    assertEquals("li did not go there: it is for [QUALITY, SALES]", stranger.getMessage());
    assertEquals(Optional.empty(), requested.mayReport(RULES));
    var early = requested.mayAppoint(RULES).orElseThrow();
    assertEquals("VISIT_NOT_DECLINED", early.code());
    assertTrue(early.getMessage().startsWith("[QUALITY, SALES] were told"), early.getMessage());
    var reported = requested.report(new Report(MONDAY, "scratched", MARK), RULES);
    assertEquals(
        List.of(
            new Change(PATH + "visitedAt", null, MONDAY.toString()),
            new Change(PATH + "findings", null, "scratched"),
            new Change(PATH + "reportedTo", null, "GM_OFFICE")),
        reported.entries().getFirst().changes());
    assertEquals(2, reported.value().version());
    assertFalse(reported.value().open());
    assertEquals(Optional.empty(), reported.value().unfinished());
    assertEquals(Set.of("li"), reported.value().workers());
    assertEquals(Set.of(), requested.workers());
    assertEquals("VISIT_REPORTED", code(reported.value().mayReport(RULES)));
    assertEquals("VISIT_REPORTED", code(reported.value().mayDecline(RULES)));
    assertEquals("VISIT_REPORTED", code(reported.value().mayAppoint(RULES)));
  }

  @Test
  void where_they_cannot_go_somebody_is_appointed_instead() {
    var requested = requested();
    assertEquals(Optional.empty(), requested.mayDecline(RULES));
    var declined = requested.decline(new Said("busy", MARK), RULES).value();
    assertEquals(2, declined.version());
    assertEquals("VISIT_DECLINED", code(declined.mayDecline(RULES)));
    assertEquals("NOBODY_APPOINTED", code(declined.mayReport(RULES)));
    assertEquals(Optional.empty(), declined.mayAppoint(RULES));
    var appointed = declined.appoint(new Appointment(List.of("wang"), MARK), RULES);
    assertEquals(
        List.of(new Change(PATH + "visitors", null, "[wang]")),
        appointed.entries().getFirst().changes());
    assertEquals(3, appointed.value().version());
    assertEquals(Optional.empty(), appointed.value().mayReport(RULES));
    var lab = new Department("LAB");
    assertEquals(Optional.empty(), appointed.value().visitor(person("wang", lab), RULES));
    var other = appointed.value().visitor(person("li", SALES), RULES).orElseThrow();
    assertEquals("li did not go there: appointed is [wang]", other.getMessage());
    var again = appointed.value().appoint(new Appointment(List.of("chen"), MARK), RULES);
    assertEquals(
        List.of(new Change(PATH + "visitors", "[wang]", "[chen]")),
        again.entries().getFirst().changes());
  }

  @Test
  void nobody_was_there_before_it_was_asked_for() {
    var refusal =
        assertThrows(
            Refusal.class,
            () -> requested().report(new Report(MONDAY.minusSeconds(1), "early", MARK), RULES));
    assertEquals("VISITED_BEFORE_ASKED", refusal.code());
  }

  private static Visit requested() {
    return Visit.requested(new PartId(complaintId(1), uuid(2)), new Said("see it", MARK), RULES)
        .value();
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.orElseThrow().code();
  }

  private static Person person(String user, Department department) {
    return new Person(ACME, user, department, new Position("CLERK"));
  }
}
