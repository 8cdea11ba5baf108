package redress.application.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.application.complaint.Chronicle;
import redress.application.complaint.WaiveField;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.organization.Department;
import redress.ownership.Ownership;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Whoever answers for a case is somebody of the company, and whoever helps a department of it. */
class OwnersTest {
  private static final String SALES = "sales-clerk";

  private final Chronicle it = new Chronicle(ShippedProcedures.text("installation-manufacturer"));
  private final UUID id = forwarded();

  @Test
  void the_owner_and_the_departments_that_help_are_known_S0_03() {
    refused("DEPARTMENT_NOT_IN_PROCEDURE", () -> assign("case-owner", "TECHNOLOGY", "NOWHERE"));
    var nobody = refused("NOBODY_OF_THE_COMPANY", () -> assign("nobody"));
    assertEquals(
        List.of(
            new Finding(
                "/owner",
                "NOBODY_OF_THE_COMPANY",
                nobody.rule(),
                "'nobody' is nobody of the company")),
        nobody.findings());
    assertEquals(List.of(), it.file(SALES, id).parts(Ownership.class));
    it.did(assign("case-owner", "TECHNOLOGY", "TECHNOLOGY"));
    assertEquals(List.of("TECHNOLOGY"), helping());
    refused("DEPARTMENT_NOT_IN_PROCEDURE", () -> help("NOWHERE"));
    it.did(help("PURCHASING"));
    assertEquals(List.of("TECHNOLOGY", "PURCHASING"), helping());
  }

  private CaseFile assign(String owner, String... helping) {
    return it.does()
        .ownerships()
        .assign()
        .handle(
            new AssignOwner.Command(
                it.by("manufacturing-head"),
                id,
                owner,
                Stream.of(helping).map(Department::new).toList()));
  }

  private CaseFile help(String department) {
    return it.does()
        .ownerships()
        .help()
        .handle(
            it.on(
                SALES,
                id,
                Ownership.class,
                of ->
                    new AddAssistant.Command(
                        it.by("manufacturing-head"),
                        id,
                        of.id().value(),
                        of.version(),
                        new Department(department))));
  }

  private List<String> helping() {
    return it.file(SALES, id).parts(Ownership.class).getLast().assistants().stream()
        .map(one -> one.department().code())
        .toList();
  }

  private UUID forwarded() {
    var draft =
        it.drafted(
            SALES,
            new Intake(
                new Intake.Source(
                    it.company().clock().instant(), Channel.PHONE, Kind.COMPLAINT, null, null),
                new Intake.Customer("East", "Li", "CN"),
                new Intake.Product(null, null, LocalDate.of(2026, 6, 1)),
                new Intake.Defect("The door sticks", 1, List.of()),
                new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
                List.of(),
                new TreeMap<>(
                    Map.of(
                        "PLACE", "lift 2",
                        "WANTS_RETURN_OR_EXCHANGE", "true",
                        "WANTS_ON_SITE", "true",
                        "ORIGIN", "FAILURE_IN_USE"))));
    it.does()
        .complaints()
        .waive()
        .handle(
            new WaiveField.Command(
                it.by(SALES), draft, it.version(SALES, draft), KeyField.PHOTO, "it is dark"));
    it.verify(SALES, draft);
    it.register(SALES, draft);
    it.forward(SALES, draft, "ENGINEERING", "MANUFACTURING");
    return draft;
  }

  private static Refusal refused(String code, Executable what) {
    var refusal = assertThrows(Refusal.class, what, code);
    assertEquals(code, refusal.code());
    assertEquals("S0-03", refusal.rule().id());
    return refusal;
  }
}
