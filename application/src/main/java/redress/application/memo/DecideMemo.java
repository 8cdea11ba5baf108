package redress.application.memo;

import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.application.complaint.Round;
import redress.casefile.CaseFile;
import redress.casefile.MemoActions;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.memo.PetitionMemo.Decision;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.round.RoundEnd;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * Somebody else than who filed it decides on a memo. If it is upheld, what was decided falls, and a
 * case that had ended by it is handled again; what people are charged because of it changes or
 * falls. If it is rejected, everything goes on (S4-25, S4-27).
 */
public final class DecideMemo {
  private final CaseDesk desk;
  private final DisputedCharges charges;

  public DecideMemo(CaseDesk desk, DisputedCharges charges) {
    this.desk = desk;
    this.charges = charges;
  }

  /**
   * @param charges what is left of what people are charged; of what is not named, nothing is if the
   *     memo objects to what is charged, and everything otherwise
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      boolean upheld,
      String reason,
      List<DisputedCharges.Given> charges)
      implements OnPart {
    public Command {
      charges = List.copyOf(charges);
    }
  }

  /**
   * @throws Refusal {@code MEMO_NOT_UPHELD} if something is said of charges, though the memo is
   *     rejected; {@code NO_SUCH_CHARGE}, {@code CHARGE_RAISED}, {@code MONEY_NOT_ALLOWED} or
   *     {@code MONEY_NEGATIVE}
   */
  public CaseFile handle(Command command) {
    return command.upheld() ? charges.alone(command.by(), () -> decide(command)) : decide(command);
  }

  private CaseFile decide(Command command) {
    return desk.change(
        command,
        MemoActions.OF_PART,
        MemoActions.DECIDE,
        (work, memo) -> memo.decided(decision(work, memo, command)),
        (work, memo) -> {
          work.happened(Moment.OBJECTION_ENDED, work.now(), memo.id().value(), null);
          if (command.upheld()) {
            upheld(work, memo, command.reason());
            charges.correct(work, memo, command.charges());
          } else {
            nothingOf(command, memo);
            charges.release(work, memo);
          }
        });
  }

  private static void nothingOf(Command command, PetitionMemo memo) {
    if (!command.charges().isEmpty()) {
      var sentence = "what is charged stays as it is where an objection is rejected";
      throw Refusal.content(
          "MEMO_NOT_UPHELD",
          memo.rule(),
          sentence,
          List.of(new Finding("/charges", "MEMO_NOT_UPHELD", memo.rule(), sentence)));
    }
  }

  private static void upheld(CaseWork work, PetitionMemo memo, String reason) {
    switch (memo.against()) {
      case PENALTY -> {}
      case DECISION -> Round.ends(work, RoundEnd.OBJECTION_UPHELD, reason, memo.rule());
      case UNFOUNDED -> Round.ends(work, RoundEnd.FINDING_REVOKED, reason, memo.rule());
    }
  }

  private static Decision decision(CaseWork work, PetitionMemo memo, Command command) {
    boolean another = command.upheld() && memo.against() != Against.PENALTY;
    return new Decision(
        command.upheld(), command.reason(), work.mark(), another ? Round.of(work) + 1 : null);
  }
}
