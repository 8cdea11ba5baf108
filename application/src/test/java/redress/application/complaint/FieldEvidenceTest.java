package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.errand.CompleteErrand;
import redress.application.errand.RequestFieldEvidence;
import redress.casefile.ErrandActions;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.errand.Errand;
import redress.errand.ErrandKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/** What is missing from a draft is fetched on site. */
class FieldEvidenceTest {
  private final ExampleCompany company = ExampleCompany.inMemory();
  private final Person clerk = company.person("marketing-support-clerk");
  private final ExampleCase it = ExampleCase.drafted(company, withoutSerialNumber());

  @Test
  void a_missing_field_becomes_a_field_evidence_task_I_08() {
    fetch(KeyField.SERIAL_NUMBER);
    var task = it.last(Errand.class).task();
    assertEquals(ErrandKind.FIELD_EVIDENCE, task.kind());
    assertEquals(KeyField.SERIAL_NUMBER, task.field());
    assertEquals(new Department("MARKETING_SUPPORT"), task.owner());
    assertEquals("I-08", task.rule().id());
    assertEquals(1, it.version());
  }

  @Test
  void verification_says_that_the_missing_field_is_still_being_fetched_I_08_I_10() {
    fetch(KeyField.SERIAL_NUMBER);
    var refusal = assertThrows(Refusal.class, it::verified);
    assertEquals("INTAKE_INCOMPLETE", refusal.code());
    var finding = refusal.findings().getFirst();
    assertEquals("/product/serialNumber", finding.pointer());
    assertEquals("EVIDENCE_OPEN", finding.code());
    assertEquals("I-08", finding.rule().id());
    assertEquals(
        "SERIAL_NUMBER is required, or a waiver with a reason; somebody is still fetching it",
        finding.sentence());
  }

  @Test
  void a_waiver_lets_the_verification_pass_though_the_errand_is_open_I_07_I_08() {
    fetch(KeyField.SERIAL_NUMBER);
    company
        .useCases()
        .complaints()
        .waive()
        .handle(
            new WaiveField.Command(
                clerk, it.id(), it.version(), KeyField.SERIAL_NUMBER, "the plate is unreadable"));
    it.verified();
    assertTrue(it.last(Errand.class).open());
  }

  @Test
  void whoever_was_sent_says_what_came_of_it_I_08() {
    fetch(KeyField.SERIAL_NUMBER);
    company.clock().advance(Duration.ofHours(2));
    complete(clerk, 1, "SN-0042, read from the plate", company.clock().instant());
    var errand = it.last(Errand.class);
    assertFalse(errand.open());
    assertEquals("SN-0042, read from the plate", errand.outcome().result());
    assertEquals(2, errand.version());
    assertTrue(errand.unfinished().isEmpty());
    var again =
        assertThrows(Refusal.class, () -> complete(clerk, 2, "again", company.clock().instant()));
    assertEquals("ERRAND_DONE", again.code());
    assertEquals(Refusal.Kind.LATER, again.kind());
  }

  @Test
  void an_errand_is_not_done_before_it_began_nor_in_the_future_I_08() {
    fetch(KeyField.SERIAL_NUMBER);
    var now = company.clock().instant();
    assertEquals(
        "DONE_BEFORE_BEGUN",
        assertThrows(Refusal.class, () -> complete(clerk, 1, "x", now.minusNanos(1000))).code());
    assertEquals(
        "IN_THE_FUTURE",
        assertThrows(Refusal.class, () -> complete(clerk, 1, "x", now.plusNanos(1000))).code());
    complete(clerk, 1, "x", now);
  }

  @Test
  void only_its_department_completes_an_errand_and_with_its_newest_version_I_08() {
    fetch(KeyField.SERIAL_NUMBER);
    var refusal =
        assertThrows(
            Refusal.class,
            () -> complete(company.person("technology-head"), 1, "x", company.clock().instant()));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertThrows(Stale.class, () -> complete(clerk, 7, "x", company.clock().instant()));
  }

