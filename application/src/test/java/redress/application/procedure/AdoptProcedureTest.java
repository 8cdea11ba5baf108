package redress.application.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.application.ExampleCompany.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.analysisform.AnalysisForm.Row;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.application.complaint.ExampleCase;
import redress.application.procedure.AdoptProcedure.Command;
import redress.complaint.Demand;
import redress.goods.Order;
import redress.history.Event;
import redress.history.Subject;
import redress.obligation.Obligation;
import redress.organization.CompanyId;
import redress.procedure.Document;
import redress.procedure.Procedure;
import redress.procedure.Procedures.Approved;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.testing.Json;

class AdoptProcedureTest {
  private static final String FIRST = ShippedProcedures.text("equipment-manufacturer");

  /** With three days instead of one for the preliminary analysis. */
  private static final String SECOND =
      FIRST.replace("\"limit\": {\"workingDays\": 1}", "\"limit\": {\"workingDays\": 3}");

  private static final Instant NEXT_DAY = MONDAY.plus(Duration.ofDays(1));

  private final ExampleCompany company = ExampleCompany.inMemory(FIRST);
  private final AdoptProcedure adopt = new AdoptProcedure(company.ports());

  @Test
  void a_case_keeps_the_edition_under_which_it_was_registered_and_a_later_one_has_the_next_S4_43() {
    var before = registered();
    company.clock().set(MONDAY.plusSeconds(60));
    assertEquals(2, adopt(SECOND, null, "gm").edition().number());
    company.clock().set(MONDAY.plusSeconds(120));
    var after = registered();

    assertEquals(1, before.file().complaint().edition().number());
    assertEquals(2, after.file().complaint().edition().number());
    assertEquals("2026-11-24T01:02:00Z", analysisDue(before));
    assertEquals("2026-11-26T01:02:00Z", analysisDue(after));
  }

  @Test
  void an_edition_holds_from_its_instant_on() {
    adopt(SECOND, NEXT_DAY, "gm");
    assertEquals(1, inForce(NEXT_DAY.minusSeconds(1)));
    assertEquals(2, inForce(NEXT_DAY));
    adopt(FIRST, NEXT_DAY, "gm");
    assertEquals(3, inForce(NEXT_DAY), "one that is not effective yet is replaced");
  }

  @Test
  void history_tells_who_adopted_which_document_from_when() {
    var edition = adopt(SECOND, NEXT_DAY, "gm");
    var links = company.ports().history().read(Subject.of(company.id()), 0, 10);
    var event = Event.decoded(links.getLast().bytes());
    assertEquals("PROCEDURE_ADOPTED", event.entry().type());
    assertEquals("gm", event.by());
    assertEquals(
        List.of("2", edition.sha256(), NEXT_DAY.toString()),
        event.entry().changes().stream().map(it -> it.to()).toList());
  }

  @Test
  void only_who_holds_the_approvers_position_under_the_edition_in_force_approves_the_next_S4_43() {
    assertEquals("NOT_APPROVER", refused(SECOND, null, "quality-head").code());
    assertEquals("NOT_APPROVER", refused(SECOND, null, "nobody").code());
    // a draft that names another approver is still approved by the old one
    var own =
        SECOND.replace("\"approver\": \"GENERAL_MANAGER\"", "\"approver\": \"DEPARTMENT_HEAD\"");
    var refused = refused(own, null, "quality-head");
    assertEquals(
        "a GENERAL_MANAGER approves an edition of the procedure, and 'quality-head' is none",
        refused.getMessage());
    adopt(own, null, "gm");
    company.clock().set(MONDAY.plusSeconds(1));
    assertEquals("NOT_APPROVER", refused(FIRST, null, "gm").code());
    assertEquals(3, adopt(FIRST, null, "quality-head").edition().number());
  }

  @Test
  void nothing_becomes_effective_in_the_past_or_before_the_last_edition_S4_43() {
    assertEquals("EFFECTIVE_IN_THE_PAST", refused(SECOND, MONDAY.minusSeconds(1), "gm").code());
    adopt(SECOND, NEXT_DAY, "gm");
    var refused = refused(FIRST, NEXT_DAY.minusSeconds(1), "gm");
    assertEquals("EFFECTIVE_BEFORE_THE_LAST", refused.code());
    assertTrue(refused.getMessage().contains("edition 2 is effective from " + NEXT_DAY));
  }

  @Test
  void the_same_document_is_not_adopted_twice() {
    var refused = refused(FIRST, null, "gm");
    assertEquals("ALREADY_ADOPTED", refused.code());
    assertTrue(refused.getMessage().contains("is edition 1 already"), refused.getMessage());
  }

  @Test
  void a_document_that_the_company_could_not_work_by_is_not_adopted() {
    var refused =
        refused(SECOND.replace("\"calendar\": \"CN\"", "\"calendar\": \"MARS\""), null, "gm");
    assertEquals("COMPANY_CANNOT_WORK", refused.code());
    assertEquals("CALENDAR_NOT_LOADED", refused.findings().getFirst().code());
    assertEquals(1, company.ports().procedures().approved(company.id()).size());
  }

  @Test
  void another_procedure_is_no_next_edition() {
    var other =
        SECOND.replace("\"procedure\": \"equipment-manufacturer\"", "\"procedure\": \"other\"");
    assertEquals("ANOTHER_PROCEDURE", refused(other, null, "gm").code());
  }

  @Test
  void a_company_that_does_not_exist_adopts_nothing() {
    for (var nobody : List.of(new CompanyId("nobody"), CompanyId.OPERATOR)) {
      var command = new Command(nobody, document(SECOND), null, "gm");
      assertThrows(Unknown.class, () -> adopt.handle(command));
    }
  }

  private ExampleCase registered() {
    return ExampleCase.drafted(company, ExampleCase.intake(Demand.REPLENISH))
        .verified()
        .registered();
  }

  private String analysisDue(ExampleCase file) {
    return file
        .forward(List.of(new Row(ExampleCase.asked(Demand.REPLENISH), null)), goods())
        .obligations()
        .stream()
        .filter(it -> it.kind().toString().equals("PRELIMINARY_ANALYSIS"))
        .map(Obligation::term)
        .map(term -> term.at().toString())
        .findFirst()
        .orElseThrow();
  }

  private static List<Order> goods() {
    return ExampleCase.goods(Demand.REPLENISH);
  }

  private int inForce(Instant at) {
    return company
        .ports()
        .procedures()
        .effective(company.id(), at)
        .orElseThrow()
        .edition()
        .number();
  }

  private Approved adopt(String text, Instant from, String by) {
    return adopt.handle(new Command(company.id(), document(text), from, by));
  }

  private Refusal refused(String text, Instant from, String by) {
    return assertThrows(Refusal.class, () -> adopt(text, from, by));
  }

  private static Document document(String text) {
    return new Document(text, Procedure.read(Json.tree(text)));
  }
}
