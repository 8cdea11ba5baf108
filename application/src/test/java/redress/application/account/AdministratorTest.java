package redress.application.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.ExampleCompany.MONDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.application.job.ByItself;
import redress.organization.Account;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Who administers whose account, and what is refused to everybody. */
class AdministratorTest extends Administered {
  @Test
  void what_no_post_of_the_procedure_is_or_nobody_can_be_called_is_refused_S4_43() {
    unfit("/department", "POST_NOT_IN_PROCEDURE", "li", new Department("MOON"), CLERK);
    unfit("/position", "POST_NOT_IN_PROCEDURE", "li", QUALITY, new Position("JESTER"));
    unfit("/user", "USER_NAME_UNFIT", "~li", QUALITY, CLERK);
    unfit("/user", "USER_NAME_UNFIT", ByItself.NAME, QUALITY, CLERK);
    unfit("/user", "USER_NAME_UNFIT", "provider", QUALITY, CLERK);
    unfit("/user", "USER_EXISTS", "quality-clerk", QUALITY, HEAD);
    assertEquals(CLERK, read("quality-clerk").person().position());
    refused(
        "POST_NOT_IN_PROCEDURE", () -> give(gm, "quality-clerk", new Department("MOON"), CLERK));
    assertThrows(Unknown.class, () -> read("nobody"));
    assertThrows(Unknown.class, () -> give(gm, "nobody", QUALITY, CLERK));
    var moon = new Person(company.id(), "moony", new Department("MOON"), CLERK);
    entrance.stored(
        () -> {
          company.ports().accounts().save(new Account(moon, "x", false), MONDAY);
          return null;
        });
    refused("POST_NOT_IN_PROCEDURE", () -> accounts.enable().handle(enabling(gm, "moony")));
    assertFalse(read("moony").active());
  }

  @Test
  void whoever_administers_gives_what_he_may_to_others_and_no_more_authority_than_his_S4_43() {
    var head = company.person("quality-head");
    for (Executable all :
        List.<Executable>of(
            () -> accounts.list().handle(new ListAccounts.Command(head, null, 9)),
            () -> accounts.read().handle(new ReadAccount.Command(head, "gm")),
            () -> create(head, "li", QUALITY, CLERK),
            () -> give(head, "quality-clerk", QUALITY, HEAD),
            () -> accounts.disable().handle(disabling(head, "quality-clerk")))) {
      refused("NOT_AN_ADMINISTRATOR", all);
    }
    create(director, "li", QUALITY, CLERK);
    refused("POST_NOT_YOURS_TO_GIVE", () -> create(director, "wang", SALES, HEAD));
    refused("AUTHORITY_NOT_YOURS", () -> create(director, "wang", OFFICE, DEPUTY));
    create(director, "equal", OFFICE, director.position());
    refused("POST_NOT_YOURS_TO_GIVE", () -> give(director, "li", SALES, MANAGER));
    refused("AUTHORITY_NOT_YOURS", () -> give(director, "li", OFFICE, DEPUTY));
    refused(
        "AUTHORITY_NOT_YOURS", () -> accounts.disable().handle(disabling(director, "deputy-gm")));
    refused("POST_NOT_YOURS_TO_GIVE", () -> accounts.disable().handle(disabling(director, "gm")));
    assertEquals(HEAD, give(director, "li", QUALITY, HEAD).person().position());
    for (var by : List.of(gm, director)) {
      refused("OWN_ACCOUNT", () -> accounts.disable().handle(disabling(by, by.user())));
    }
    create(gm, "deputy", OFFICE, DEPUTY);
    create(gm, "second", OFFICE, gm.position());
    assertEquals(1, entrance.told("deputy").size());
    assertEquals(List.of(), entrance.told("wang"));
    assertThrows(Unknown.class, () -> read("wang"));
  }

  @Test
  void whoever_approves_gives_also_a_post_that_signs_for_more() {
    var other =
        ExampleCompany.inMemory(
            DIRECTED.replace(
                "\"approver\": \"GENERAL_MANAGER\",", "\"approver\": \"DEPUTY_GENERAL_MANAGER\","));
    var command = new CreateAccount.Command(other.person("deputy-gm"), "li", OFFICE, gm.position());
    var made = OfAccounts.of(other.ports()).create().handle(command).account();
    assertEquals(gm.position(), made.person().position());
  }

  @Test
  void whoever_administers_sees_every_account_and_everybody_the_organization_S4_43() {
    var some = accounts.list().handle(new ListAccounts.Command(director, null, 3));
    assertEquals(3, some.size());
    assertEquals(some, company.ports().accounts().all(company.id(), null, 3));
    var after = some.getLast().person().user();
    var rest = accounts.list().handle(new ListAccounts.Command(director, after, 3));
    assertEquals(company.ports().accounts().all(company.id(), after, 3), rest);
    var positions =
        List.of(
            "CLERK",
            "DEPARTMENT_HEAD",
            "DEPUTY_GENERAL_MANAGER",
            "GENERAL_MANAGER",
            "OPERATIONS_DIRECTOR",
            "SALES_MANAGER");
    for (var by : List.of(gm, director, company.person("quality-clerk"))) {
      var organization = accounts.organization().handle(new ReadOrganization.Command(by));
      assertEquals(positions, organization.positions());
      assertEquals(
          organization.departments().stream().sorted().toList(), organization.departments());
      assertEquals(12, organization.departments().size());
      assertEquals(!by.user().equals("quality-clerk"), organization.administers(), by.user());
    }
    var nowhere = new Person(new CompanyId("nowhere"), "gm", OFFICE, gm.position());
    assertThrows(
        Unknown.class, () -> accounts.organization().handle(new ReadOrganization.Command(nowhere)));
    assertThrows(
        Unknown.class, () -> accounts.list().handle(new ListAccounts.Command(nowhere, null, 3)));
  }

  private void unfit(
      String pointer, String code, String user, Department department, Position position) {
    var refusal = assertThrows(Refusal.class, () -> create(gm, user, department, position));
    assertEquals(code, refusal.code());
    assertEquals(List.of(pointer), refusal.findings().stream().map(Finding::pointer).toList());
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
  }
}
