package redress.application.goods;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest;
import redress.investigation.Investigation;
import redress.organization.Department;
import redress.organization.Person;

/** Quality signs a goods request and says which department is responsible (I-18, I-19). */
public final class SignGoodsRequest {
  private final CaseDesk desk;

  public SignGoodsRequest(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the request's version that the caller has seen
   * @param responsible the responsible department; {@code null} only if it is urgent
   * @param urgent whether the goods may leave before a department is responsible
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID request,
      long version,
      Department responsible,
      boolean urgent) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var request =
              work.part(GoodsRequest.class, command.request(), OptionalLong.of(command.version()));
          work.require(GoodsActions.SIGN, request, null);
          work.keep(
              GoodsRequest.class,
              request.sign(
                  command.responsible(),
                  command.urgent(),
                  new Mark(work.now(), command.by().user()),
                  work.only(Investigation.class),
                  work.procedure().organization().known()));
        });
  }
}
