package redress.http.sanction;

import redress.sanction.Basis;
import redress.tree.Node;

/** What a charge rests on in law, as it comes in beside other members. */
public final class BasisForm {
  private static final int TEXT = 2_000;

  private BasisForm() {}

  /** Reads {@code legalBasis}, {@code agreement} and {@code statement}. */
  public static Basis read(Node body) {
    var legal = body.maybe("legalBasis").map(it -> it.text(TEXT)).orElse(null);
    var agreement = body.maybe("agreement").map(it -> it.text(TEXT)).orElse(null);
    var statement = body.maybe("statement").map(it -> it.text(TEXT)).orElse(null);
    return body.make(() -> new Basis(legal, agreement, statement));
  }
}
