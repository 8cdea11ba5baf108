package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.application.disposition.Splits;
import redress.casefile.Authority;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.casefile.Takings;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.money.GivenMoney;
import redress.organization.Person;
import redress.returns.Books.Again;
import redress.returns.ReturnNoteRules;
import redress.rule.Refusal;

/**
 * Somebody with enough authority for what the customer is given then approves what accounting holds
 * (S4-36).
 */
public final class ApproveHeldReturn {
  private final CaseDesk desk;
  private final Splits splits;

  public ApproveHeldReturn(CaseDesk desk, Splits splits) {
    this.desk = desk;
    this.splits = splits;
  }

  /**
   * @param quantity how many pieces are approved with this note, from 1
   * @param amount what they are worth
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      int quantity,
      GivenMoney amount,
      String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.APPROVE,
        (work, note) -> {
          var rules = work.procedure().sections().of(ReturnNoteRules.class);
          var amount = Given.positive(work, command.amount(), "/amount", rules.rule());
          var terms = given(work).inAll(note, amount);
          Authority.refusal(work.by(), work.procedure(), work.complaint(), terms)
              .ifPresent(ApproveHeldReturn::refuse);
          var rule = Authority.rule(work.procedure(), work.complaint(), terms);
          var signed = new Signature(work.by().position(), terms.settlement(), work.mark(), rule);
          return note.approve(
              new Again(command.quantity(), amount, command.reason(), signed), rules);
        },
        (work, note) -> splits.report(work, given(work).terms(), note.books().again().signature()));
  }

  private static Takings given(CaseWork work) {
    var disposition = Disposition.inForce(work.parts(Disposition.class)).orElseThrow();
    return new Takings(work.situation(), disposition.terms());
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
