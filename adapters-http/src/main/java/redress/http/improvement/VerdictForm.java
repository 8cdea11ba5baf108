package redress.http.improvement;

import redress.tree.Node;

/** Whether a measure works, as it comes in: of an improvement, an 8D report or a review. */
public record VerdictForm(boolean effective, String finding) {
  private static final int LONGEST = 10_000;

  public static VerdictForm read(Node node) {
    boolean effective = node.only("effective", "finding").at("effective").flag();
    var finding = node.at("finding").text(LONGEST);
    return node.make(() -> new VerdictForm(effective, finding));
  }
}
