package redress.application.goods;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
import redress.goods.Move;
import redress.money.GivenMoney;
import redress.organization.Person;

/** The warehouse has what the customer sent back (I-05, I-35). */
public final class ReceiveGoods {
  private final CaseDesk desk;

  public ReceiveGoods(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param receivedAt when the goods came back, a fact that may lie in the past
   * @param quantity how many pieces came back, from 1
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      Instant receivedAt,
      int quantity,
      String carrier,
      GivenMoney freight)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        GoodsActions.OF_PART,
        GoodsActions.RECEIVE,
        (work, request) -> {
          var move =
              new Move(
                  work.fact(command.receivedAt(), "/receivedAt", request.basis().request()),
                  command.quantity(),
                  command.carrier(),
                  work.money(command.freight(), "/freight"),
                  work.mark());
          return request.receive(move, work.complaint().track().forwarded().at());
        });
  }
}
