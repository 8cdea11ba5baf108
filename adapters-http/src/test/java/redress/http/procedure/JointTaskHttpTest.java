package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Where a supplier is at fault the general manager's office finds out more with the others. */
class JointTaskHttpTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String OFFICE = "gm-office-clerk";

  @Test
  void where_a_supplier_is_at_fault_one_department_leads_and_all_say_what_they_found_S4_26() {
    served(
        PCB,
        company -> {
          var it = SupersessionHttpTest.registered(company, "quality-clerk");
          it.by(company, "sales-clerk")
              .post("/joint-tasks", task("SUPPLIER", "QUALITY"))
              .refused(403, "DUTY_NOT_YOURS", "S4-26");
          var task = it.post("/joint-tasks", task("SUPPLIER", "QUALITY", "PURCHASING")).expect(201);
          assertEquals("GM_OFFICE", task.text("/lead"));
          var office = it.by(company, OFFICE);
          var open = office.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          int place = open.texts("/errors", "/code").indexOf("JOINT_TASK_OPEN");
          assertEquals("S4-26", open.text("/errors/%d/rule".formatted(place)));
          found(it, task).expect(200);
          found(it, task, 2).refused(409, "ALREADY_CONTRIBUTED", "S4-26");
          found(it.by(company, "finance-clerk"), task, 2)
              .refused(403, "NOT_A_PARTICIPANT", "S4-26");
          conclude(office, task, 2).refused(409, "CONTRIBUTION_MISSING", "S4-26");
          found(it.by(company, "purchasing-clerk"), task, 2).expect(200);
          conclude(it, task, 3).refused(403, "DUTY_NOT_YOURS", "S4-26");
          var done = conclude(office, task, 3).expect(200);
          assertEquals("the supplier pays", done.text("/conclusion/result"));
          conclude(office, task, 4).refused(409, "JOINT_TASK_CONCLUDED", "S4-26");
          Routed.of(company, it).closed();
          var told = it.timeline().toString();
          assertTrue(
              told.contains("at fault: GM_OFFICE finds out more with [QUALITY, PURCHASING]"), told);
        });
  }

  @Test
  void who_leads_with_how_many_about_whom_is_said_by_the_document_S4_26() {
    served(
        PCB.replace("\"parties\": [\"SUPPLIER\", \"OTHER_COMPANY\"]", "\"parties\": [\"SUPPLIER\"]")
            .replace(
                "\"least\": 1,\n    \"rule\": \"S4-26\"", "\"least\": 2,\n    \"rule\": \"X-1\"")
            .replace(
                "\"jointTask\": {\n    \"department\": \"GM_OFFICE\"",
                "\"jointTask\": {\n    \"department\": \"PURCHASING\""),
        company -> {
          var it = SupersessionHttpTest.registered(company, "quality-clerk");
          it.post("/joint-tasks", task("OTHER_COMPANY", "QUALITY", "SALES"))
              .refused(422, "PARTY_NOT_IN_PROCEDURE", "X-1");
          it.post("/joint-tasks", task("SUPPLIER", "QUALITY", "PURCHASING"))
              .refused(422, "TOO_FEW_DEPARTMENTS", "X-1");
          var task = it.post("/joint-tasks", task("SUPPLIER", "QUALITY", "SALES")).expect(201);
          assertEquals("PURCHASING", task.text("/lead"));
        });
  }

  private static Map<String, Object> task(String party, String... participants) {
    return Map.of(
        "party",
        party,
        "name",
        "华南化工",
        "participants",
        List.of(participants),
        "reason",
        "the solder is wrong");
  }

  private static Answer found(ShippedCase it, Answer task) {
    return found(it, task, 1);
  }

  private static Answer found(ShippedCase it, Answer task, long version) {
    return it.change(
        "/joint-tasks/" + task.text("/id") + "/contributions",
        version,
        Map.of("text", "too much lead"));
  }

  private static Answer conclude(ShippedCase it, Answer task, long version) {
    return it.change(
        "/joint-tasks/" + task.text("/id") + "/conclusion",
        version,
        Map.of("result", "the supplier pays"));
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
