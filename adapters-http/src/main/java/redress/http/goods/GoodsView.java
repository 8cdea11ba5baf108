package redress.http.goods;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.goods.GoodsKind;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules.Way;
import redress.goods.Order.Item;
import redress.money.Money;
import redress.organization.Department;
import redress.rule.RuleId;

/** A goods request as its reader sees it. */
public record GoodsView(
    UUID id,
    long version,
    GoodsKind kind,
    Way way,
    RuleId rule,
    List<Item> items,
    SignatureView signature,
    MoveView move,
    WithdrawalView withdrawn,
    boolean owesBackSignature) {

  /** Quality's signature. */
  record SignatureView(
      Instant at, String by, boolean urgent, Department responsible, Mark backSigned) {}

  /** The goods left or came back. */
  record MoveView(Instant at, int pieces, String carrier, Money freight, Mark recorded) {}

  /** Why nothing moves any more. */
  record WithdrawalView(String reason, Mark made) {}

  public static GoodsView of(GoodsRequest request) {
    return GoodsMapper.INSTANCE.view(request);
  }
}
