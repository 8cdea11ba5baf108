package redress.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.memo.Correction;
import redress.penalty.TakenBack.Line;

/**
 * What an objection that was upheld has made of an item (S4-25).
 *
 * @param back what is taken less of, or paid back to, each person, by user name; nothing while
 *     nothing was taken
 */
public record Corrected(UUID item, Correction correction, Map<String, List<Line>> back) {
  public Corrected {
    back = Map.copyOf(back);
  }
}
