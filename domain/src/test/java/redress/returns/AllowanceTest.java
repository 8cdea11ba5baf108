package redress.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Demand;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.returns.Allowance.Order;
import redress.returns.Allowance.Signed;
import redress.returns.AllowanceRules.Place;
import redress.returns.Exclusion.Basis;
import redress.returns.ProofRules.Wanted;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** An allowance from its opening to accounting. */
class AllowanceTest {
  private static final RuleId RULE = new RuleId("S4-33");
  private static final Position HEAD = new Position("DEPARTMENT_HEAD");
  private static final Position MANAGER = new Position("GENERAL_MANAGER");
  private static final AllowanceRules RULES =
      new AllowanceRules(
          Set.of(Demand.ALLOWANCE),
          List.of(new Place(List.of(HEAD)), new Place(List.of(MANAGER))),
          RULE,
          new ProofRules(
              Map.of(ProofKind.ALLOWANCE_CERTIFICATE, new Wanted(true, false)),
              new RuleId("S4-40"),
              new RuleId("S4-41")),
          new Exclusion.Rules(Basis.COLLECTED, new RuleId("S4-38")));
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final Money AMOUNT = Money.of("88.80", "CNY");
  private static final String PATH = "/allowances/" + uuid(2) + "/";

  @Test
  void it_is_signed_in_order_by_different_people_and_by_nobody_who_opened_it_S4_33() {
    var opened = opened();
    var gates = opened.may(RULES);
    assertEquals("OWN_PROPOSAL", gates.sign(person("clerk", HEAD)).orElseThrow().code());
    assertEquals("NOT_YOUR_PLACE", gates.sign(person("gm", MANAGER)).orElseThrow().code());
    assertEquals(Optional.empty(), gates.sign(person("head", HEAD)));
    refused("NOT_SIGNED", RULE, () -> opened.seal(MONDAY, CLERK, RULES));
    var one = sign(opened, "head", HEAD);
    assertEquals(
        "SIGNED_BEFORE", one.may(RULES).sign(person("head", MANAGER)).orElseThrow().code());
    assertEquals("NOT_YOUR_PLACE", one.may(RULES).sign(person("wang", HEAD)).orElseThrow().code());
    assertEquals(Optional.empty(), one.may(RULES).sign(person("gm", MANAGER)));
    refused("NOT_SIGNED", RULE, () -> one.seal(MONDAY, CLERK, RULES));
    var two = one.sign(new Signed(MANAGER, new Mark(MONDAY, "gm")), RULES);
    assertEquals(
        List.of(
            new Change(PATH + "signedBy", null, "gm"),
            new Change(PATH + "position", null, "GENERAL_MANAGER")),
        two.entries().getFirst().changes());
    assertEquals(3, two.value().version());
    refused("ALREADY_SIGNED", RULE, () -> sign(two.value(), "chen", MANAGER));
    assertThrows(IllegalArgumentException.class, () -> new Place(List.of()));
  }

  @Test
  void the_customer_s_seal_ends_the_signing_and_takes_it_out_of_what_is_collected_S4_38() {
    var sealed = signed().seal(MONDAY, CLERK, RULES);
    assertEquals(
        List.of(new Change(PATH + "sealedAt", null, MONDAY.toString())),
        sealed.entries().getFirst().changes());
    assertEquals(new Exclusion(AMOUNT, Basis.COLLECTED, MONDAY), sealed.value().seal().excluded());
    refused("ALREADY_SEALED", RULE, () -> sealed.value().seal(MONDAY, CLERK, RULES));
    refused("ALREADY_SEALED", RULE, () -> withdraw(sealed.value()));
    var none = new AllowanceRules(RULES.remedies(), RULES.signatures(), RULE, RULES.proofs(), null);
    assertNull(signed().seal(MONDAY, CLERK, none).value().seal().excluded());
  }

