package redress.application.goods;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.GoodsActions;
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
      Person by, UUID complaint, UUID part, long version, Department responsible, boolean urgent)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        GoodsActions.OF_PART,
        GoodsActions.SIGN,
        (work, request) ->
            request.sign(
                command.responsible(),
                command.urgent(),
                work.mark(),
                work.only(Investigation.class),
                work.procedure().organization().known()));
  }
}
