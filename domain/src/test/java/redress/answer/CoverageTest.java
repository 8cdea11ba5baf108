package redress.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.clock;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.answer.CustomerAnswer.Basis;
import redress.answer.CustomerAnswer.Sending;
import redress.complaint.Channel;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.eightd.Assignment;
import redress.eightd.Course;
import redress.eightd.EightD;
import redress.eightd.EightDRules.Submitting;
import redress.eightd.Report;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.obligation.Obligation.Standing;
import redress.obligation.Obligation.Term;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.time.Limit;

/** Which departments have answered, and who has worked on what the customer is told. */
class CoverageTest {
  private static final RuleId RULE = new RuleId("I-23");
  private static final Submitting RULES = new Submitting(true, 60, RULE);

  @Test
  void a_department_is_overdue_by_its_own_measures_and_by_nothing_else_I_23() {
    var reports = List.of(report(1, "SALES"), report(2, "QUALITY"));
    assertEquals("[] [SALES] [QUALITY]", of(reports, measures(1)));
    assertEquals("[] [QUALITY] [SALES]", of(reports, measures(2)));
    assertEquals(
        "[] [] [QUALITY, SALES]",
        of(reports, owed(ObligationKind.FIRST_REPLY, uuid(1)), measures(3)));
  }

  @Test
  void whoever_wrote_a_summary_or_sent_an_answer_has_worked_on_the_case() {
    var mark = new Mark(MONDAY, "quality-head");
    assertEquals(
        Set.of("quality-head"),
        new Summary(id(1), 1, "it was bent", List.of(), List.of(), mark).workers());
    var sending = new Sending(Channel.EMAIL, "it was bent", MONDAY, List.of(), "seller");
    var basis = new Basis(Basis.Kind.SUMMARY, uuid(1), MONDAY);
    assertEquals(Set.of("seller"), new CustomerAnswer(id(2), 1, basis, true, sending).workers());
  }

  private static String of(List<EightD> reports, Obligation... owed) {
    var it = Coverage.of(reports, List.of(owed), RULES, MONDAY.plusSeconds(60));
    return "%s %s %s".formatted(it.answered(), it.overdue(), it.pending());
  }

  private static EightD report(long id, String department) {
    return new EightD(
        id(id),
        1,
        new Assignment(new Department(department), "Why?", MONDAY, null, "quality-head"),
        Report.EMPTY,
        new Course(null, null, 1, null, null),
        List.of());
  }

  private static Obligation measures(long report) {
    return owed(ObligationKind.MEASURES, uuid(report));
  }

  /** Something that is late. */
  private static Obligation owed(ObligationKind kind, UUID about) {
    return new Obligation(
        uuid(70),
        kind,
        Concern.of(complaintId(1), about),
        new Department("SALES"),
        clock(new Limit.Open()),
        new Term(MONDAY, MONDAY, null, null),
        new Standing.Open());
  }

  private static PartId id(long number) {
    return new PartId(complaintId(1), uuid(number));
  }
}
