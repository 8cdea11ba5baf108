package redress.bootstrap.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.application.Ports;
import redress.http.Answer;
import redress.http.Desk;
import redress.procedure.InventedProcedure;
import redress.procedure.ShippedProcedures;
import redress.testing.MovableClock;

/**
 * Fills a database with every kind of row there is: two companies, cases at every stage that the
 * program reaches, a whole life among them, files, weeks, replies. What is kept of it must be
 * readable by every later program.
 */
public final class KeptStory {
  /** The request that is repeated after every migration: it must be answered as before. */
  public static final String KEY = "kept-key";

  /** When its companies begin to work under their procedures. */
  public static final Instant FOUNDED = Life.EVE;

  /** The company whose cases are told. */
  public static final String COMPANY = "equipment-manufacturer";

  private static final String NOW = "2026-12-03T09:00:00+08:00";

  private KeptStory() {}

  /** Tells it all. */
  public static void tell(Ports ports, MovableClock clock) {
    try (var one = new Premises(ports, clock, ShippedProcedures.text(COMPANY));
        var other = new Premises(ports, clock, InventedProcedure.text())) {
      new Story(one, one.imported()).tell();
      one.itIs(NOW);
      var forwarded =
          cases(one.desk("marketing-support-clerk"), one.desk("marketing-support-head"));
      var quality = one.desk("quality-clerk");
      var investigation = quality.get(forwarded).expect(200).text("/parts/investigations/0/id");
      quality
          .ifMatch(1)
          .post(
              "%s/investigations/%s/analysis".formatted(forwarded, investigation),
              Map.of("infoCorrect", true, "technical", true, "reason", "the drawing"))
          .expect(200);
      var words = Map.of("analysis", "low preload", "solution", "stiffer", "plan", "May");
      one.desk("technology-clerk").post(forwarded + "/technical-analyses", words).expect(201);
      var next = ShippedProcedures.text(COMPANY).replace("{\"hours\": 48}", "{\"hours\": 36}");
      quality.post("/procedures/%s/versions".formatted(COMPANY), next).expect(201);
      other.itIs(NOW);
      other.desk("dispatcher").post("/complaints", elsewhere()).expect(201);
      one.chains();
      other.chains();
    }
  }

  /** The content of the request that was sent with {@link #KEY}: the same to the last byte. */
  public static String kept() {
    return """
    {"source":{"receivedAt":"%s","channel":"PHONE","kind":"COMPLAINT"},
     "customer":{"name":"长河机械"},"defect":{"description":"the kept one"}}\
    """
        .formatted(NOW);
  }

  /** A complete intake but for the photo. */
  public static Map<String, Object> intake(String defect) {
    var intake = new HashMap<String, Object>();
    intake.put("source", Map.of("receivedAt", NOW, "channel", "PHONE", "kind", "COMPLAINT"));
    intake.put("customer", Map.of("name", "长河机械"));
    intake.put("product", Map.of("model", "XM-300", "serialNumber", "SN-7"));
    intake.put("defect", Map.of("description", defect, "quantity", 1));
    intake.put("demands", Map.of("asked", List.of("REPLENISH"), "reportedBy", "account-manager"));
    return intake;
  }

  private static Map<String, Object> elsewhere() {
    var received = "2026-12-03T02:00:00+01:00";
    return Map.of(
        "source",
        Map.of("receivedAt", received, "channel", "PHONE", "kind", "COMPLAINT"),
        "customer",
        Map.of("name", "Hausverwaltung Nord"));
  }

  private static String cases(Desk clerk, Desk head) {
    clerk.key(KEY).post("/complaints", kept()).expect(201);
    var photo = path(clerk.post("/complaints", intake("主轴异响 with a photo")).expect(201));
    clerk
        .ifMatch(version(clerk, photo))
        .upload(photo + "/photos?name=plate.pdf", pdf())
        .expect(200);
    change(clerk, photo, "/verification", Map.of("receivedAt", NOW));
    var waiting = path(clerk.post("/complaints", intake("waits for the customer")).expect(201));
    var why = Map.of("code", "CUSTOMER_DATA", "reason", "a photo of the plate");
    change(clerk, waiting, "/waitings", why);
    registered(clerk, "is registered");
    var gone = path(clerk.post("/complaints", intake("was sent twice")).expect(201));
    change(head, gone, "/cancellation", Map.of("reason", "a duplicate"));
    var forwarded = registered(clerk, "is forwarded");
    var item = Map.of("description", "spindle", "quantity", 1);
    change(
        clerk,
        forwarded,
        "/forwarding",
        Map.of(
            "forwardedAt", NOW,
            "recipients", List.of("QUALITY", "TECHNOLOGY"),
            "form", Map.of("rows", List.of(Map.of("demands", List.of("REPLENISH")))),
            "goods", List.of(Map.of("kind", "REPLENISH", "items", List.of(item)))));
    return forwarded;
  }

  private static String registered(Desk clerk, String defect) {
    var path = path(clerk.post("/complaints", intake(defect)).expect(201));
    change(clerk, path, "/waivers", Map.of("field", "PHOTO", "reason", "no camera"));
    change(clerk, path, "/verification", Map.of("receivedAt", NOW));
    change(clerk, path, "/registration", null);
    return path;
  }

  private static void change(Desk clerk, String path, String what, Object body) {
    clerk.ifMatch(version(clerk, path)).post(path + what, body).expect(200);
  }

  private static String path(Answer made) {
    return "/complaints/" + made.text("/id");
  }

  private static long version(Desk clerk, String path) {
    return clerk.get(path).expect(200).version();
  }

  private static byte[] pdf() {
    var content = new byte[300 * 1024];
    Arrays.fill(content, (byte) 'x');
    var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    return content;
  }
}
