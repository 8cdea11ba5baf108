package redress.application.goods;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest;
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
      UUID request,
      long version,
      Instant receivedAt,
      int quantity,
      String carrier,
      GivenMoney freight) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var request =
              work.part(GoodsRequest.class, command.request(), OptionalLong.of(command.version()));
          work.require(GoodsActions.RECEIVE, request, null);
          var rule = request.basis().request();
          var at = work.fact(command.receivedAt(), "/receivedAt", rule);
          var move =
              new Move(
                  at,
                  command.quantity(),
                  command.carrier(),
                  work.money(command.freight(), "/freight"),
                  new Mark(work.now(), command.by().user()));
          var forwarded = work.complaint().track().forwarded().at();
          work.keep(GoodsRequest.class, request.receive(move, forwarded));
        });
  }
}
