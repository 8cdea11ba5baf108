package redress.application.goods;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRequest.Withdrawal;
import redress.organization.Person;

/** Nothing will move on a goods request, for a reason (I-18). */
public final class WithdrawGoodsRequest {
  private final CaseDesk desk;

  public WithdrawGoodsRequest(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID request, long version, String reason) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var request =
              work.part(GoodsRequest.class, command.request(), OptionalLong.of(command.version()));
          work.require(GoodsActions.WITHDRAW, request, null);
          var made = new Mark(work.now(), command.by().user());
          work.keep(GoodsRequest.class, request.withdraw(new Withdrawal(command.reason(), made)));
        });
  }
}
