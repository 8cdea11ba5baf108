package redress.http.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.application.assessment.TakeFromPay.Payer;
import redress.application.weeklylist.ExampleWeek;
import redress.money.GivenMoney;

/** How finance says that it has carried an assessment out. */
public final class Carried {
  private Carried() {}

  /** With everybody from whose pay something is taken. */
  public static Map<String, Object> out(ExampleWeek week, String at) {
    return Map.of("executedAt", at, "persons", week.payers().stream().map(Carried::one).toList());
  }

  /** With these persons. */
  public static Map<String, Object> out(String at, List<Map<String, Object>> persons) {
    return Map.of("executedAt", at, "persons", persons);
  }

  private static Map<String, Object> one(Payer payer) {
    var form = new TreeMap<String, Object>();
    form.put("user", payer.user());
    put(form, "monthlyWage", payer.pay().monthlyWage());
    put(form, "minimumWage", payer.pay().minimumWage());
    put(form, "monthlyBonus", payer.pay().monthlyBonus());
    form.put("legalBasis", payer.basis().legalBasis());
    form.put("agreement", payer.basis().agreement());
    form.put("statement", payer.basis().statement());
    return form;
  }

  private static void put(Map<String, Object> form, String name, GivenMoney money) {
    if (money != null) {
      form.put(
          name, Map.of("amount", money.amount().toPlainString(), "currency", money.currency()));
    }
  }
}
