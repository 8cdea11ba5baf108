package redress.stockcount;

import java.util.List;

/**
 * What the figures of a stock count say.
 *
 * @param findings what else was seen; it does not change the verdict
 */
public record StockVerdict(Outcome verdict, List<Irregularity> findings) {
  public StockVerdict {
    findings = List.copyOf(findings);
  }

  /** Something that should not be, whatever the verdict. */
  public enum Irregularity {
    /** The bin card says something else than book and store, which agree. */
    CARD_MISMATCH,
    /** The workshop keeps material beyond its plan (I-25). */
    WORKSHOP_SURPLUS
  }
}
