package redress.application.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.audit.AuditRecord;
import redress.audit.AuditRecords.Filter;
import redress.audit.Deed;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;

/** What is done at the machine stands in the trail, and few may read it (S40). */
class TrailReadingTest {
  private static final Filter ALL = new Filter(null, null, null, null);

  private final ExampleCompany company = ExampleCompany.inMemory();

  @Test
  void a_command_tells_what_it_changed_in_the_same_transaction_S40() {
    var ports = company.ports();
    var entry = Entry.of("CHANGED", null, new Change("/zone", null, "UTC"));
    var result =
        new AtTheMachine(ports, "root")
            .done(
                company.id(),
                Deed.ROLE_CHANGE,
                "import-calendar",
                "CN",
                () -> {
                  ports
                      .history()
                      .append(
                          Subject.of(company.id()), ExampleCompany.MONDAY, "root", List.of(entry));
                  return "done";
                });
    assertEquals("done", result);
    assertEquals(
        List.of(
            new AuditRecord(
                company.id(),
                ExampleCompany.MONDAY,
                "~machine:root",
                Deed.ROLE_CHANGE,
                "command line",
                "import-calendar",
                "CN",
                null,
                List.of(
                    new Change(
                        "/%s/CHANGED/zone".formatted(Subject.of(company.id()).id()),
                        null,
                        "UTC")))),
        read(company.person("gm"), 9));
    assertEquals(List.of(), read(company.person("gm"), 0));
  }

  @Test
  void the_trail_is_read_by_whoever_approves_the_procedure_and_by_nobody_else_S40() {
    var refused = assertThrows(Refusal.class, () -> read(company.person("quality-head"), 9));
    assertEquals("TRAIL_NOT_YOURS", refused.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refused.kind());
    assertEquals("what people did is read by a GENERAL_MANAGER", refused.getMessage());
  }

  @Test
  void administrators_read_the_operators_own_trail_S40() {
    new AtTheMachine(company.ports(), "root")
        .done(CompanyId.OPERATOR, Deed.ROLE_CHANGE, "rotate-keys", null, () -> null);
    var administrator =
        new Person(
            CompanyId.OPERATOR,
            "administrator",
            new Department("OPERATOR"),
            new Position("ADMINISTRATOR"));
    assertEquals(1, read(administrator, 9).size());
  }

  private List<AuditRecord> read(Person by, int limit) {
    return new ListAuditRecords(company.ports())
        .handle(new ListAuditRecords.Command(by, ALL, null, limit)).stream()
            .map(kept -> kept.record())
            .toList();
  }
}
