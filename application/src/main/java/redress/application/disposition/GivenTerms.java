package redress.application.disposition;

import java.util.ArrayList;
import java.util.List;
import redress.application.complaint.CaseWork;
import redress.complaint.Demand;
import redress.disposition.Terms;
import redress.money.GivenMoney;
import redress.money.Money;

/** What the customer would be given, as somebody has stated it. */
public record GivenTerms(List<Line> lines, String text, String standard, String standardWaiver) {
  public GivenTerms {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that is given.
   *
   * @param amount what it is worth, or {@code null} for nothing
   */
  public record Line(
      Demand remedy, String partNumber, Integer quantity, Integer ceiling, GivenMoney amount) {}

  /** The same with amounts in the company's currency. */
  Terms in(CaseWork work) {
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
}
