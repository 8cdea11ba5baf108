package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.http.Answer;
import redress.http.ServedCompany;

/** The way of a case of {@code pcb-manufacturer} from one department to the next. */
public final class Routed {
  static final Map<String, Object> FACTS =
      Map.of(
          "UNIT", "line 3",
          "SHIFT", "B",
          "OPERATORS", "Wu, Li",
          "PRODUCED_ON", "2026-08-20",
          "COUNTERMEASURE", "another mask");

  private final ServedCompany company;
  private final ShippedCase it;

  private Routed(ServedCompany company, ShippedCase it) {
    this.company = company;
    this.it = it;
  }

  static Routed of(ServedCompany company, ShippedCase it) {
    return new Routed(company, it);
  }

  /** Brings a case of that id the rest of its way, up to the final approval, which closes it. */
  public static void close(ServedCompany company, String id) {
    of(company, ShippedCase.of(company, "gm-office-clerk", id)).closed();
  }

  /** A case that was just sent to the first department. */
  static Routed forwarded(ServedCompany company, String country) {
    return forwarded(company, CircumstancesHttpTest.pcb(country));
  }

  static Routed forwarded(ServedCompany company, Map<String, Object> given) {
    var it = ShippedCase.drafted(company, "sales-clerk", given);
    it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    it.verify().expect(200);
    var office = it.by(company, "gm-office-clerk");
    office.register().expect(200);
    office.forward("QUALITY").expect(200);
    return new Routed(company, it);
  }

  ShippedCase it() {
    return it;
  }

  Answer read() {
    return it.read();
  }

  /** Does something to the slip as it is now. */
  Answer slip(String user, String step, Object body) {
    var slip = it.read().at("/parts/routingSlips/0");
    return it.by(company, user)
        .change(
            "/routing-slips/" + slip.get("id").asText() + step, slip.get("version").asLong(), body);
  }

  Answer says(String user, Map<String, Object> opinion) {
    return slip(user, "/opinions", opinion);
  }

  Answer says(String user) {
    return says(user, said());
  }

  static Map<String, Object> said(Object... more) {
    var said = new HashMap<String, Object>(Map.of("text", "so it is"));
    for (int i = 0; i < more.length; i += 2) {
      said.put((String) more[i], more[i + 1]);
    }
    return said;
  }

  static Map<String, Object> cause(Object... more) {
    var cause = said(more);
    cause.put("responsibleDepartment", "MANUFACTURING");
    cause.putIfAbsent("class", "QUALITY");
    return cause;
  }

  static Map<String, Object> talked(boolean accepted) {
    return said("negotiation", Map.of("accepted", accepted, "talkedAt", ShippedCase.NOW));
  }

  /** Up to those who propose something. */
  Routed toSales() {
    says("quality-clerk", cause()).expect(200);
    located();
    says("manufacturing-clerk", said("facts", FACTS)).expect(200);
    says("manufacturing-head").expect(200);
    says("gm-office-clerk").expect(200);
    return this;
  }

  /** Up to those who approve, with something proposed. */
  Routed toApproval(String amount) {
    toSales();
    it.propose(DispositionHttpTest.paid(amount)).expect(201);
    return proposed();
  }

  /** From those who have proposed something to those who approve. */
  Routed proposed() {
    says("sales-clerk").expect(200);
    says("gm-office-clerk").expect(200);
    return this;
  }

  /** Up to those who approve, with nothing proposed any more. */
  ShippedCase undecided() {
    toApproval("1.00");
    it.dispose("/withdrawal", Map.of("reason", "another one comes")).expect(200);
    return it;
  }

  /** To the end, with what was proposed approved and taken by the customer, who was told so. */
  Routed toTheEnd() {
    signed();
    it.by(company, "sales-clerk")
        .tell("CLOSING", "it is settled", company.clock().instant().toString())
        .expect(200);
    return this;
  }

