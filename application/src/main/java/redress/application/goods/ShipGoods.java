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
import redress.investigation.Investigation;
import redress.money.GivenMoney;
import redress.obligation.Moment;
import redress.organization.Person;

/**
 * The warehouse sends what was asked for (I-05), once quality has signed (I-18); where no
 * department is responsible yet, quality owes its name from then on (I-19).
 */
public final class ShipGoods {
  private final CaseDesk desk;

  public ShipGoods(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param shippedAt when the goods left, a fact that may lie in the past
   * @param carrier {@code null} if it is not known
   * @param freight {@code null} while it is not known
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID request,
      long version,
      Instant shippedAt,
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
          work.require(GoodsActions.SHIP, request, null);
          var at = work.fact(command.shippedAt(), "/shippedAt", request.basis().shipping());
          var move =
              new Move(
                  at,
                  request.order().pieces(),
                  command.carrier(),
                  work.money(command.freight(), "/freight"),
                  new Mark(work.now(), command.by().user()));
          var shipped =
              work.keep(GoodsRequest.class, request.ship(move, work.only(Investigation.class)));
          if (shipped.owesBackSignature()) {
            work.happened(Moment.SHIPPED_BEFORE_LIABILITY, at, request.id().value(), null);
          }
        });
  }
}
