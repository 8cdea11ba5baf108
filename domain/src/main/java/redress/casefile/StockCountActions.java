package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.complaint.Complaint;
import redress.organization.Duty;
import redress.rule.Refusal;
import redress.stockcount.StockCount;
import redress.stockcount.StockCountRules;

/** What can be done with stock counts. */
public final class StockCountActions {
  /** One count at a time. */
  public static final Action<Complaint> OPEN =
      new Action<>(
          "openStockCount",
          Duty.OPEN_STOCK_COUNT,
          (at, it) -> Gates.investigated(at, rules(at).rule()).or(() -> counting(at)));

  public static final Action<StockCount> COUNT =
      new Action<>(
          "countStock",
          Duty.SIGN_STOCK_COUNT,
          (at, it) -> running(at).or(() -> it.mayCount(rules(at))),
          (by, at, it) -> it.mayTakePart(by, rules(at)));
  public static final Action<StockCount> SIGN =
      new Action<>(
          "signStockCount",
          Duty.SIGN_STOCK_COUNT,
          (at, it) -> running(at).or(() -> it.maySign(rules(at))),
          (by, at, it) -> it.mayVoice(by, rules(at)));
  public static final Action<StockCount> REFUSE =
      new Action<>(
          "refuseStockCount",
          Duty.SIGN_STOCK_COUNT,
          (at, it) -> running(at).or(() -> it.maySign(rules(at))),
          (by, at, it) -> it.mayVoice(by, rules(at)));
  public static final Action<StockCount> DECIDE =
      new Action<>(
          "decideStockCount",
          Duty.DECIDE_STOCK_COUNT,
          (at, it) ->
              running(at)
                  .or(() -> it.mayDecide(at.procedure().duties().rule(Duty.DECIDE_STOCK_COUNT))));
  public static final Action<StockCount> OVERRULE =
      new Action<>(
          "overruleStockCount",
          Duty.OVERRULE_STOCK_COUNT,
          (at, it) ->
              running(at)
                  .or(
                      () ->
                          it.mayOverrule(at.procedure().duties().rule(Duty.OVERRULE_STOCK_COUNT))));

  public static final List<Action<Complaint>> OF_CASE = List.of(OPEN);
  public static final PartActions<StockCount> OF_PART =
      new PartActions<>(
          StockCount.class, it -> null, List.of(COUNT, SIGN, REFUSE, DECIDE, OVERRULE));

  private StockCountActions() {}

  private static StockCountRules rules(Situation at) {
    return at.procedure().stockCount();
  }

  private static Optional<Refusal> running(Situation at) {
    return Gates.running(at, rules(at).rule());
  }

  private static Optional<Refusal> counting(Situation at) {
    return at.beside().parts(StockCount.class).stream().anyMatch(StockCount::open)
        ? Optional.of(
            Refusal.later(
                "STOCK_COUNT_OPEN", rules(at).rule(), "a stock count of this case is open"))
        : Optional.empty();
  }
}
