package redress.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case of a served company on its usual way, each step over HTTP with the newest version. */
public final class ServedCase {
  private final Desk clerk;
  private final String path;

  private ServedCase(ServedCompany company, Map<String, Object> intake) {
    this.clerk = company.desk("marketing-support-clerk");
    this.path = "/complaints/" + clerk.post("/complaints", intake).expect(201).text("/id");
  }

  /** A draft in which only a photo is missing, where the customer asks for these. */
  public static ServedCase drafted(ServedCompany company, String... demands) {
    return new ServedCase(company, intake(demands));
  }

  /** A draft with that intake. */
  public static ServedCase drafted(ServedCompany company, Map<String, Object> intake) {
    return new ServedCase(company, intake);
  }

  /** Forwarded at nine o'clock on Monday; goods requests name three spindles. */
  public static ServedCase forwarded(ServedCompany company, String... demands) {
    var it = drafted(company, demands).registered();
    it.forward(form(demands), goods(demands)).expect(200);
    return it;
  }

  /** A complete intake but for the photo. */
  public static Map<String, Object> intake(String... demands) {
    var source =
        Map.of("receivedAt", "2026-11-23T09:00:00+08:00", "channel", "PHONE", "kind", "COMPLAINT");
    var intake = new HashMap<String, Object>();
    intake.put("source", source);
    intake.put("customer", Map.of("name", "华东装备有限公司"));
    intake.put("product", Map.of("model", "XM-200", "serialNumber", "SN-0042"));
    intake.put("defect", Map.of("description", "主轴异响", "quantity", 3));
    intake.put("demands", Map.of("asked", List.of(demands), "reportedBy", "account-manager"));
    return intake;
  }

  /** An analysis form with one row that holds these demands. */
  public static Map<String, Object> form(String... demands) {
    return Map.of("rows", List.of(Map.of("demands", List.of(demands))));
  }

  /** A goods request for three spindles for each of these demands that is for goods. */
  public static List<Map<String, Object>> goods(String... demands) {
    return List.of(demands).stream()
        .filter(List.of("REPLENISH", "EXCHANGE", "RETURN")::contains)
        .map(ServedCase::order)
        .toList();
  }

  private static Map<String, Object> order(String kind) {
    var item = Map.of("part", "SP-9", "description", "spindle", "quantity", 3);
    return Map.of("kind", kind, "items", List.of(item));
  }

  public String path() {
    return path;
  }

  public Answer read() {
    return clerk.get(path).expect(200);
  }

  /** The whole list of parts under that name. */
  public String part(String member, int index, String pointer) {
    return read().text("/parts/%s/%d%s".formatted(member, index, pointer));
  }

  /** The path of a part's commands. */
  public String part(String segment, String member, int index) {
    return "%s/%s/%s".formatted(path, segment, part(member, index, "/id"));
  }

  /** What this person may do: the code of the refusal, or {@code null} if it is allowed. */
  public static String refusal(Answer file, String operation) {
    for (var action : file.at("/actions")) {
      if (action.get("operation").asText().equals(operation)) {
        return action.get("allowed").asBoolean() ? null : action.get("code").asText();
      }
    }
    throw new AssertionError(operation + " is not among the actions");
  }

  public ServedCase registered() {
    change("/waivers", Map.of("field", "PHOTO", "reason", "no camera")).expect(200);
    change("/verification", Map.of("receivedAt", "2026-11-23T09:00:00+08:00")).expect(200);
    change("/registration", null).expect(200);
    return this;
  }

  public Answer forward(Map<String, Object> form, List<Map<String, Object>> goods) {
    return change(
        "/forwarding",
        Map.of(
            "forwardedAt",
            "2026-11-23T09:00:00+08:00",
            "recipients",
            List.of("QUALITY", "TECHNOLOGY"),
            "form",
            form,
            "goods",
            goods));
  }

  /** A command of the intake clerk on the case itself, with the newest version. */
  public Answer change(String below, Map<String, Object> body) {
    return clerk.ifMatch(read().version()).post(path + below, body);
  }
}
