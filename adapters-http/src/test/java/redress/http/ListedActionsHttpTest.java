package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.application.eightd.ExampleEightD;
import redress.eightd.ExampleReports;

/**
 * The actions that a case lists and the answers that the operations then give never disagree, at
 * any stage, for anybody: what is listed as refused is refused for that very reason, and what is
 * listed as allowed is not refused for the stage of things or for who asks.
 */
class ListedActionsHttpTest {
  private static final List<String> PEOPLE =
      List.of(
          "marketing-support-head",
          "quality-head",
          "manufacturing-head",
          "warehouse-logistics-clerk",
          "finance-clerk",
          "technology-clerk",
          "gm");

  /** What a report lacks is told when it is handed in: that is its content, not its stage. */
  private static final Set<String> OF_CONTENT = Set.of("REPORT_INCOMPLETE");

  private static final byte[] PICTURE = Pictures.png();
  private static final ServedCompany COMPANY =
      ServedCompany.inMemory(
          Documents.with(
                  "\"technologyRepliesDirectly\": false", "\"technologyRepliesDirectly\": true")
              .replace(
                  "\"CLOSE\": {\"by\"",
                  """
                  "PROPOSE": {"by": [{"department": "QUALITY"}], "rule": "X-1"},
                  "APPROVE": {"by": [{"department": "GM_OFFICE"}], "rule": "X-2"},
                  "CARRY_OUT": {"by": [{"department": "QUALITY"}], "rule": "X-3"},
                  "CLOSE": {"by\"\
                  """)
              .replace(
                  "\"penalty\": {",
                  """
                  "disposition": {"remedies": ["REPAIR"], "consentRule": "X-4", "rule": "X-1"},
                  "penalty": {\
                  """));
  private static final String NOW = "2026-11-23T09:00:00+08:00";
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final Map<String, Desk> DESKS = new HashMap<>();
  private static final Map<String, Map<String, String>> OPERATIONS = operations();

  /** What happens to a case, one after the other. */
  private static final List<Consumer<Walk>> STEPS =
      List.of(
          it -> it.done("marketing-support-head", "awaitCustomer"),
          it -> it.done("marketing-support-head", "resumeComplaint"),
          it -> it.done("marketing-support-head", "waiveField"),
          it -> it.done("marketing-support-head", "verifyComplaint"),
          it -> it.done("marketing-support-head", "registerComplaint"),
          it -> it.done("marketing-support-head", "forwardComplaint"),
          it -> it.done("quality-head", "analyseComplaint"),
          it -> it.done("quality-head", "openStockCount"),
          it -> it.done("quality-head", "countStock"),
          it -> it.done("quality-head", "signStockCount"),
          it -> it.done("finance-clerk", "refuseStockCount"),
          it -> it.done("gm", "overruleStockCount"),
          it -> it.done("quality-head", "signGoodsRequest"),
          it -> it.done("warehouse-logistics-clerk", "shipGoods"),
          Walk::assigned,
          it -> it.done("quality-head", "proposeDisposition"),
          it -> it.done("gm", "approveDisposition"),
          it -> it.done("quality-head", "recordConsent"),
          it -> it.report.written(ExampleReports.full(FRIDAY, FRIDAY)),
          it -> it.done("manufacturing-head", "submitInterim"),
          it -> it.done("manufacturing-head", "submitFull"),
          it -> it.report.implemented(0, COMPANY.clock().instant()),
          it -> it.report.verified(0, false),
          it -> it.done("manufacturing-head", "replanMeasure"),
          it -> it.done("technology-clerk", "analyseTechnically"),
          it -> it.done("quality-head", "summariseMeasures"),
          it -> it.done("marketing-support-head", "sendAnswer"),
          it -> it.done("quality-head", "determineLiability"),
          it -> it.done("quality-head", "backSignGoodsRequest"),
          it -> it.done("quality-head", "withdrawAssignment"),
          it -> it.done("marketing-support-head", "cancelComplaint"));

  @AfterAll
  static void close() {
    COMPANY.close();
  }

  static List<Integer> stages() {
    return IntStream.rangeClosed(0, STEPS.size()).boxed().toList();
  }

