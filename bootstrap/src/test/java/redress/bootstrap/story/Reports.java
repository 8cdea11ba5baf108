package redress.bootstrap.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the manufacturing department writes into its 8D report. */
final class Reports {
  private Reports() {}

  /** D0 to D3, and by when the rest will follow. */
  static Map<String, Object> interim() {
    var report = new LinkedHashMap<String, Object>();
    report.put("d0", Map.of("emergencyResponse", "nothing of the lot is delivered"));
    report.put(
        "d1",
        Map.of(
            "leader", "manufacturing-head",
            "members", List.of("manufacturing-clerk"),
            "champion", "gm"));
    report.put("d2", Map.of("problem", "the gearbox rattles above 3000 rpm"));
    report.put(
        "d3",
        Map.of(
            "entries",
            List.of(
                Map.of(
                    "place", "PRODUCTION_SITE",
                    "action", "every gearbox is run for a minute",
                    "doneOn", "2026-10-01")),
            "notApplicable",
            Map.of("STOCK", "nothing of the lot is left")));
    report.put(
        "plan",
        Map.of("d4", "2026-10-08", "d5", "2026-10-08", "d6", "2026-10-08", "d7", "2026-10-09"));
    return report;
  }

  /** The whole report, with one corrective and one preventive measure. */
  static Map<String, Object> full() {
    var report = new LinkedHashMap<>(interim());
    report.put(
        "d4",
        Map.of(
            "causes",
            List.of(
                cause("O", "OCCURRENCE", "METHOD", 50),
                cause("E", "ESCAPE", "INSPECTION", 30.5),
                cause("S", "SYSTEMIC", "TRAINING", 19.5))));
    report.put("d5", Map.of("measures", List.of(measure("C-1", "2026-10-08", "O", "E"))));
    report.put(
        "d7",
        Map.of(
            "measures",
            List.of(measure("P-1", "2026-10-09", "S")),
            "readAcross",
            List.of(Map.of("subject", "XM-300", "applies", true, "reason", "same gearbox"))));
    return report;
  }

  private static Map<String, Object> cause(String key, String kind, String category, double share) {
    return Map.of(
        "key", key,
        "kind", kind,
        "description", "because of " + key,
        "method", "FIVE_WHY",
        "steps", List.of("why 1", "why 2", "why 3", "why 4", "why 5"),
        "category", category,
        "share", share);
  }

  private static Map<String, Object> measure(String key, String dueOn, String... causes) {
    return Map.of(
        "key",
        key,
        "action",
        "grease is weighed",
        "owner",
        "manufacturing-clerk",
        "dueOn",
        dueOn,
        "causes",
        List.of(causes));
  }
}