  @Test
  void what_is_known_or_not_required_is_not_fetched_and_nothing_is_fetched_twice_I_08() {
    assertEquals(
        "FIELD_NOT_MISSING", assertThrows(Refusal.class, () -> fetch(KeyField.MODEL)).code());
    assertEquals(
        "FIELD_NOT_MISSING", assertThrows(Refusal.class, () -> fetch(KeyField.OCCURRED_ON)).code());
    fetch(KeyField.SERIAL_NUMBER);
    var twice = assertThrows(Refusal.class, () -> fetch(KeyField.SERIAL_NUMBER));
    assertEquals("ALREADY_FETCHED", twice.code());
    assertEquals("I-08", twice.rule().id());
  }

  @Test
  void nothing_is_fetched_once_the_intake_is_verified_I_08() {
    var whole = ExampleCase.drafted(company, ExampleCase.intake(Demand.ON_SITE)).verified();
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                company
                    .useCases()
                    .errands()
                    .fetch()
                    .handle(
                        new RequestFieldEvidence.Command(
                            clerk, whole.id(), KeyField.SERIAL_NUMBER, null)));
    assertEquals("ALREADY_VERIFIED", refusal.code());
  }

  @Test
  void a_cancelled_case_leaves_nothing_to_do_I_08() {
    fetch(KeyField.SERIAL_NUMBER);
    company
        .useCases()
        .complaints()
        .cancel()
        .handle(
            new CancelComplaint.Command(
                company.person("marketing-support-head"), it.id(), it.version(), "a double"));
    var refusal =
        assertThrows(Refusal.class, () -> complete(clerk, 1, "x", company.clock().instant()));
    assertEquals("CASE_OVER", refusal.code());
  }

  @Test
  void a_procedure_without_field_evidence_sends_nobody_I_08() {
    var here = "\"FIELD_EVIDENCE\": {\"owner\": \"MARKETING_SUPPORT\", \"rule\": \"I-08\"},";
    var text = ShippedProcedures.text("equipment-manufacturer");
    assertTrue(text.contains(here));
    var other = ExampleCompany.inMemory(text.replace(here, ""));
    var draft = ExampleCase.drafted(other, withoutSerialNumber());
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                other
                    .useCases()
                    .errands()
                    .fetch()
                    .handle(
                        new RequestFieldEvidence.Command(
                            other.person("marketing-support-clerk"),
                            draft.id(),
                            KeyField.SERIAL_NUMBER,
                            null)));
    assertEquals("ERRAND_NOT_IN_PROCEDURE", refusal.code());
  }

  @Test
  void the_list_of_actions_says_the_same_I_08() {
    fetch(KeyField.SERIAL_NUMBER);
    var mine = it.file().possible(clerk, ErrandActions.OF_CASE, List.of(ErrandActions.OF_PART));
    assertEquals(
        List.of("requestFieldEvidence", "requestCustomerData", "completeErrand", "waiveErrand"),
        mine.stream().map(possible -> possible.operation()).toList());
    assertEquals(
        List.of(true, false, true, false),
        mine.stream().map(possible -> possible.refusal() == null).toList());
  }

  private void fetch(KeyField field) {
    company
        .useCases()
        .errands()
        .fetch()
        .handle(new RequestFieldEvidence.Command(clerk, it.id(), field, "read the plate"));
  }

  private void complete(Person by, long version, String result, Instant doneAt) {
    var errand = it.last(Errand.class).id().value();
    company
        .useCases()
        .errands()
        .complete()
        .handle(new CompleteErrand.Command(by, it.id(), errand, version, result, doneAt));
  }

  private static Intake withoutSerialNumber() {
    var whole = ExampleCase.intake(Demand.ON_SITE);
    var product = whole.product();
    return new Intake(
        whole.source(),
        whole.customer(),
        new Intake.Product(product.model(), null, product.shippedOn()),
        whole.defect(),
        whole.demands(),
        whole.photos());
  }
}
