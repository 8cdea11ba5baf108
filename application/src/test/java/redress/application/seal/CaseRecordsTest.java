package redress.application.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.complaint.Complaint;
import redress.complaint.Judgement;
import redress.complaint.Retold;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Event;

class CaseRecordsTest {
  private static final CaseRecords CASES = new CaseRecords(null);
  private static final String PRIORITY = "/judgement/priority";

  @Test
  void a_place_before_the_whole_order_may_be_untold_and_no_other_place_may_C_8() {
    assertEquals(Optional.empty(), why(ranked(null), null));
    assertEquals(Optional.empty(), why(ranked(0), null));
    assertEquals(
        Optional.of(PRIORITY + " is '1', and history tells not there"), why(ranked(1), null));
    assertEquals(
        Optional.of(PRIORITY + " is '0', and history tells '1'"),
        why(ranked(0), new Change(PRIORITY, null, "1")));
  }

  /** A case as it was drafted, but for its place. */
  private static Complaint ranked(Integer place) {
    var it = draft(complaintId(1));
    return new Complaint(
        it.id(),
        it.version(),
        it.edition(),
        it.intake(),
        it.care(),
        it.number(),
        it.track(),
        Judgement.NONE.ranked(place));
  }

  /** What is wrong if it was told as it was drafted, and this. */
  private static Optional<String> why(Complaint complaint, Change change) {
    var drafted = new Event(complaint.id().subject(), 1, MONDAY, "clerk", entry(complaint, change));
    return CASES.why(Told.begun(drafted), complaint);
  }

  private static Entry entry(Complaint complaint, Change change) {
    var told =
        new ArrayList<>(
            Retold.of(complaint).stream().filter(it -> !it.path().equals(PRIORITY)).toList());
    if (change != null) {
      told.add(change);
    }
    return Entry.of("DRAFTED", null, null, List.copyOf(told));
  }
}
