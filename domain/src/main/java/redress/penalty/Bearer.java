package redress.penalty;

import redress.organization.Position;
import redress.tree.Node;

/**
 * Somebody who bears a part of a cost, by the code that the procedure gives, such as {@code
 * SUPERVISOR}.
 *
 * @param position the position that bears it in the responsible department, or {@code null} if the
 *     part is allocated to persons later
 */
public record Bearer(String code, Position position) {
  /** Bears whatever the scale does not charge to anybody. */
  public static final String COMPANY = "COMPANY";

  public Bearer {
    if (code.equals(COMPANY)) {
      throw new IllegalArgumentException("the company bears what nobody is charged with");
    }
  }

  /** Whether a supervisor allocates this part to persons (I-33). */
  public boolean allocated() {
    return position == null;
  }

  static Bearer read(Node node) {
    node.only("bearer", "position");
    var code = node.at("bearer").text(64);
    var position = node.maybe("position").map(it -> it.parsed("a code", Position::new));
    return node.make(() -> new Bearer(code, position.orElse(null)));
  }
}
