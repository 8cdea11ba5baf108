package redress.goods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Demand;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest.Withdrawal;
import redress.goods.GoodsRules.RequestRule;
import redress.goods.GoodsRules.Way;
import redress.goods.Order.Item;
import redress.history.Change;
import redress.history.Changed;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.investigation.Liability.State;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Departments;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;

/** Goods from the request to the store or the customer. */
class GoodsRequestTest {
  private static final GoodsRules RULES =
      Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer"))).goods();
  private static final GoodsRules NEVER_URGENT =
      new GoodsRules(RULES.requests(), RULES.requestRule(), RULES.shipping(), null);
  private static final PartId ID = new PartId(complaintId(1), uuid(2));
  private static final Mark MARK = new Mark(MONDAY, "li");
  private static final Department BUYERS = new Department("PURCHASING");
  private static final Department QUALITY = new Department("QUALITY");
  private static final Departments KNOWN = new Departments(Set.of(BUYERS, QUALITY));
  private static final Optional<Investigation> RIGHT = found(true, null);

  @Test
  void quality_signs_what_leaves_with_the_department_that_pays_for_it_I_18() {
    var signed = request(GoodsKind.REPLENISH).sign(BUYERS, false, MARK, RIGHT, KNOWN);
    var entry = signed.entries().getFirst();
    assertEquals("GOODS_SIGNED", entry.type());
    assertEquals(new RuleId("I-18"), entry.rule());
    assertEquals(
        List.of(
            new Change("/goods/" + uuid(2) + "/signedBy", null, "li"),
            new Change("/goods/" + uuid(2) + "/urgent", null, "false"),
            new Change("/goods/" + uuid(2) + "/responsible", null, "PURCHASING")),
        entry.changes());
    assertEquals(new Signature(MARK, false, BUYERS, MARK), signed.value().signature());
    assertEquals(2, signed.value().version());
    refused("ALREADY_SIGNED", "I-18", () -> sign(signed.value(), BUYERS, false));
    refused("ALREADY_SIGNED", "I-18", () -> backSign(signed.value(), BUYERS));
  }

  @Test
  void nothing_is_signed_for_nobody_or_for_whom_nobody_knows_I_18() {
    var request = request(GoodsKind.REPLENISH);
    var nobody =
        refused("RESPONSIBLE_DEPARTMENT_MISSING", "I-18", () -> sign(request, null, false));
    assertTrue(nobody.getMessage().contains("unless it is urgent"));
    var never = made(GoodsKind.REPLENISH, NEVER_URGENT).value();
    assertFalse(
        refused("RESPONSIBLE_DEPARTMENT_MISSING", "I-18", () -> sign(never, null, false))
            .getMessage()
            .contains("urgent"));
    refused("URGENCY_NOT_IN_PROCEDURE", "I-18", () -> sign(never, BUYERS, true));
    refused(
        "DEPARTMENT_NOT_IN_PROCEDURE",
        "I-18",
        () -> sign(request, new Department("NOBODY"), false));
  }

  @Test
  void nothing_is_signed_before_the_customer_s_information_was_found_to_be_right_I_18() {
    var request = request(GoodsKind.REPLENISH);
    for (var doubt :
        List.of(
            Optional.<Investigation>empty(),
            Optional.of(new Investigation(ID, 1, null, null, null)),
            found(false, null))) {
      refused(
          "INFORMATION_NOT_CONFIRMED",
          "I-18",
          () -> request.sign(BUYERS, false, MARK, doubt, KNOWN));
      var signed = sign(request, BUYERS, false).value();
      refused("INFORMATION_NOT_CONFIRMED", "I-18", () -> signed.ship(moved(MONDAY, null), doubt));
    }
    assertTrue(
        request.may().sign(Optional.empty()).orElseThrow().getMessage().contains("not been"));
    assertTrue(
        request.may().sign(found(false, null)).orElseThrow().getMessage().contains("is not right"));
  }

  @Test
  void who_was_determined_as_responsible_is_who_pays_I_18() {
    var request = request(GoodsKind.REPLENISH);
    var determined = found(true, State.DETERMINED);
    refused(
        "OTHER_DEPARTMENT_LIABLE",
        "I-18",
        () -> request.sign(BUYERS, false, MARK, determined, KNOWN));
    assertEquals(
        QUALITY,
        request.sign(QUALITY, false, MARK, determined, KNOWN).value().signature().responsible());
    var preliminary = found(true, State.PRELIMINARY);
    assertEquals(
        BUYERS,
        request.sign(BUYERS, false, MARK, preliminary, KNOWN).value().signature().responsible());
    var urgent = request.sign(null, true, MARK, determined, KNOWN).value();
    refused(
        "OTHER_DEPARTMENT_LIABLE", "I-19", () -> urgent.backSign(BUYERS, MARK, determined, KNOWN));
  }

