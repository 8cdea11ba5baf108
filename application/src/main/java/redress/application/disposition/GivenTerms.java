package redress.application.disposition;

import java.util.ArrayList;
import java.util.List;
import redress.application.complaint.CaseWork;
import redress.approval.AuthorityRules;
import redress.complaint.Demand;
import redress.disposition.Terms;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.rule.Finding;
import redress.rule.Refusal;

/** What the customer would be given, as somebody has stated it. */
public record GivenTerms(List<Line> lines, String text, String standard, String standardWaiver) {
  public GivenTerms {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that is given.
   *
   * @param amount what it is worth, or {@code null} for nothing, unless it decides who signs
   */
  public record Line(
      Demand remedy, String partNumber, Integer quantity, Integer ceiling, GivenMoney amount) {}

  /**
   * The same with amounts in the company's currency.
   *
   * @throws Refusal {@code TERMS_NOT_ALLOWED} if one is missing by which it is decided who signs
   *     (S4-30), {@code MONEY_CURRENCY}
   */
  Terms in(CaseWork work) {
    work.procedure().authority().ifPresent(this::valued);
    var read = new ArrayList<Terms.Line>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var amount =
          line.amount() == null
              ? Money.zero(work.currency())
              : work.money(line.amount(), "/lines/%d/amount".formatted(i));
      read.add(
          new Terms.Line(
              line.remedy(), line.partNumber(), line.quantity(), line.ceiling(), amount));
    }
    return new Terms(read, text, standard, standardWaiver);
  }

  private void valued(AuthorityRules authority) {
    var missing = new ArrayList<Finding>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var rule = authority.valuing(line.remedy());
      if (line.amount() == null && rule.isPresent()) {
        missing.add(
            new Finding(
                "/lines/%d/amount".formatted(i),
                "AMOUNT_MISSING",
                rule.get(),
                "who signs depends on what the %s is worth: say it, 0.00 if nothing"
                    .formatted(line.remedy())));
      }
    }
    if (!missing.isEmpty()) {
      throw Refusal.content(
          "TERMS_NOT_ALLOWED",
          missing.getFirst().rule(),
          "an amount that decides is missing",
          missing);
    }
  }
}