  @Test
  void the_customer_signs_after_the_last_of_ours_S4_33_S5() {
    var late = new Signed(MANAGER, new Mark(MONDAY.plusSeconds(60), "gm"));
    var signed = sign(opened(), "head", HEAD).sign(late, RULES).value();
    refused("SEALED_BEFORE_SIGNED", RULE, () -> signed.seal(MONDAY, CLERK, RULES));
    var last = late.made().at();
    assertEquals(last, signed.seal(last, CLERK, RULES).value().seal().at());
  }

  @Test
  void accounting_gets_it_sealed_and_with_a_proof_S4_40_S4_41() {
    var handOver = new RuleId("S4-41");
    refused("NOT_SEALED", RULE, () -> signed().handOver(CLERK, RULES));
    var sealed = signed().seal(MONDAY, CLERK, RULES).value();
    refused("PROOF_MISSING", handOver, () -> sealed.handOver(CLERK, RULES));
    var wrong =
        assertThrows(Refusal.class, () -> sealed.prove(proof(ProofKind.RED_INVOICE), RULES));
    assertEquals("PROOF_NOT_TAKEN", wrong.code());
    var proved = sealed.prove(proof(ProofKind.ALLOWANCE_CERTIFICATE), RULES);
    assertEquals(
        List.of(
            new Change(PATH + "proof", null, "ALLOWANCE_CERTIFICATE"),
            new Change(PATH + "paper", null, "A-1")),
        proved.entries().getFirst().changes());
    assertEquals(Optional.of("ALLOWANCE_OPEN"), proved.value().unfinished().map(Unfinished::code));
    var handed = proved.value().handOver(CLERK, RULES);
    assertEquals(new RuleId("S4-41"), handed.entries().getFirst().rule());
    assertEquals(Optional.empty(), handed.value().unfinished());
    assertEquals(sealed.version() + 2, handed.value().version());
    assertEquals(4, sealed.version());
    refused(
        "ALREADY_HANDED_OVER",
        handOver,
        () -> handed.value().prove(proof(ProofKind.ALLOWANCE_CERTIFICATE), RULES));
  }

  @Test
  void what_is_withdrawn_takes_nothing_any_more_S4_33() {
    var opened = opened();
    assertEquals(Optional.of(AMOUNT), opened.taken());
    assertEquals(Set.of("clerk"), opened.workers());
    var gone = withdraw(opened);
    assertEquals(2, gone.version());
    assertEquals(Optional.empty(), gone.taken());
    assertEquals(Optional.empty(), gone.unfinished());
    refused("ALLOWANCE_WITHDRAWN", RULE, () -> withdraw(gone));
    refused("ALLOWANCE_WITHDRAWN", RULE, () -> sign(gone, "head", HEAD));
    refused("ALLOWANCE_WITHDRAWN", RULE, () -> gone.seal(MONDAY, CLERK, RULES));
    refused("ALLOWANCE_WITHDRAWN", RULE, () -> gone.handOver(CLERK, RULES));
    refused(
        "ALLOWANCE_WITHDRAWN",
        RULE,
        () -> gone.prove(proof(ProofKind.ALLOWANCE_CERTIFICATE), RULES));
  }

  private static Allowance opened() {
    var key = new Delivery.Key(ACME, "O-1", "P-1", LocalDate.of(2026, 9, 1));
    var order = new Order(key, "P-1", AMOUNT, Money.of("2.50", "CNY"), "late", "sales-head", CLERK);
    return Allowance.opened(new PartId(complaintId(1), uuid(2)), order, RULES).value();
  }

  private static Allowance signed() {
    return sign(sign(opened(), "head", HEAD), "gm", MANAGER);
  }

  private static Allowance sign(Allowance it, String user, Position position) {
    return it.sign(new Signed(position, new Mark(MONDAY, user)), RULES).value();
  }

  private static Allowance withdraw(Allowance it) {
    return it.withdraw(new Withdrawn("no more", CLERK), RULES).value();
  }

  private static Proof proof(ProofKind kind) {
    return new Proof(kind, "A-1", true, null, null, CLERK);
  }

  private static Person person(String user, Position position) {
    return new Person(ACME, user, new Department("SALES"), position);
  }

  private static void refused(String code, RuleId rule, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule());
  }
}
