package redress.application.complaint;

import java.util.OptionalLong;
import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Stage;
import redress.complaint.Track.Ending;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;

/** Ends a case that should never have been one; its number stays taken. */
public final class CancelComplaint {
  private final CaseDesk desk;

  public CancelComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, long version, String reason) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.of(command.version()),
        work -> {
          work.require(ComplaintActions.CANCEL);
          work.parts(GoodsRequest.class).forEach(it -> signed(it, work.procedure().goods()));
          var ending = new Ending(work.now(), command.by().user(), command.reason());
          var rule = work.procedure().duties().rule(Duty.CANCEL);
          work.keep(work.complaint().end(Stage.CANCELLED, ending, rule));
          work.withdrawAll("the case was cancelled");
        });
  }

  /** Goods that left for nobody's account would stop every later weekly list. */
  private static void signed(GoodsRequest request, GoodsRules rules) {
    if (request.owesBackSignature()) {
      throw Refusal.later(
          "BACK_SIGNATURE_OWED",
          rules.urgency(),
          "goods have left and no department is signed as responsible for them yet");
    }
  }
}
