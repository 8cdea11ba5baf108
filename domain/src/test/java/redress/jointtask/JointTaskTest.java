package redress.jointtask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.jointtask.JointTask.Conclusion;
import redress.jointtask.JointTask.Contribution;
import redress.jointtask.JointTask.Party;
import redress.organization.Department;
import redress.organization.Departments;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What several departments find out together about somebody outside. */
class JointTaskTest {
  private static final RuleId RULE = new RuleId("S4-24");
  private static final Department SALES = new Department("SALES");
  private static final Department BUYERS = new Department("PURCHASING");
  private static final Department QUALITY = new Department("QUALITY");
  private static final Departments KNOWN = new Departments(Set.of(SALES, BUYERS, QUALITY));
  private static final JointTaskRules RULES =
      new JointTaskRules(SALES, Set.of(ThirdParty.SUPPLIER), 2, RULE);
  private static final Mark MARK = new Mark(MONDAY, "li");
  private static final String PATH = "/jointTasks/" + uuid(2) + "/";

  @Test
  void enough_departments_beside_the_leading_one_work_on_it_each_named_once() {
    var begun = begin(ThirdParty.SUPPLIER, BUYERS, QUALITY);
    assertEquals("supplied", begun.entries().getFirst().reason());
    assertEquals(
        List.of(
            new Change(PATH + "party", null, "SUPPLIER"),
            new Change(PATH + "name", null, "Wire Ltd"),
            new Change(PATH + "lead", null, "SALES"),
            new Change(PATH + "participants", null, "[PURCHASING, QUALITY]")),
        begun.entries().getFirst().changes());
    refused("TOO_FEW_DEPARTMENTS", () -> begin(ThirdParty.SUPPLIER, BUYERS));
    refused("TOO_FEW_DEPARTMENTS", () -> begin(ThirdParty.SUPPLIER, BUYERS, SALES));
    refused("TOO_FEW_DEPARTMENTS", () -> begin(ThirdParty.SUPPLIER, BUYERS, QUALITY, BUYERS));
    refused("TOO_FEW_DEPARTMENTS", () -> begin(ThirdParty.SUPPLIER, BUYERS, QUALITY, SALES));
    refused("PARTY_NOT_IN_PROCEDURE", () -> begin(ThirdParty.OTHER_COMPANY, BUYERS, QUALITY));
    refused(
        "DEPARTMENT_NOT_IN_PROCEDURE",
        () -> begin(ThirdParty.SUPPLIER, BUYERS, new Department("NOBODY")));
  }

  @Test
  void it_is_concluded_when_each_has_said_what_it_found() {
    var task = begin(ThirdParty.SUPPLIER, BUYERS, QUALITY).value();
    assertEquals(Optional.of("JOINT_TASK_OPEN"), task.unfinished().map(Unfinished::code));
    assertEquals("NOT_A_PARTICIPANT", task.mayContribute(person(SALES), RULE).orElseThrow().code());
    assertEquals(Optional.empty(), task.mayContribute(person(BUYERS), RULE));
    var one = contribute(task, BUYERS);
    assertEquals(
        List.of(
            new Change(PATH + "department", null, "PURCHASING"),
            new Change(PATH + "text", null, "bad wire")),
        one.entries().getFirst().changes());
    assertEquals(
        "ALREADY_CONTRIBUTED",
        one.value().mayContribute(person(BUYERS), RULE).orElseThrow().code());
    assertEquals(Optional.empty(), one.value().mayContribute(person(QUALITY), RULE));
    var missing = refused("CONTRIBUTION_MISSING", () -> conclude(one.value()));
    assertEquals("[QUALITY] have not said yet what they have found", missing.getMessage());
    assertEquals(Optional.empty(), one.value().open(RULE));
    var both = contribute(one.value(), QUALITY).value();
    assertEquals(Set.of("li"), both.workers());
    var concluded = conclude(both);
    assertEquals(
        List.of(new Change(PATH + "result", null, "the supplier pays")),
        concluded.entries().getFirst().changes());
    assertEquals(Optional.empty(), concluded.value().unfinished());
    assertEquals(4, concluded.value().version());
    refused("JOINT_TASK_CONCLUDED", () -> conclude(concluded.value()));
    assertEquals("JOINT_TASK_CONCLUDED", concluded.value().open(RULE).orElseThrow().code());
  }

  private static Changed<JointTask> begin(ThirdParty party, Department... participants) {
    return JointTask.begun(
        new PartId(complaintId(1), uuid(2)),
        new Party(party, "Wire Ltd", "supplied", MARK),
        Arrays.asList(participants),
        KNOWN,
        RULES);
  }

  private static Changed<JointTask> contribute(JointTask task, Department department) {
    return task.contribute(new Contribution(department, "bad wire", MARK), RULE);
  }

  private static Changed<JointTask> conclude(JointTask task) {
    return task.conclude(new Conclusion("the supplier pays", MARK), RULE);
  }

  private static Person person(Department department) {
    return new Person(ACME, "li", department, new Position("CLERK"));
  }

  private static Refusal refused(String code, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(RULE, refusal.rule());
    return refusal;
  }
}
