package redress.http.sanction;

import redress.application.sanction.Pay;
import redress.http.json.MoneyForm;
import redress.tree.Node;

/** What a month has to bear deductions with, as it comes in beside other members. */
public final class PayForm {
  private PayForm() {}

  /** Reads {@code monthlyWage}, {@code minimumWage} and {@code monthlyBonus}. */
  public static Pay read(Node body) {
    var wage = body.maybe("monthlyWage").map(MoneyForm::read).orElse(null);
    var least = body.maybe("minimumWage").map(MoneyForm::read).orElse(null);
    var bonus = body.maybe("monthlyBonus").map(MoneyForm::read).orElse(null);
    return body.make(() -> new Pay(wage, least, bonus));
  }
}
