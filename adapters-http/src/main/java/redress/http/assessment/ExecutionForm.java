package redress.http.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import redress.application.assessment.TakeFromPay.Payer;
import redress.http.json.Times;
import redress.http.monthbook.MonthForm;
import redress.http.sanction.BasisForm;
import redress.http.sanction.PayForm;
import redress.tree.Node;

/** How finance has carried an assessment out, as it comes in. */
record ExecutionForm(Instant at, YearMonth first, List<Payer> persons) {
  private static final int USER = 64;

  static ExecutionForm read(Node body) {
    body.only("executedAt", "firstMonth", "persons");
    var at = Times.instant(body.at("executedAt"));
    var first = body.maybe("firstMonth").map(MonthForm::read).orElse(null);
    var persons = body.maybe("persons").map(it -> it.list(ExecutionForm::payer)).orElse(List.of());
    return body.make(() -> new ExecutionForm(at, first, persons));
  }

  private static Payer payer(Node node) {
    node.only(
        "user",
        "monthlyWage",
        "minimumWage",
        "monthlyBonus",
        "legalBasis",
        "agreement",
        "statement");
    var user = node.at("user").text(USER);
    var pay = PayForm.read(node);
    var basis = BasisForm.read(node);
    return node.make(() -> new Payer(user, pay, basis));
  }
}