  /**
   * Each action once for each reason why it is refused, and once for being allowed where it was not
   * before, and now and then again.
   */
  @ParameterizedTest
  @MethodSource("stages")
  void what_is_listed_is_what_is_answered(int stage) {
    var it = new Walk(stage);
    var tried = new HashSet<String>();
    var before = stage == 0 ? Set.of() : allowed(new Walk(stage - 1));
    for (var person : PEOPLE) {
      var file = it.read(person);
      for (var action : file.at("/actions")) {
        var what = person + " at stage " + stage + ": " + action;
        boolean allowed = action.get("allowed").asBoolean();
        if (allowed && before.contains(person + name(file, action)) && stage % 4 != 0) {
          continue;
        }
        if (!tried.add(name(file, action) + (allowed ? "" : action.get("code").asText()))) {
          continue;
        }
        if (!allowed) {
          var refused = it.asked(person, file, action);
          assertTrue(Set.of(403, 409).contains(refused.status()), () -> what + refused);
          assertEquals(action.get("code").asText(), refused.text("/code"), () -> what + refused);
          assertEquals(action.path("rule").asText(null), refused.text("/rule"), what);
        } else {
          var other = new Walk(stage);
          var same = other.read(person);
          var answer = other.asked(person, same, at(same, name(file, action)));
          boolean done = answer.status() < 300 || answer.status() == 422;
          boolean content = answer.status() == 409 && OF_CONTENT.contains(answer.text("/code"));
          assertTrue(done || content, () -> what + answer);
        }
      }
    }
    assertFalse(it.read("gm").at("/actions").isEmpty());
  }

  @Test
  void a_draft_is_not_listed_as_one_that_may_be_closed_I_04() {
    var file = new Walk(0).read("quality-head");
    var action = at(file, "closeComplaint ");
    assertFalse(action.get("allowed").asBoolean());
    assertEquals("STILL_OPEN", action.get("code").asText());
    assertEquals("I-04", action.get("rule").asText());
  }

  @Test
  void every_action_is_tried_at_some_stage() {
    var listed = new HashSet<String>();
    stages()
        .forEach(
            stage ->
                new Walk(stage).read("gm").texts("/actions", "/operation").forEach(listed::add));
    assertTrue(OPERATIONS.keySet().containsAll(listed), listed::toString);
    assertTrue(listed.containsAll(Set.of("closeEightD", "decideStockCount", "receiveGoods")));
  }

  @Test
  void whatever_is_begun_is_found_at_its_location_in_the_version_that_its_etag_says() {
    var creating = new HashSet<String>();
    OPERATIONS.forEach(
        (id, about) -> {
          if (about.containsKey("creates") && about.get("path").startsWith("/complaints/{")) {
            creating.add(id);
          }
        });
    assertTrue(creating.size() > 7, creating::toString);
    creating.removeAll(notInProcedure());
    for (int stage = 0; stage < STEPS.size() && !creating.isEmpty(); stage++) {
      for (var person : PEOPLE) {
        for (var action : new Walk(stage).read(person).at("/actions")) {
          var operation = action.get("operation").asText();
          if (action.get("allowed").asBoolean()
              && creating.contains(operation)
              && located(new Walk(stage), person, operation)) {
            creating.remove(operation);
          }
        }
      }
    }
    assertEquals(Set.of(), creating, "never allowed");
  }

  /** What nobody has the duty for under this company's procedure. */
  private static Set<String> notInProcedure() {
    var operations = new HashSet<String>();
    for (var action : new Walk(0).read("gm").at("/actions")) {
      if (action.path("code").asText().equals("DUTY_NOT_IN_PROCEDURE")) {
        operations.add(action.get("operation").asText());
      }
    }
    return operations;
  }

  /** Whether it could be begun with the content that is sent here. */
  private static boolean located(Walk it, String person, String operation) {
    var file = it.read(person);
    var made = it.asked(person, file, at(file, operation + " "));
    if (made.status() == 422) {
      return false;
    }
    made.expect(201);
    var location = made.header("Location").substring("/api/v1".length()).split("#", 2);
    var found = desk(person).get(location[0]).expect(200);
    var there = location.length == 1 ? found.json() : found.at(location[1]);
    assertEquals(made.text("/id"), there.path("id").asText(null), operation);
    assertEquals(made.version(), there.path("version").asLong(1), operation);
    return true;
  }

