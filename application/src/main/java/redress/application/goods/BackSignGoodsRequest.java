package redress.application.goods;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;

/** Quality names the department that was not known when it signed in a hurry (I-19). */
public final class BackSignGoodsRequest {
  private final CaseDesk desk;

  public BackSignGoodsRequest(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by, UUID complaint, UUID request, long version, Department responsible) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var request =
              work.part(GoodsRequest.class, command.request(), OptionalLong.of(command.version()));
          work.require(GoodsActions.BACK_SIGN, request, null);
          var signed =
              request.backSign(
                  command.responsible(),
                  new Mark(work.now(), command.by().user()),
                  work.procedure().organization().known());
          work.keep(GoodsRequest.class, signed);
          work.happened(
              Moment.LIABILITY_SIGNED, work.now(), request.id().value(), command.responsible());
        });
  }
}
