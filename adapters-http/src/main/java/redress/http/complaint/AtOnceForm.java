package redress.http.complaint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.tree.Node;

/**
 * A complete intake that is registered at once, with a reason for each field that stays unknown.
 */
record AtOnceForm(Intake intake, Map<KeyField, String> waivers) {
  private static final int REASON = 2_000;

  private record Waiver(KeyField field, String reason) {}

  static AtOnceForm read(Node node) {
    node.only("source", "customer", "product", "defect", "demands", "facts", "waivers");
    var intake = IntakeForm.members(node);
    List<Waiver> waivers =
        node.maybe("waivers").map(it -> it.list(AtOnceForm::waiver)).orElse(List.of());
    return node.make(
        () -> {
          var reasons = new EnumMap<KeyField, String>(KeyField.class);
          waivers.forEach(it -> reasons.put(it.field(), it.reason()));
          return new AtOnceForm(intake.with(List.of()), reasons);
        });
  }

  private static Waiver waiver(Node node) {
    var field = node.only("field", "reason").at("field").code(KeyField.class);
    var reason = node.at("reason").text(REASON);
    return node.make(() -> new Waiver(field, reason));
  }
}
