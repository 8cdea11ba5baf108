package redress.http.assessment;

import redress.application.assessment.AllocateShare.Given;
import redress.http.json.MoneyForm;
import redress.tree.Node;

/** What one person bears of a share, as it comes in. */
final class PortionForm {
  private static final int USER = 64;

  private PortionForm() {}

  static Given read(Node node) {
    var user = node.only("user", "money").at("user").text(USER);
    var money = node.maybe("money").map(MoneyForm::read).orElse(null);
    return node.make(() -> new Given(user, money));
  }
}
