package redress.application.complaint;

import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.casefile.HandlingSheet;
import redress.casefile.MemoActions;
import redress.complaint.Stage;
import redress.complaint.Track.Ending;
import redress.complaint.Validity;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * Whoever the procedure names judges whether a complaint is one (S1-11, S1-12). One that is none
 * ends; what somebody else is at fault for goes on.
 */
public final class DecideValidity {
  private final CaseDesk desk;

  public DecideValidity(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param reasonCode why it is none, one of the procedure's; {@code null} if it is one
   * @param reason what there is to say, in a sentence
   */
  public record Command(
      Person by, UUID complaint, long version, Validity validity, String reasonCode, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.JUDGE,
        work -> {
          var rules = work.procedure().validity();
          rules.check(command.validity(), command.reasonCode());
          var at = work.situation();
          (command.validity() == Validity.INVALID
                  ? MemoActions.frozen(at)
                  : HandlingSheet.uncreatable(at))
              .ifPresent(
                  refusal -> {
                    throw refusal;
                  });
          var next = work.complaint().judgement().valid(command.validity());
          work.keep(work.complaint().judge(next, command.reason(), rules.rule()));
          work.clocks().circumstancesChanged();
          if (command.validity() == Validity.INVALID) {
            var why = "%s: %s".formatted(command.reasonCode(), command.reason());
            var ending = new Ending(work.now(), command.by().user(), why);
            work.keep(work.complaint().end(Stage.INVALID, ending, rules.rule()));
            work.clocks().withdrawAll("the complaint is none");
          }
        });
  }

  /** Somebody tried who may not: the case tells of it, for good (S1-12). */
  public void denied(Person by, UUID complaint, Refusal refusal) {
    new Denials(desk).tell(by, complaint, ComplaintActions.JUDGE.operation(), refusal);
  }
}