  private static Set<String> allowed(Walk it) {
    var allowed = new HashSet<String>();
    for (var person : PEOPLE) {
      var file = it.read(person);
      for (var action : file.at("/actions")) {
        if (action.get("allowed").asBoolean()) {
          allowed.add(person + name(file, action));
        }
      }
    }
    return allowed;
  }

  /** One case that has come so far. */
  private static final class Walk {
    private final ServedCase it;
    private ExampleEightD report;

    Walk(int steps) {
      it = ServedCase.drafted(COMPANY, "REPLENISH", "RETURN", "ON_SITE");
      STEPS.subList(0, steps).forEach(step -> step.accept(this));
    }

    Answer read(String person) {
      return desk(person).get(it.path()).expect(200);
    }

    void assigned() {
      var id = UUID.fromString(it.path().substring(it.path().lastIndexOf('/') + 1));
      report = ExampleEightD.assigned(COMPANY.company(), id, "MANUFACTURING");
    }

    /** Does the first such thing that is listed as allowed. */
    void done(String person, String operation) {
      var file = read(person);
      for (var action : file.at("/actions")) {
        if (action.get("operation").asText().equals(operation)
            && action.get("allowed").asBoolean()) {
          var answer = asked(person, file, action);
          assertTrue(answer.status() < 300, answer::toString);
          return;
        }
      }
      throw new AssertionError(operation + " is not allowed to " + person + ": " + file);
    }

    /** Sends what the action asks for, with the newest version. */
    Answer asked(String person, Answer file, JsonNode action) {
      var operation = action.get("operation").asText();
      var part = action.path("part").asText(null);
      var known = OPERATIONS.get(operation);
      assertNotNull(known, operation);
      var path = known.get("path").replaceFirst("\\{complaint}", it.path().substring(12));
      long version = file.version();
      if (part != null) {
        var found = part(file, part);
        version = found.get("version").asLong();
        path = path.replaceFirst("\\{[a-zA-Z]+}", part);
        path = path.replace("{measure}", measure(found, operation));
      }
      var desk = desk(person);
      if (known.containsKey("version")) {
        desk = desk.ifMatch(version);
      }
      if (operation.equals("addPhoto")) {
        return desk.upload(path + "?name=a.png", PICTURE);
      }
      var body = body(operation, file);
      return known.get("method").equals("patch") ? desk.patch(path, body) : desk.post(path, body);
    }
  }

  /** The measure that waits for that, or any, or none at all. */
  private static String measure(JsonNode report, String operation) {
    var state =
        switch (operation) {
          case "recordImplementation" -> "PLANNED";
          case "verifyEffectiveness" -> "IMPLEMENTED";
          default -> "INEFFECTIVE";
        };
    var any = new UUID(0, 1).toString();
    for (var measure : report.path("measures")) {
      any = measure.get("id").asText();
      if (measure.get("state").asText().equals(state)) {
        return any;
      }
    }
    return any;
  }

