package redress.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.memo.Correction;

/**
 * How far a notice has come.
 *
 * @param signatures in the procedure's order
 * @param withdrawn {@code null} while it holds
 * @param frozenBy the memo that objects to it, or {@code null} while none does
 * @param execution {@code null} until finance has carried it out
 * @param corrections what objections that were upheld have made of it, the last one holds
 */
public record Passage(
    Mark proposed,
    List<Mark> signatures,
    Mark withdrawn,
    UUID frozenBy,
    Execution execution,
    List<Correction> corrections) {
  public Passage {
    signatures = List.copyOf(signatures);
    corrections = corrections == null || corrections.isEmpty() ? null : List.copyOf(corrections);
  }

  static Passage begun(Mark proposed) {
    return new Passage(proposed, List.of(), null, null, null, null);
  }

  @Override
  public List<Correction> corrections() {
    return corrections == null ? List.of() : corrections;
  }

  Passage corrected(Correction correction) {
    var all = new ArrayList<>(corrections());
    all.add(correction);
    return new Passage(proposed, signatures, withdrawn, frozenBy, execution, all);
  }

  Passage signed(Mark mark) {
    var all = new ArrayList<>(signatures);
    all.add(mark);
    return new Passage(proposed, all, withdrawn, frozenBy, execution, corrections);
  }

  Passage withdrawn(Mark mark) {
    return new Passage(proposed, signatures, mark, null, execution, corrections);
  }

  Passage frozen(UUID memo) {
    return new Passage(proposed, signatures, withdrawn, memo, execution, corrections);
  }

  Passage executed(Execution done) {
    return new Passage(proposed, signatures, withdrawn, frozenBy, done, corrections);
  }
}
