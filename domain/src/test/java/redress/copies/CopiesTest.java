package redress.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.complaint.Track.Mark;
import redress.copies.CopyRules.Plan;
import redress.copies.CopyRules.Slip;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.tree.Malformed;
import redress.tree.Node;

class CopiesTest {
  private static final Mark MARK = new Mark(Instant.parse("2026-11-23T01:00:00Z"), "gm");
  private static final Mark LATER = new Mark(Instant.parse("2026-11-24T01:00:00Z"), "li");
  private static final Plan PLAN =
      new Plan(
          List.of(
              new Slip(new Department("QUALITY"), Purpose.KEEP, Occasion.ISSUE),
              new Slip(null, Purpose.EXECUTE, Occasion.ISSUE),
              new Slip(new Department("QUALITY"), Purpose.KEEP, Occasion.RECEIPT)),
          new RuleId("X-1"));

  @Test
  void each_department_acknowledges_its_own_copy_once_S4_20() {
    var issued = issued();
    assertEquals("[1 QUALITY, 2 SALES, 3 QUALITY]", issued.copies().toString());
    var quality = person("QUALITY");
    assertEquals("COPY_NOT_YOURS", refused(() -> issued.received(2, quality, LATER)));
    assertEquals("COPY_UNKNOWN", refused(() -> issued.received(4, quality, LATER)));
    assertEquals("COPY_NOT_SENT", refused(() -> issued.received(3, quality, LATER)));
    assertEquals(Optional.empty(), issued.refusal(quality));
    var received = issued.received(1, quality, LATER);
    assertEquals(LATER, received.copy(1).received());
    assertEquals("COPY_RECEIVED", refused(() -> received.received(1, quality, LATER)));
    assertEquals("COPY_NOT_SENT", received.refusal(quality).orElseThrow().code());
    assertEquals("X-1", received.refusal(quality).orElseThrow().rule().id());
    assertEquals(2, received.open().orElseThrow().no());
  }

  @Test
  void a_copy_that_waits_for_the_receipt_goes_out_with_it_S4_20() {
    var sent = issued().sent(Occasion.RECEIPT, LATER);
    assertEquals(MARK, sent.copy(1).sent());
    assertEquals(LATER, sent.copy(3).sent());
    assertEquals(sent, sent.sent(Occasion.RECEIPT, MARK));
    var all =
        sent.received(1, person("QUALITY"), LATER)
            .received(2, person("SALES"), LATER)
            .received(3, person("QUALITY"), LATER);
    assertTrue(all.open().isEmpty());
    assertEquals("COPY_RECEIVED", all.refusal(person("QUALITY")).orElseThrow().code());
  }

  @Test
  void a_copy_for_nobody_is_no_plan_S4_20() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Copies.issued(Paper.REWARD_PENALTY_NOTICE, PLAN, null, MARK));
    var text = "{\"COMPLAINT_HANDLING_FORM\": {\"slips\": [{}], \"rule\": \"X-1\"}}";
    var malformed =
        assertThrows(Malformed.class, () -> Node.read(Json.tree(text), CopyRules::read));
    assertEquals("HOLDER_MISSING", malformed.findings().getFirst().code());
    var notice = text.replace("COMPLAINT_HANDLING_FORM", "REWARD_PENALTY_NOTICE");
    assertTrue(
        Node.read(Json.tree(notice), CopyRules::read).of(Paper.REWARD_PENALTY_NOTICE).isPresent());
  }

  private static Copies issued() {
    return Copies.issued(Paper.REWARD_PENALTY_NOTICE, PLAN, new Department("SALES"), MARK);
  }

  private static Person person(String department) {
    return new Person(
        new CompanyId("acme"), "li", new Department(department), new Position("CLERK"));
  }

  private static String refused(Runnable work) {
    return assertThrows(Refusal.class, work::run).code();
  }
}
