package redress.memo;

import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.penalty.TakenBack;
import redress.rule.Step;

/**
 * What an objection that was upheld makes of something that somebody is charged (S4-25, S4-27).
 *
 * @param id under which what is taken back stands among the deductions
 * @param memo the objection
 * @param before what was charged until then, or {@code null} where there is no amount
 * @param after what is charged from now on; {@code null} or nothing where the charge falls
 * @param back what later months take less or pay back, because something was taken already
 * @param steps the lines that led to it
 */
public record Correction(
    UUID id,
    UUID memo,
    Money before,
    Money after,
    Mark made,
    List<TakenBack.Line> back,
    List<Step> steps) {
  public Correction {
    back = List.copyOf(back);
    steps = List.copyOf(steps);
  }

  /** Whether nothing of the charge is left. */
  public boolean falls() {
    return after == null || after.isZero();
  }
}