  /** To the end, and nobody has told the customer. */
  Routed signed() {
    it.by(company, "sales-head").dispose("/approval", null).expect(200);
    says("sales-clerk", talked(true)).expect(200);
    slip("sales-head", "/reading", null).expect(200);
    says("gm-office-clerk").expect(200);
    says("sales-head").expect(200);
    return located();
  }

  /**
   * From wherever it is up to its final approval, with everything answered by then: it is closed.
   */
  Routed closed() {
    located();
    for (var step = turn(); step != null && !step.equals("FINAL_APPROVAL"); step = turn()) {
      answer(step);
    }
    if (owing("RESULT_NOTICE")) {
      it.by(company, "sales-clerk").post("/messages", settled()).expect(200);
    }
    if (read().at("/parts/investigationReports").isEmpty()) {
      reported();
    }
    says("sales-head").expect(200);
    assertEquals("CLOSED", read().text("/stage"), read()::toString);
    return this;
  }

  private void answer(String step) {
    switch (step) {
      case "CAUSE" -> says("quality-clerk", cause()).expect(200);
      case "COUNTERMEASURE" -> says("manufacturing-clerk", said("facts", FACTS)).expect(200);
      case "MANAGER_OPINION" -> says("manufacturing-head").expect(200);
      case "CHECK", "GM_OPINION", "COMBINED_OPINION" -> says("gm-office-clerk").expect(200);
      case "SALES_OPINION" -> {
        proposes();
        says("sales-clerk").expect(200);
      }
      case "APPROVAL" -> {
        proposes();
        it.by(company, "sales-head").dispose("/approval", null).expect(200);
      }
      case "NEGOTIATION" -> {
        var talk = Map.of("accepted", true, "talkedAt", now());
        says("sales-clerk", said("negotiation", talk)).expect(200);
        slip("sales-head", "/reading", null).expect(200);
      }
      default -> throw new AssertionError("nobody is known who answers at " + step);
    }
  }

  private void proposes() {
    if (standing() == null) {
      it.by(company, "sales-clerk").propose(DispositionHttpTest.paid("10.00")).expect(201);
    }
  }

  private boolean owing(String kind) {
    for (var one : read().at("/obligations")) {
      if (one.get("kind").asText().equals(kind) && one.get("standing").asText().equals("OPEN")) {
        return true;
      }
    }
    return false;
  }

  /** The settlement that stands; nothing if none does. */
  private JsonNode standing() {
    JsonNode found = null;
    for (var one : read().at("/parts/dispositions")) {
      found = one.has("ended") ? found : one;
    }
    return found;
  }

  private Map<String, Object> settled() {
    return Map.of("kind", "CLOSING", "channel", "PHONE", "text", "it is settled", "sentAt", now());
  }

  private String now() {
    return company.clock().instant().toString();
  }

  /** Quality says in which unit the fault came about. */
  Routed located() {
    var found = it.read().at("/parts/investigations/0");
    if (found.has("origin")) {
      return this;
    }
    it.by(company, "quality-clerk")
        .change(
            "/investigations/" + found.get("id").asText() + "/origin",
            found.get("version").asLong(),
            Map.of(
                "unit", "line 3", "cause", "SUPPLIER", "trackImprovement", false, "reason", "seen"))
        .expect(200);
    return this;
  }

  /** What was found is reported, and instructed on. */
  Routed reported() {
    var report = report("quality-clerk").expect(201);
    it.by(company, "gm")
        .change(
            "/investigation-reports/" + report.text("/id") + "/instruction",
            1,
            Map.of("text", "tell the others"))
        .expect(200);
    return this;
  }

  Answer report(String user) {
    var report = Map.of("findings", "a torn mask", "handling", "another mask");
    return it.by(company, user).post("/investigation-reports", report);
  }

  /** The steps at which the case was, in their order. */
  List<String> steps() {
    return read().texts("/parts/routingSlips/0/hops", "/step");
  }

  String turn() {
    return read().text("/turn/step");
  }
}
