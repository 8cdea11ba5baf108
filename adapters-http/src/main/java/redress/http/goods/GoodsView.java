package redress.http.goods;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.goods.GoodsKind;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules.Way;
import redress.goods.Move;
import redress.goods.Order.Item;
import redress.goods.Signature;
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
      Instant at, String by, boolean urgent, Department responsible, Mark backSigned) {
    static SignatureView of(Signature signature) {
      boolean later =
          signature.completed() != null && !signature.completed().equals(signature.signed());
      return new SignatureView(
          signature.signed().at(),
          signature.signed().by(),
          signature.urgent(),
          signature.responsible(),
          later ? signature.completed() : null);
    }
  }

  /** The goods left or came back. */
  record MoveView(Instant at, int pieces, String carrier, Money freight, Mark recorded) {
    static MoveView of(Move move) {
      return new MoveView(
          move.at(), move.pieces(), move.carrier(), move.freight(), move.recorded());
    }
  }

  /** Why nothing moves any more. */
  record WithdrawalView(String reason, Mark made) {}

  public static GoodsView of(GoodsRequest request) {
    var withdrawn = request.withdrawn();
    return new GoodsView(
        request.id().value(),
        request.version(),
        request.order().kind(),
        request.basis().way(),
        request.basis().request(),
        request.order().items(),
        request.signature() == null ? null : SignatureView.of(request.signature()),
        request.move() == null ? null : MoveView.of(request.move()),
        withdrawn == null ? null : new WithdrawalView(withdrawn.reason(), withdrawn.made()),
        request.owesBackSignature());
  }
}
