package redress.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redress.organization.Position;
import redress.tree.Node;

/**
 * How high positions stand among those who approve: the higher may always sign for the lower.
 *
 * @param ascending the positions of each level, the lowest first
 */
public record Levels(List<Set<Position>> ascending) {
  /** Below everybody who may approve anything. */
  static final int NONE = -1;

  public Levels {
    ascending = ascending.stream().map(Set::copyOf).toList();
    var seen = new HashSet<Position>();
    for (var level : ascending) {
      if (level.isEmpty() || !level.stream().allMatch(seen::add)) {
        throw new IllegalArgumentException(
            "each level has a position, and each position has one level");
      }
    }
  }

  /** Its level from 0 on, or {@link #NONE}. */
  int height(Position position) {
    for (int i = 0; i < ascending.size(); i++) {
      if (ascending.get(i).contains(position)) {
        return i;
      }
    }
    return NONE;
  }

  static Levels read(Node node) {
    var levels =
        node.list(
            it ->
                it.only("positions")
                    .at("positions")
                    .list(at -> at.parsed("a code", Position::new)));
    return node.make(() -> new Levels(levels.stream().map(Set::copyOf).toList()));
  }
}
