package redress.application.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.application.ExampleCompany;
import redress.application.UseCases.OfInvestigations;
import redress.application.complaint.Chronicle;
import redress.application.complaint.WaiveField;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.complaint.Track.Mark;
import redress.investigation.Inspection;
import redress.investigation.Investigation;
import redress.investigation.Origin;
import redress.investigation.Responsible;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/** Where a complaint about circuit boards comes from: what was seen, who it was, and how often. */
class WhereFromTest {
  private static final String CLERK = "sales-clerk";
  private static final String QUALITY = "quality-clerk";

  private final Chronicle it = new Chronicle(ShippedProcedures.text("pcb-manufacturer"));
  private final ExampleCompany company = it.company();
  private final OfInvestigations investigations = company.useCases().investigations();

  @Test
  void the_goods_are_looked_at_and_persons_of_the_responsible_department_named_S4_06() {
    var id = forwarded("P-1", "XM", "CRACK");
    refused("DUTY_NOT_YOURS", "S4-06", () -> inspect(CLERK, id, 0));
    refused("IN_THE_FUTURE", "S4-06", () -> inspect(QUALITY, id, 1));
    it.did(inspect(QUALITY, id, -60));
    var seen = ExampleCompany.MONDAY.minusSeconds(60);
    assertEquals(new Inspection(true, "cracked", seen, mark()), last(id).provenance().inspection());
    refused("NOBODY_RESPONSIBLE", "S4-06", () -> name(id, "manufacturing-clerk"));

    determined(id);
    var strangers =
        refused("NOT_OF_DEPARTMENT", "S4-06", () -> name(id, "manufacturing-clerk", "gm", "who"));
    assertEquals(
        List.of("gm is nobody of MANUFACTURING", "who is nobody of MANUFACTURING"),
        strangers.findings().stream().map(finding -> finding.sentence()).toList());
    it.did(name(id, "manufacturing-head", "manufacturing-clerk", "manufacturing-head"));
    assertEquals(
        new Responsible(List.of("manufacturing-head", "manufacturing-clerk"), "on shift", mark()),
        last(id).provenance().responsible());
  }

  @Test
  void what_repeats_itself_is_the_same_part_with_the_same_failure_S4_18() {
    var first = number(forwarded("P-1", "XM", "CRACK"));
    drafted("P-1", "XM", "CRACK");
    forwarded("P-1", "XM", "SHORT");
    forwarded("P-2", "XM", "CRACK");
    assertEquals(List.of(first), located(forwarded("P-1", "XM", "CRACK")).repeats());
    assertEquals(List.of(), located(forwarded("P-3", "XM", "CRACK")).repeats());
    assertEquals(List.of(), located(forwarded("P-1", "XM")).repeats());
  }

  @Test
  void of_no_more_than_five_is_it_told_S4_18() {
    for (int i = 0; i < 6; i++) {
      forwarded("P-1", null, "CRACK");
    }
    assertEquals(5, located(forwarded("P-1", null, "CRACK")).repeats().size());
  }

  private CaseFile inspect(String by, UUID id, long after) {
    return investigations
        .inspect()
        .handle(
            new InspectQuality.Command(
                company.person(by),
                id,
                last(id).id().value(),
                last(id).version(),
                true,
                "cracked",
                company.clock().instant().plusSeconds(after)));
  }

  private CaseFile name(UUID id, String... persons) {
    return investigations
        .name()
        .handle(
            new NameResponsible.Command(
                company.person(QUALITY),
                id,
                last(id).id().value(),
                last(id).version(),
                List.of(persons),
                "on shift"));
  }

  private void determined(UUID id) {
    it.did(
        investigations
            .analyse()
            .handle(
                new AnalyseComplaint.Command(
                    company.person(QUALITY),
                    id,
                    last(id).id().value(),
                    last(id).version(),
                    true,
                    "seen",
                    null,
                    false)));
    it.did(
        investigations
            .determine()
            .handle(
                new DetermineLiability.Command(
                    company.person("gm-office-clerk"),
                    id,
                    last(id).id().value(),
                    last(id).version(),
                    new Department("MANUFACTURING"),
                    "drilled so")));
  }

  private Origin located(UUID id) {
    it.did(
        investigations
            .locate()
            .handle(
                new LocateOrigin.Command(
                    company.person(QUALITY),
                    id,
                    last(id).id().value(),
                    last(id).version(),
                    "line 2",
                    "SUPPLIER",
                    false,
                    "seen")));
    var origin = last(id).provenance().origin();
    assertFalse(origin.tracked());
    return origin;
  }

  private UUID forwarded(String part, String model, String... failures) {
    var id = drafted(part, model, failures);
    company
        .useCases()
        .complaints()
        .waive()
        .handle(
            new WaiveField.Command(
                company.person(CLERK), id, it.version(CLERK, id), KeyField.SAMPLE, "lost"));
    it.verify(CLERK, id);
    it.register("gm-office-clerk", id);
    it.forward("gm-office-clerk", id, "QUALITY");
    return id;
  }

  private UUID drafted(String part, String model, String... failures) {
    return it.drafted(
        CLERK,
        new Intake(
            new Intake.Source(ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, null, null),
            new Intake.Customer("East", "Li", "CN"),
            new Intake.Product(model, null, LocalDate.of(2026, 9, 1), "O-1", part, 100, null),
            new Intake.Defect("It hums", 3, Arrays.asList(failures)),
            new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
            List.of(),
            new TreeMap<>(Map.of("OPINION", "scratched before packing"))));
  }

  private String number(UUID id) {
    return it.file(CLERK, id).complaint().number().text();
  }

  private Investigation last(UUID id) {
    return it.file(CLERK, id).parts(Investigation.class).getLast();
  }

  private Mark mark() {
    return new Mark(company.clock().instant(), QUALITY);
  }

  private static Refusal refused(String code, String rule, Executable what) {
    var refusal = assertThrows(Refusal.class, what, code);
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule().id());
    return refusal;
  }
}
