package redress.application.goods;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
import redress.investigation.Investigation;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;

/** Quality names the department that was not known when it signed in a hurry (I-19). */
public final class BackSignGoodsRequest {
  private final CaseDesk desk;

  public BackSignGoodsRequest(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, Department responsible)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        GoodsActions.OF_PART,
        GoodsActions.BACK_SIGN,
        (work, request) ->
            request.backSign(
                command.responsible(),
                work.mark(),
                work.only(Investigation.class),
                work.procedure().organization().known()),
        (work, request) ->
            work.happened(
                Moment.LIABILITY_SIGNED, work.now(), command.part(), command.responsible()));
  }
}
