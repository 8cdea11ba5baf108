package redress.onsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;

/** Who has planned what is done at the customer's. */
class OnSitePlanTest {
  @Test
  void whoever_planned_it_has_worked_on_the_case() {
    var id = new PartId(complaintId(1), uuid(5));
    var plan = new OnSitePlan(id, 1, "two people", null, List.of(QUALITY), new Mark(MONDAY, "li"));
    assertEquals(Set.of("li"), plan.workers());
  }
}
