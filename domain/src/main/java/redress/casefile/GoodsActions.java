package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.goods.GoodsRequest;
import redress.investigation.Investigation;
import redress.organization.Duty;
import redress.rule.Refusal;

/** What can be done with goods requests. */
public final class GoodsActions {
  public static final Action<GoodsRequest> SIGN =
      new Action<>(
          "signGoodsRequest",
          Duty.SIGN_GOODS,
          (at, it) -> running(at, it).or(() -> it.may().sign(investigation(at))));
  public static final Action<GoodsRequest> BACK_SIGN =
      new Action<>(
          "backSignGoodsRequest",
          Duty.SIGN_GOODS,
          (at, it) -> running(at, it).or(it.may()::backSign));
  public static final Action<GoodsRequest> SHIP =
      new Action<>(
          "shipGoods",
          Duty.SHIP_GOODS,
          (at, it) -> running(at, it).or(() -> it.may().ship(investigation(at))));
  public static final Action<GoodsRequest> RECEIVE =
      new Action<>(
          "receiveGoods", Duty.RECEIVE_GOODS, (at, it) -> running(at, it).or(it.may()::receive));
  public static final Action<GoodsRequest> WITHDRAW =
      new Action<>(
          "withdrawGoodsRequest",
          Duty.SIGN_GOODS,
          (at, it) -> running(at, it).or(it.may()::withdraw));

  public static final PartActions<GoodsRequest> OF_PART =
      new PartActions<>(
          GoodsRequest.class, it -> null, List.of(SIGN, BACK_SIGN, SHIP, RECEIVE, WITHDRAW));

  private GoodsActions() {}

  private static Optional<Refusal> running(Situation at, GoodsRequest request) {
    return Gates.running(at, request.basis().request());
  }

  private static Optional<Investigation> investigation(Situation at) {
    return at.beside().only(Investigation.class);
  }
}