  @Test
  void what_is_urgent_leaves_first_and_is_signed_for_afterwards_I_19() {
    var urgent = sign(request(GoodsKind.EXCHANGE), null, true);
    assertEquals(new RuleId("I-19"), urgent.entries().getFirst().rule());
    assertEquals(new Signature(MARK, true, null, null), urgent.value().signature());
    assertFalse(urgent.value().owesBackSignature());
    var shipped = urgent.value().ship(moved(MONDAY, "300.20"), RIGHT);
    assertEquals(new RuleId("I-19"), shipped.entries().getFirst().rule());
    assertTrue(shipped.value().owesBackSignature());
    assertEquals(
        Optional.of("BACK_SIGNATURE_OWED"), shipped.value().unfinished().map(Unfinished::code));
    refused(
        "DEPARTMENT_NOT_IN_PROCEDURE",
        "I-19",
        () -> backSign(shipped.value(), new Department("NOBODY")));
    var complete = backSign(shipped.value(), BUYERS);
    assertEquals("GOODS_BACK_SIGNED", complete.entries().getFirst().type());
    assertEquals(new RuleId("I-19"), complete.entries().getFirst().rule());
    assertEquals(new Signature(MARK, true, BUYERS, MARK), complete.value().signature());
    assertFalse(complete.value().owesBackSignature());
    assertEquals(Optional.empty(), complete.value().unfinished());
    refused("NOT_SIGNED", "I-18", () -> backSign(request(GoodsKind.EXCHANGE), BUYERS));
  }

  @Test
  void nothing_leaves_unsigned_or_twice_or_before_it_was_signed_I_18() {
    var request = request(GoodsKind.REPLENISH);
    refused("NOT_SIGNED", "I-18", () -> request.ship(moved(MONDAY, null), RIGHT));
    assertEquals(Optional.of("GOODS_OPEN"), request.unfinished().map(Unfinished::code));
    var signed = sign(request, BUYERS, false).value();
    refused(
        "SHIPPED_BEFORE_SIGNATURE",
        "I-18",
        () -> signed.ship(moved(MONDAY.minusSeconds(1), null), RIGHT));
    var shipped = signed.ship(moved(MONDAY, "0.00"), RIGHT);
    assertEquals("GOODS_SHIPPED", shipped.entries().getFirst().type());
    assertEquals(new RuleId("I-18"), shipped.entries().getFirst().rule());
    assertEquals(
        List.of(
            new Change("/goods/" + uuid(2) + "/movedAt", null, MONDAY.toString()),
            new Change("/goods/" + uuid(2) + "/pieces", null, "4"),
            new Change("/goods/" + uuid(2) + "/carrier", null, "SF"),
            new Change("/goods/" + uuid(2) + "/freight", null, "0.00 CNY")),
        shipped.entries().getFirst().changes());
    assertEquals(Optional.empty(), shipped.value().unfinished());
    refused("ALREADY_MOVED", "I-12", () -> shipped.value().ship(moved(MONDAY, null), RIGHT));
    refused("ALREADY_MOVED", "I-12", () -> withdraw(shipped.value()));
    refused("FREIGHT_NEGATIVE", "I-12", () -> signed.ship(moved(MONDAY, "-0.01"), RIGHT));
  }

  @Test
  void what_comes_back_is_received_and_never_signed_or_shipped_I_12() {
    var request = request(GoodsKind.RETURN);
    refused("NOTHING_TO_SIGN", "I-18", () -> sign(request, BUYERS, false));
    refused("NOTHING_TO_SHIP", "I-12", () -> request.ship(moved(MONDAY, null), RIGHT));
    refused(
        "RECEIVED_BEFORE_REQUESTED",
        "I-18",
        () -> request.receive(moved(MONDAY, null), MONDAY.plusSeconds(60)));
    refused("FREIGHT_NEGATIVE", "I-12", () -> request.receive(moved(MONDAY, "-1.00"), MONDAY));
    var received = request.receive(moved(MONDAY, null), MONDAY);
    assertEquals("GOODS_RECEIVED", received.entries().getFirst().type());
    assertEquals(new RuleId("I-12"), received.entries().getFirst().rule());
    assertEquals(Optional.empty(), received.value().unfinished());
    assertFalse(received.value().owesBackSignature());
    refused("ALREADY_MOVED", "I-12", () -> received.value().receive(moved(MONDAY, null), MONDAY));
    refused(
        "NOTHING_TO_RECEIVE",
        "I-12",
        () -> request(GoodsKind.EXCHANGE).receive(moved(MONDAY, null), MONDAY));
  }

  @Test
  void what_is_withdrawn_is_over_I_12() {
    var withdrawn = withdraw(request(GoodsKind.REPLENISH));
    assertEquals("a double", withdrawn.entries().getFirst().reason());
    assertEquals(
        List.of(new Change("/goods/" + uuid(2) + "/withdrawn", null, "true")),
        withdrawn.entries().getFirst().changes());
    var request = withdrawn.value();
    assertEquals(Optional.empty(), request.unfinished());
    refused("GOODS_WITHDRAWN", "I-12", () -> sign(request, BUYERS, false));
    refused("GOODS_WITHDRAWN", "I-12", () -> backSign(request, BUYERS));
    refused("GOODS_WITHDRAWN", "I-12", () -> request.ship(moved(MONDAY, null), RIGHT));
    refused("GOODS_WITHDRAWN", "I-12", () -> withdraw(request));
  }

