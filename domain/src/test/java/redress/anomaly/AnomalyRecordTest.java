package redress.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.anomaly.AnomalyRecord.Content;
import redress.anomaly.AnomalyRecord.Promotion;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Told;

/** Something went wrong by which nobody lost anything, until somebody did. */
class AnomalyRecordTest {
  @Test
  void a_loss_makes_it_a_complaint_once_S4_02() {
    var rule = new RuleId("S4-02");
    var mark = new Mark(MONDAY, "clerk");
    var id = new PartId(complaintId(1), uuid(5));
    var recorded = AnomalyRecord.recorded(id, new Content("wiped", QUALITY), mark, rule).value();
    var loss = new Promotion("three boards", mark);
    var promoted = recorded.promoted(loss, rule);
    assertEquals(
        List.of("ANOMALY_PROMOTED S4-02 {/anomalies/%s/loss null three boards}".formatted(uuid(5))),
        Told.of(promoted));
    var refusal = assertThrows(Refusal.class, () -> promoted.value().promoted(loss, rule));
    assertEquals("ALREADY_PROMOTED S4-02", refusal.code() + " " + refusal.rule());
  }
}
