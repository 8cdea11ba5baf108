package redress.penalty;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import redress.obligation.ObligationKind;
import redress.tree.Node;

/**
 * What a procedure charges to people.
 *
 * @param currency of every fine and cost, and of a company that is founded with the document
 * @param costShare how costs are shared, if the procedure charges any
 */
public record PenaltyRules(
    Currency currency, List<LateFine> lateFines, Optional<CostShare> costShare) {
  public PenaltyRules {
    lateFines = List.copyOf(lateFines);
    if (lateFines.stream().map(LateFine::obligation).distinct().count() < lateFines.size()) {
      throw new IllegalArgumentException("each obligation has one late fine at most");
    }
  }

  /** The fine for being late with that, if there is one. */
  public Optional<LateFine> lateFine(ObligationKind obligation) {
    return lateFines.stream().filter(fine -> fine.obligation() == obligation).findFirst();
  }

  public static PenaltyRules read(Node node) {
    node.only("currency", "lateFines", "costShare");
    var currency = node.at("currency").parsed("a currency's code", Currency::getInstance);
    var lateFines = node.maybe("lateFines").map(all -> all.list(it -> LateFine.read(it, currency)));
    var costShare = node.maybe("costShare").map(it -> CostShare.read(it, currency));
    return node.make(() -> new PenaltyRules(currency, lateFines.orElse(List.of()), costShare));
  }
}