  @Test
  void a_determination_that_comes_later_corrects_who_pays_I_18() {
    var request = request(GoodsKind.REPLENISH);
    assertFalse(request.contradicts(QUALITY));
    var urgent = sign(request, null, true).value();
    assertFalse(urgent.contradicts(QUALITY));
    var signed = sign(request, BUYERS, false).value();
    assertFalse(signed.contradicts(BUYERS));
    assertTrue(signed.contradicts(QUALITY));
    assertFalse(withdraw(signed).value().contradicts(QUALITY));
    var other = signed.follow(QUALITY, MARK);
    assertEquals(QUALITY, other.value().signature().responsible());
    assertEquals(
        List.of(new Change("/goods/" + uuid(2) + "/responsible", "PURCHASING", "QUALITY")),
        other.entries().getFirst().changes());
  }

  @Test
  void what_is_asked_for_has_its_request_and_each_kind_has_one_I_12() {
    var asked = new TreeSet<>(Set.of(Demand.REPLENISH, Demand.RETURN));
    RULES.check(List.of(order(GoodsKind.REPLENISH), order(GoodsKind.RETURN)), asked);
    RULES.check(List.of(), new TreeSet<>(Set.of(Demand.ON_SITE)));
    var refusal =
        refused(
            "GOODS_REQUESTS_UNFIT",
            "I-12",
            () ->
                RULES.check(
                    List.of(
                        order(GoodsKind.REPLENISH),
                        new Order(GoodsKind.REPLENISH, List.of()),
                        new Order(
                            GoodsKind.EXCHANGE,
                            List.of(new Item("A", "a", 1), new Item("B", "b", 0)))),
                    asked));
    assertEquals(
        List.of(
            "/goods GOODS_REQUEST_MISSING",
            "/goods GOODS_REQUEST_TWICE",
            "/goods/1/items MISSING",
            "/goods/2/kind GOODS_NOT_DEMANDED",
            "/goods/2/items/1/quantity TOO_SMALL"),
        refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
    assertTrue(refusal.findings().stream().allMatch(it -> it.rule().equals(new RuleId("I-12"))));
  }

  @Test
  void goods_of_one_kind_go_one_way_I_12() {
    var out = new RequestRule(Demand.REPLENISH, GoodsKind.REPLENISH, Way.OUT);
    var back = new RequestRule(Demand.RETURN, GoodsKind.REPLENISH, Way.BACK);
    assertThrows(
        IllegalArgumentException.class,
        () -> new GoodsRules(List.of(out, back), RULES.requestRule(), RULES.shipping(), null));
    assertEquals(Optional.of(out), RULES.of(GoodsKind.REPLENISH));
    assertEquals(Optional.empty(), GoodsRules.NONE.of(GoodsKind.REPLENISH));
  }

  @Test
  void a_request_tells_what_is_in_it_I_12() {
    var made = made(GoodsKind.REPLENISH, RULES);
    assertEquals(4, made.value().order().pieces());
    assertEquals(
        List.of(
            new Change("/goods/" + uuid(2) + "/kind", null, "REPLENISH"),
            new Change("/goods/" + uuid(2) + "/items", null, "3 x SP-9 spindle; 1 x belt")),
        made.entries().getFirst().changes());
  }

  private static Changed<GoodsRequest> made(GoodsKind kind, GoodsRules rules) {
    return GoodsRequest.made(ID, order(kind), rules);
  }

  private static GoodsRequest request(GoodsKind kind) {
    return made(kind, RULES).value();
  }

  private static Order order(GoodsKind kind) {
    return new Order(kind, List.of(new Item("SP-9", "spindle", 3), new Item(null, "belt", 1)));
  }

  private static Changed<GoodsRequest> sign(
      GoodsRequest request, Department responsible, boolean urgent) {
    return request.sign(responsible, urgent, MARK, RIGHT, KNOWN);
  }

  private static Changed<GoodsRequest> backSign(GoodsRequest request, Department responsible) {
    return request.backSign(responsible, MARK, RIGHT, KNOWN);
  }

  private static Changed<GoodsRequest> withdraw(GoodsRequest request) {
    return request.withdraw(new Withdrawal("a double", MARK));
  }

  private static Move moved(Instant at, String freight) {
    return new Move(at, 4, "SF", freight == null ? null : Money.of(freight, "CNY"), MARK);
  }

  private static Optional<Investigation> found(boolean right, State state) {
    var liability = state == null ? null : Liability.of(QUALITY, state, "seen", MARK);
    return Optional.of(
        new Investigation(ID, 1, new Analysis(right, "seen", false, MARK), liability, null));
  }

  private static Refusal refused(String code, String rule, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(new RuleId(rule), refusal.rule());
    return refusal;
  }
}
