package redress.closing;

import redress.tree.Node;

/**
 * When a closed case is put away for good (D-4, S0-06): what was decided is carried out by then.
 *
 * @param closing the same conditions as for closing, asked once more
 */
public record ArchivingRules(ClosingRules closing) {
  public static ArchivingRules read(Node node) {
    var closing = ClosingRules.read(node);
    return node.make(() -> new ArchivingRules(closing));
  }
}
