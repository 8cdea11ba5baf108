package redress.application.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import redress.application.ExampleCompany;
import redress.application.session.Entrance;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/** A company under a document that names the director as administrator beside the approver. */
abstract class Administered {
  static final String RULE = "S4-43";
  static final String WHY = "the phone is lost";
  static final Department QUALITY = new Department("QUALITY");
  static final Department SALES = new Department("SALES");
  static final Department OFFICE = new Department("GM_OFFICE");
  static final Position CLERK = new Position("CLERK");
  static final Position HEAD = new Position("DEPARTMENT_HEAD");
  static final Position DEPUTY = new Position("DEPUTY_GENERAL_MANAGER");
  static final Position MANAGER = new Position("SALES_MANAGER");

  /** The director gives some posts, and one that signs for more than the director. */
  static final String DIRECTED =
      ShippedProcedures.text("pcb-manufacturer")
          .replace(
              "\"approver\": \"GENERAL_MANAGER\",",
              """
              "approver": "GENERAL_MANAGER",
              "administrators": [{
                "department": "GM_OFFICE", "position": "OPERATIONS_DIRECTOR",
                "gives": [
                  {"position": "CLERK"},
                  {"department": "QUALITY", "position": "DEPARTMENT_HEAD"},
                  {"department": "GM_OFFICE", "position": "OPERATIONS_DIRECTOR"},
                  {"department": "GM_OFFICE", "position": "DEPUTY_GENERAL_MANAGER"}
                ]
              }],
              """);

  final ExampleCompany company = ExampleCompany.inMemory(DIRECTED);
  final Entrance entrance = new Entrance(company);
  final OfAccounts accounts = OfAccounts.of(company.ports());
  final Person gm = company.person("gm");
  final Person director = company.person("operations-director");

  Account create(Person by, String user, Department department, Position position) {
    return accounts
        .create()
        .handle(new CreateAccount.Command(by, user, department, position))
        .account();
  }

  Account give(Person by, String user, Department department, Position position) {
    var version = company.ports().accounts().find(company.id(), user).map(Account::version);
    return accounts
        .givePost()
        .handle(new GivePost.Command(by, user, version.orElse(1L), department, position, WHY));
  }

  DisableAccount.Command disabling(Person by, String user) {
    return new DisableAccount.Command(by, user, read(user).version(), WHY);
  }

  EnableAccount.Command enabling(Person by, String user) {
    return new EnableAccount.Command(by, user, read(user).version(), WHY);
  }

  Account read(String user) {
    return accounts.read().handle(new ReadAccount.Command(gm, user));
  }

  void refused(String code, Executable what) {
    var refusal = assertThrows(Refusal.class, what, code);
    assertEquals(code, refusal.code());
    assertEquals(RULE, refusal.rule().id());
  }
}
