package redress.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.approval.Deputyship;
import redress.conduct.Conduct;
import redress.conduct.ConductsContract;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.testing.Json;

/** Whoever is off duty for a duty is off duty for each part of it that nobody has by itself. */
class OffDutyTest {
  private static final String TICKETS = ShippedProcedures.text("ticketing-platform");
  private static final Person LI =
      new Person(ACME, "li", new Department("OPS_SUPPORT"), new Position("CLERK"));
  private static final Entitlements OFF =
      new Entitlements() {
        @Override
        public List<Deputyship> deputyships(Person by) {
          return List.of();
        }

        @Override
        public Optional<Person> person(CompanyId company, String user) {
          return Optional.empty();
        }

        @Override
        public Optional<Conduct> offDuty(Person by) {
          return Optional.of(ConductsContract.conduct(1, "li", 11, 2, null));
        }
      };

  @Test
  void whoever_may_not_improve_plans_and_carries_out_nothing_either_S1_22() {
    for (var duty : List.of(Duty.IMPROVE, Duty.PLAN_IMPROVEMENT, Duty.CARRY_OUT_IMPROVEMENT)) {
      assertEquals(Optional.of("OFF_DUTY"), refused(TICKETS, duty), duty::name);
    }
    assertEquals(Optional.empty(), refused(TICKETS, Duty.ANALYSE));
    assertEquals(Optional.empty(), refused(TICKETS, Duty.DETERMINE_LIABILITY));
  }

  @Test
  void a_part_that_the_document_names_is_suspended_by_its_own_name_S1_22() {
    var split =
        TICKETS.replace(
            "    \"VERIFY_IMPROVEMENT\": {",
            "    \"PLAN_IMPROVEMENT\": {\"by\": [{\"department\": \"SALES\"}], \"rule\":"
                + " \"S1-23\"},\n"
                + "    \"VERIFY_IMPROVEMENT\": {");
    assertEquals(Optional.empty(), refused(split, Duty.PLAN_IMPROVEMENT));
    assertEquals(Optional.of("OFF_DUTY"), refused(split, Duty.CARRY_OUT_IMPROVEMENT));
    var named = split.replace("\"CALL_BACK\", \"DEC", "\"CALL_BACK\", \"PLAN_IMPROVEMENT\", \"DEC");
    assertEquals(Optional.of("OFF_DUTY"), refused(named, Duty.PLAN_IMPROVEMENT));
  }

  private static Optional<String> refused(String document, Duty duty) {
    var procedure = Procedure.read(Json.tree(document));
    return OffDuty.refusal(LI, duty, procedure, OFF).map(Refusal::code);
  }
}
