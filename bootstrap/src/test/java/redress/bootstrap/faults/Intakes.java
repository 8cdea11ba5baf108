package redress.bootstrap.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the clients tell. */
final class Intakes {
  private static final String RECEIVED =
      Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS).toString();

  private Intakes() {}

  /** Everything but a picture. */
  static String draft(long number) {
    return """
    {"source":{"receivedAt":"%s","channel":"PHONE","kind":"COMPLAINT","market":"DOMESTIC"},\
    "customer":{"name":"华东装备有限公司","contact":"李工","country":"CN"},\
    "product":{"model":"XM-200","serialNumber":"SN-%d"},\
    "defect":{"description":"主轴异响","quantity":3},\
    "demands":{"asked":["COMPENSATION_CLAIM"],"reportedBy":"account-manager"}}\
    """
        .formatted(RECEIVED, number);
  }

  /** All that a case needs for its number. */
  static String complete(long number) {
    var draft = draft(number);
    return draft.substring(0, draft.length() - 1)
        + ",\"waivers\":[{\"field\":\"PHOTO\",\"reason\":\"the customer has no camera\"}]}";
  }

  static String amendment() {
    return "{\"defect\":{\"description\":\"主轴异响，升温\",\"quantity\":4}}";
  }

  static String verification() {
    return "{\"receivedAt\":\"%s\"}".formatted(RECEIVED);
  }

  static String forwarding() {
    return """
    {"forwardedAt":"%s","recipients":["QUALITY","TECHNOLOGY","MANUFACTURING"],\
    "form":{"rows":[{"demands":["COMPENSATION_CLAIM"]}]}}\
    """
        .formatted(Instant.now());
  }
}