  private static Object body(String operation, Answer file) {
    var reason = Map.of("reason", "since it is so");
    return switch (operation) {
      case "amendDraft" -> Map.of("customer", Map.of("name", "East"));
      case "waiveField" -> Map.of("field", "PHOTO", "reason", "no camera");
      case "awaitCustomer" -> Map.of("code", "CUSTOMER_DATA", "reason", "the plate");
      case "verifyComplaint" -> Map.of("receivedAt", NOW);
      case "forwardComplaint" -> forwarding();
      case "requestFieldEvidence" -> Map.of("field", "PHOTO");
      case "requestCustomerData" -> Map.of("wanted", "the log");
      case "completeErrand" -> Map.of("result", "seen", "doneAt", NOW);
      case "analyseComplaint" -> Map.of("infoCorrect", true, "reason", "seen", "technical", true);
      case "determineLiability" -> Map.of("department", "MANUFACTURING", "reason", "seen");
      case "inspectQuality" -> Map.of("confirmed", true, "finding", "seen", "inspectedAt", NOW);
      case "nameResponsible" -> Map.of("persons", List.of("quality-clerk"), "reason", "seen");
      case "locateOrigin" -> Map.of("unit", "line 2", "cause", "WEAR", "reason", "seen");
      case "signGoodsRequest" -> Map.of("urgent", true);
      case "backSignGoodsRequest" -> Map.of("responsibleDepartment", "MANUFACTURING");
      case "shipGoods" -> Map.of("shippedAt", NOW);
      case "receiveGoods" -> Map.of("receivedAt", NOW, "quantity", 1);
      case "openStockCount" ->
          Map.of("reason", "no photo", "material", "SP-9", "claimedShortage", 5);
      case "countStock" -> Map.of("book", 100, "card", 100, "physical", 105, "surplus", 0);
      case "decideStockCount", "overruleStockCount" ->
          Map.of("verdict", "QUALITY_ISSUE", "reason", "seen");
      case "assignDepartment" ->
          Map.of("department", "PURCHASING", "question", "Why?", "sentAt", NOW);
      case "amendEightD" -> Map.of("d2", Map.of("problem", "It hums"));
      case "recordImplementation" -> Map.of("executedAt", NOW, "evidence", "photo 12");
      case "verifyEffectiveness" -> Map.of("effective", true, "finding", "silent");
      case "replanMeasure" ->
          Map.of(
              "key",
              "C-9",
              "action",
              "The bearings are preloaded",
              "owner",
              "manufacturing-clerk",
              "dueOn",
              "2026-12-11",
              "causes",
              List.of("O"));
      case "closeEightD" -> Map.of("conclusion", "Thanks");
      case "analyseTechnically" -> Map.of("analysis", "a", "solution", "b", "plan", "c");
      case "verifyTechnically" -> Map.of("works", true, "finding", "tried");
      case "startWork" -> Map.of("startedAt", NOW);
      case "summariseMeasures" -> Map.of("text", "measured", "missing", List.of());
      case "sendAnswer" -> answer(file);
      case "tellCustomer" ->
          Map.of("kind", "PROGRESS", "channel", "PHONE", "text", "soon", "sentAt", NOW);
      case "recordOutcome" -> Map.of("kind", "ANSWER", "text", "so");
      case "callCustomer" ->
          Map.of(
              "channel", "PHONE", "calledAt", NOW, "satisfaction", "SATISFIED", "content", "fine");
      case "reportResult" -> Map.of("recipient", "GM_OFFICE", "reportedAt", NOW);
      case "linkComplaint" -> Map.of("complaint", UUID.randomUUID().toString(), "reason", "so");
      case "mergeComplaint" -> Map.of("into", UUID.randomUUID().toString(), "reason", "so");
      case "demandOnSite" -> Map.of("demandedAt", NOW);
      case "planOnSite" -> Map.of("text", "two people");
      case "triageComplaint" -> Map.of("grades", Map.of(), "legal", true);
      case "stateLiability" ->
          Map.of("shares", List.of(Map.of("party", "OURS", "percent", "100")), "reason", "seen");
      case "assignOwner" -> Map.of("owner", "quality-head");
      case "beginImprovement" -> Map.of("category", "PROCESS", "finding", "late");
      case "reportInvestigation" -> Map.of("findings", "worn", "handling", "another one");
      case "requestVisit" -> reason;
      case "recordAnomaly" -> Map.of("handling", "wiped", "handler", "QUALITY");
      case "takeUpComment" -> Map.of("text", "so");
      case "supersedeComplaint" -> Map.of("rejectedAt", NOW, "reason", "no");
      case "fileMemo" -> Map.of("against", "DECISION", "text", "no");
      case "declareUnfounded" -> reason;
      case "beginJointTask" ->
          Map.of(
              "party",
              "SUPPLIER",
              "name",
              "East",
              "participants",
              List.of("QUALITY"),
              "reason",
              "so");
      case "issueInquiryNote" -> Map.of("obligation", UUID.randomUUID().toString());
      case "sendTechnicalAnswer" -> technical(file);
      case "decideValidity" -> Map.of("validity", "VALID", "reason", "seen");
      case "recordConsent" -> Map.of("agreedAt", NOW);
      case "completeDisposition" -> Map.of("doneAt", NOW);
      case "refuseDisposition", "withdrawDisposition" -> reason;
      case "determineQuantity" -> Map.of("line", 0, "quantity", 1);
      case "openReturnNote" -> returned("quantity", 1, "handling", "scrap", "basis", "terms");
      case "openAllowance" -> returned("amount", Map.of("amount", "1.00", "currency", "CNY"));
      case "proposeDisposition", "amendDisposition" ->
          Map.of("lines", List.of(Map.of("remedy", "REPAIR")), "text", "mend it");
      case "refuseStockCount", "waiveErrand", "withdrawGoodsRequest", "withdrawAssignment" ->
          reason;
      case "closeComplaint", "cancelComplaint", "archiveComplaint", "separateComplaint" -> reason;
      default -> null;
    };
  }

