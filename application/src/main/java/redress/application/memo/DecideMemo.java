package redress.application.memo;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.MemoActions;
import redress.complaint.Reopening;
import redress.disposition.Disposition;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.memo.PetitionMemo.Decision;
import redress.obligation.Moment;
import redress.organization.Person;

/**
 * Somebody else than who filed it decides on a memo. If it is upheld, what was decided falls, and a
 * case that had ended by it is handled again (S4-25, S4-27).
 */
public final class DecideMemo {
  private final CaseDesk desk;

  public DecideMemo(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by, UUID complaint, UUID part, long version, boolean upheld, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        MemoActions.OF_PART,
        MemoActions.DECIDE,
        (work, memo) -> memo.decided(new Decision(command.upheld(), command.reason(), work.mark())),
        (work, memo) -> {
          work.happened(Moment.OBJECTION_ENDED, work.now(), memo.id().value(), null);
          if (command.upheld()) {
            upheld(work, memo, command.reason());
          }
        });
  }

  private static void upheld(CaseWork work, PetitionMemo memo, String reason) {
    if (memo.against() == Against.PENALTY) {
      return;
    }
    var rule = memo.rule();
    if (memo.against() == Against.DECISION) {
      Disposition.inForce(work.parts(Disposition.class))
          .ifPresent(
              it -> {
                work.undone(Moment.DISPOSITION_APPROVED, "an objection was upheld");
                work.undone(Moment.CUSTOMER_CONSENTED, "an objection was upheld");
                var ended = new Ended(End.WITHDRAWN, reason, work.mark());
                work.keep(Disposition.class, it.end(ended, work.procedure().disposition(), rule));
              });
    }
    work.keep(Reopening.reopened(work.complaint(), reason, rule));
  }
}
