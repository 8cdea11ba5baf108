package redress.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;

/**
 * How far a notice has come.
 *
 * @param signatures in the procedure's order
 * @param withdrawn {@code null} while it holds
 * @param frozenBy the memo that objects to it, or {@code null} while none does
 * @param execution {@code null} until finance has carried it out
 */
public record Passage(
    Mark proposed, List<Mark> signatures, Mark withdrawn, UUID frozenBy, Execution execution) {
  public Passage {
    signatures = List.copyOf(signatures);
  }

  static Passage begun(Mark proposed) {
    return new Passage(proposed, List.of(), null, null, null);
  }

  Passage signed(Mark mark) {
    var all = new ArrayList<>(signatures);
    all.add(mark);
    return new Passage(proposed, all, withdrawn, frozenBy, execution);
  }

  Passage withdrawn(Mark mark) {
    return new Passage(proposed, signatures, mark, null, execution);
  }

  Passage frozen(UUID memo) {
    return new Passage(proposed, signatures, withdrawn, memo, execution);
  }

  Passage executed(Execution done) {
    return new Passage(proposed, signatures, withdrawn, frozenBy, done);
  }
}