  private static Map<String, Object> returned(Object... more) {
    var form = new HashMap<String, Object>();
    form.put("orderNumber", "O-1");
    form.put("partNumber", "P-1");
    form.put("shippedOn", "2026-09-01");
    form.put("unitPrice", Map.of("amount", "1.00", "currency", "CNY"));
    form.put("reason", "scratched");
    for (int i = 0; i < more.length; i += 2) {
      form.put((String) more[i], more[i + 1]);
    }
    return form;
  }

  private static Map<String, Object> forwarding() {
    var demands = new String[] {"REPLENISH", "RETURN", "ON_SITE"};
    return Map.of(
        "forwardedAt",
        NOW,
        "recipients",
        List.of("QUALITY", "TECHNOLOGY"),
        "form",
        ServedCase.form(demands),
        "goods",
        ServedCase.goods(demands));
  }

  private static Map<String, Object> answer(Answer file) {
    boolean summarised = !file.at("/parts/summaries").isEmpty();
    var record = file.text(summarised ? "/parts/summaries/0/id" : "/parts/technicalAnalyses/0/id");
    return Map.of(
        "basis",
        summarised ? "SUMMARY" : "TECHNICAL_ANALYSIS",
        "record",
        record == null ? new UUID(0, 1).toString() : record,
        "full",
        false,
        "channel",
        "EMAIL",
        "text",
        "We are on it.",
        "sentAt",
        NOW);
  }

  private static Map<String, Object> technical(Answer file) {
    var record = file.text("/parts/technicalAnalyses/0/id");
    return Map.of(
        "analysis",
        record == null ? new UUID(0, 1).toString() : record,
        "copiedTo",
        List.of("MARKETING_SUPPORT"),
        "full",
        false,
        "channel",
        "EMAIL",
        "text",
        "We are on it.",
        "sentAt",
        NOW);
  }

  private static JsonNode part(Answer file, String id) {
    for (var kind : file.at("/parts")) {
      for (var part : kind) {
        if (part.get("id").asText().equals(id)) {
          return part;
        }
      }
    }
    throw new AssertionError("no part " + id);
  }

  /** The operation and which of the parts, alike in every case. */
  private static String name(Answer file, JsonNode action) {
    var part = action.path("part").asText(null);
    return action.get("operation").asText() + " " + (part == null ? "" : place(file, part));
  }

  private static String place(Answer file, String id) {
    for (var kinds = file.at("/parts").properties().iterator(); kinds.hasNext(); ) {
      var kind = kinds.next();
      for (int i = 0; i < kind.getValue().size(); i++) {
        if (kind.getValue().get(i).get("id").asText().equals(id)) {
          return kind.getKey() + i;
        }
      }
    }
    throw new AssertionError("no part " + id);
  }

  private static JsonNode at(Answer file, String name) {
    for (var action : file.at("/actions")) {
      if (name(file, action).equals(name)) {
        return action;
      }
    }
    throw new AssertionError(name + " is not listed");
  }

  private static Desk desk(String person) {
    return DESKS.computeIfAbsent(person, COMPANY::desk);
  }

  /** By its id, each operation of the contract with its path and method. */
  private static Map<String, Map<String, String>> operations() {
    var known = new HashMap<String, Map<String, String>>();
    var contract = Contract.of(Chapters.of(COMPANY.company().useCases(), null, null));
    object(contract.document().get("paths"))
        .forEach(
            (path, methods) ->
                object(methods)
                    .forEach(
                        (method, entry) -> {
                          var about = new HashMap<String, String>();
                          about.put("path", path);
                          about.put("method", method);
                          if (String.valueOf(object(entry).get("parameters")).contains("IfMatch")) {
                            about.put("version", "asked for");
                          }
                          if (object(object(entry).get("responses")).containsKey("201")) {
                            about.put("creates", "something");
                          }
                          known.put((String) object(entry).get("operationId"), about);
                        }));
    return known;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object node) {
    return (Map<String, Object>) node;
  }
}
