package redress.application.goods;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
import redress.goods.GoodsRequest.Withdrawal;
import redress.organization.Person;

/** Nothing will move on a goods request, for a reason (I-18). */
public final class WithdrawGoodsRequest {
  private final CaseDesk desk;

  public WithdrawGoodsRequest(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        GoodsActions.OF_PART,
        GoodsActions.WITHDRAW,
        (work, request) -> request.withdraw(new Withdrawal(command.reason(), work.mark())));
  }
}
