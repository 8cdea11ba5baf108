package redress.application.goods;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
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
      UUID part,
      long version,
      Instant shippedAt,
      String carrier,
      GivenMoney freight)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        GoodsActions.OF_PART,
        GoodsActions.SHIP,
        (work, request) -> {
          var move =
              new Move(
                  work.fact(command.shippedAt(), "/shippedAt", request.basis().shipping()),
                  request.order().pieces(),
                  command.carrier(),
                  work.money(command.freight(), "/freight"),
                  work.mark());
          return request.ship(move, work.only(Investigation.class));
        },
        (work, shipped) -> {
          if (shipped.owesBackSignature()) {
            work.happened(
                Moment.SHIPPED_BEFORE_LIABILITY, command.shippedAt(), command.part(), null);
          }
        });
  }
}
