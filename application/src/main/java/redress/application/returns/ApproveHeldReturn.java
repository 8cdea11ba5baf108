package redress.application.returns;

import java.util.ArrayList;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.Authority;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.disposition.Disposition;
import redress.disposition.PartTerms;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Person;
import redress.returns.Books.Again;
import redress.returns.ReturnNote;
import redress.returns.ReturnNoteRules;
import redress.rule.Refusal;

/**
 * Somebody with enough authority for what the customer is given then approves what accounting holds
 * (S4-36).
 */
public final class ApproveHeldReturn {
  private final CaseDesk desk;

  public ApproveHeldReturn(CaseDesk desk) {
    this.desk = desk;
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
          var terms = raised(work, note, amount, rules);
          Authority.refusal(work.by(), work.procedure(), work.complaint(), terms)
              .ifPresent(ApproveHeldReturn::refuse);
          var rule = Authority.rule(work.procedure(), work.complaint(), terms);
          var signed = new Signature(work.by().position(), terms.settlement(), work.mark(), rule);
          return note.approve(
              new Again(command.quantity(), amount, command.reason(), signed), rules);
        });
  }

  /** What the customer is given in all if the note is worth so much. */
  private static Terms raised(CaseWork work, ReturnNote note, Money amount, ReturnNoteRules rules) {
    var disposition = Disposition.inForce(work.parts(Disposition.class)).orElseThrow();
    var terms = disposition.terms();
    var about = PartTerms.of(terms, rules.remedies(), note.order().partNumber());
    var approved = about.lines().isEmpty() ? Money.zero(amount.currency()) : about.value();
    if (amount.compareTo(approved) <= 0) {
      return terms;
    }
    var lines = new ArrayList<>(terms.lines());
    lines.add(
        new Terms.Line(
            rules.remedies().stream().sorted().findFirst().orElseThrow(),
            note.order().partNumber(),
            null,
            null,
            amount.minus(approved)));
    return new Terms(lines, terms.text(), terms.standard(), terms.standardWaiver());
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
