package redress.anomaly;

import java.util.List;
import java.util.Optional;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * Something went wrong and nobody lost anything by it (S4-02): it is handled, and never gets the
 * number of a complaint.
 *
 * <p>Its life: whoever registers complaints records it instead; if a loss appears later, the same
 * case goes on as a complaint, and this stays with it.
 *
 * @param promotion the loss that made it a complaint, or {@code null}
 */
public record AnomalyRecord(
    PartId id, long version, Content content, Mark recorded, Promotion promotion) implements Part {

  /**
   * What it says.
   *
   * @param handling what is done about it
   * @param handler the department that does it
   */
  public record Content(String handling, Department handler) {}

  /** A loss has appeared. */
  public record Promotion(String loss, Mark made) {}

  public static Changed<AnomalyRecord> recorded(
      PartId id, Content content, Mark mark, RuleId rule) {
    var record = new AnomalyRecord(id, 1, content, mark, null);
    return Changed.of(
        record,
        Entry.of(
            "ANOMALY_RECORDED",
            rule,
            null,
            new Difference()
                .of(record.path("handling"), null, content.handling())
                .of(record.path("handler"), null, content.handler())
                .changes()));
  }

  /** No loss has appeared yet. */
  public Optional<Refusal> mayPromote(RuleId rule) {
    return promotion == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "ALREADY_PROMOTED",
                rule,
                "it goes on as a complaint since %s".formatted(promotion.made().at())));
  }

  public Changed<AnomalyRecord> promoted(Promotion made, RuleId rule) {
    mayPromote(rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new AnomalyRecord(id, version + 1, content, recorded, made),
        Entry.of(
            "ANOMALY_PROMOTED", rule, null, List.of(new Change(path("loss"), null, made.loss()))));
  }

  private String path(String name) {
    return "/anomalies/%s/%s".formatted(id.value(), name);
  }
}
