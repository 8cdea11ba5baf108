package redress.goods;

/** What a goods request asks for (I-35). */
public enum GoodsKind {
  REPLENISH,
  EXCHANGE,
  RETURN
}
