package redress.application.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryTransactions;
import redress.application.organization.FoundCompany.Command;
import redress.organization.Accounts;
import redress.organization.Companies;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.InMemoryAccounts;
import redress.organization.InMemoryCompanies;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.InMemoryProcedures;
import redress.procedure.Procedures;
import redress.procedure.ShippedProcedures;
import redress.testing.Memory;
import redress.testing.MovableClock;
import redress.tree.Malformed;

class FoundCompanyTest {
  private static final CompanyId ID = new CompanyId("acme");
  private static final String PROCEDURE = "equipment-manufacturer";

  private final Memory memory = new Memory();
  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Companies companies = new InMemoryCompanies(memory);
  private final Procedures procedures = new InMemoryProcedures(memory);
  private final Accounts accounts = new InMemoryAccounts(memory);
  private final FoundCompany found =
      new FoundCompany(new InMemoryTransactions(memory), companies, accounts, procedures, clock);

  @Test
  void a_company_begins_with_its_own_copy_of_the_procedure_and_its_people() {
    assertTrue(found.handle(acme(ShippedProcedures.text(PROCEDURE), "first-secret")));

    assertEquals("Acme", companies.find(ID).orElseThrow().name());
    var inForce = procedures.effective(ID, clock.instant()).orElseThrow();
    assertEquals(PROCEDURE, inForce.procedure().code());
    assertEquals(1, inForce.edition().number());
    var account = accounts.find(ID, "quality-head").orElseThrow();
    assertTrue(account.active());
    assertEquals("QUALITY", account.person().department().code());
    assertEquals("first-secret of quality-head", account.secret());
  }

  @Test
  void founding_it_again_changes_nothing() {
    found.handle(acme(ShippedProcedures.text(PROCEDURE), "first-secret"));
    var before = accounts.find(ID, "quality-head").orElseThrow();

    assertFalse(found.handle(acme(ShippedProcedures.text(PROCEDURE), "second-secret")));
    assertEquals(before, accounts.find(ID, "quality-head").orElseThrow());
  }

  @Test
  void a_company_with_a_broken_procedure_does_not_begin() {
    assertThrows(Malformed.class, () -> found.handle(acme("{\"format\": 1}", "first-secret")));
    assertTrue(companies.find(ID).isEmpty());
    assertTrue(accounts.find(ID, "quality-head").isEmpty());
  }

  private static Command acme(String document, String secret) {
    return new Command(
        new Company(ID, "Acme", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY")),
        PROCEDURE,
        document,
        "gm",
        List.of(
            new Person(
                ID, "quality-head", new Department("QUALITY"), new Position("DEPARTMENT_HEAD"))),
        user -> "%s of %s".formatted(secret, user));
  }
}
