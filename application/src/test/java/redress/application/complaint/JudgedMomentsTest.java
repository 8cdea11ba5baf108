package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.complaint.Stage;
import redress.complaint.Validity;
import redress.money.GivenMoney;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/** What people may do with tickets that are judged to be none, or somebody else's fault. */
class JudgedMomentsTest {
  private static final String AGENT = "phone-agent";
  private static final String HEAD = "ops-support-head";

  private final Stepped it =
      new Stepped(
          ExampleCompany.inMemory(ShippedProcedures.text("ticketing-platform")), AGENT, HEAD);

  @Test
  void a_ticket_that_is_none_ends_for_a_reason_and_who_may_not_say_so_is_told_of_S1_11_S1_12() {
    it.drafted(AGENT, intake("138"));
    it.refused("judged before it has a number", () -> judged(HEAD, Validity.VALID, null));
    it.registered(AGENT).verified(AGENT);
    it.forwarded(AGENT, "OPS_SUPPORT");
    it.refused("proposed before it is judged", this::proposed);
    var forbidden = assertThrows(Refusal.class, () -> judged(AGENT, Validity.INVALID, "BAD_FAITH"));
    it.does().complaints().decideValidity().denied(it.by(AGENT), it.id(), forbidden);
    it.after("the agent tried to judge it");
    it.refused("judged for no reason", () -> judged(HEAD, Validity.INVALID, null));
    it.refused("judged for another reason", () -> judged(HEAD, Validity.INVALID, "TOO_LATE"));
    it.refused("valid for a reason", () -> judged(HEAD, Validity.VALID, "BAD_FAITH"));
    it.does("it is somebody else's fault", () -> judged(HEAD, Validity.VALID_NOT_OURS, null));
    it.does("it is none", () -> judged(HEAD, Validity.INVALID, "BAD_FAITH"));
    it.refused("judged again", () -> judged(HEAD, Validity.VALID, null));
    it.same("judged");
  }

  @Test
  void a_ticket_is_no_complaint_before_its_sheet_can_be_begun_S1_16() {
    it.drafted(AGENT, intake(null)).registered(AGENT);
    var refusal = assertThrows(Refusal.class, () -> judged(HEAD, Validity.VALID, null));
    assertEquals("S1-16", refusal.rule().id());
    assertEquals(1, refusal.findings().size());
    judged(HEAD, Validity.INVALID, "NOT_OUR_PROBLEM");
    assertEquals(Stage.INVALID, it.file().complaint().track().stage());
  }

  private CaseFile judged(String by, Validity validity, String code) {
    return it.does()
        .complaints()
        .decideValidity()
        .handle(new DecideValidity.Command(it.by(by), it.id(), it.version(), validity, code, "so"));
  }

  private CaseFile proposed() {
    var line =
        new GivenTerms.Line(
            Demand.REFUND, null, null, null, new GivenMoney(new BigDecimal("80.00"), "CNY"));
    return it.does()
        .dispositions()
        .propose()
        .handle(
            new ProposeDisposition.Command(
                it.by(AGENT), it.id(), new GivenTerms(List.of(line), "the fare", null, null)));
  }

  private static Intake intake(String contact) {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("Wang", contact, "CN"),
        new Intake.Product(null, null, null),
        new Intake.Defect("seat sold twice", null, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.REFUND)), null),
        List.of(),
        new TreeMap<>(Map.of("CUSTOMER_KIND", "END_USER", "SALES_PHASE", "AFTER_SALES")));
  }
}
