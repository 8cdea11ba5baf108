package redress.http.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.http.Answer;
import redress.http.ServedCompany;

/** A case of the circuit board maker in which goods come back, or an allowance is given. */
final class ReturnCase {
  static final String MEMBER = "/parts/returnNotes";

  private final ServedCompany company;
  private final ShippedCase it;
  private final String order;

  private ReturnCase(ServedCompany company, ShippedCase it, String order) {
    this.company = company;
    this.it = it;
    this.order = order;
  }

  /** Of a thousand pieces of that order, under a disposition that the general manager approved. */
  static ReturnCase approved(ServedCompany company, String order, Map<String, Object> line) {
    return approved(company, order, "East", line);
  }

  static ReturnCase approved(
      ServedCompany company, String order, String customer, Map<String, Object> line) {
    return signed(company, "gm", order, customer, "P-1", List.of(line));
  }

  /** The same about that part, under these lines, which that person approved. */
  static ReturnCase signed(
      ServedCompany company,
      String signer,
      String order,
      String customer,
      String part,
      List<Map<String, Object>> lines) {
    var intake = new HashMap<>(CircumstancesHttpTest.pcb("CN"));
    intake.put("customer", Map.of("name", customer, "contact", "Li", "country", "CN"));
    intake.put(
        "product",
        Map.of(
            "shippedOn",
            "2026-09-01",
            "orderNumber",
            order,
            "partNumber",
            part,
            "deliveredQuantity",
            1000));
    var drafted = ShippedCase.drafted(company, "sales-clerk", intake);
    drafted.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    drafted.verify().expect(200);
    var office = drafted.by(company, "gm-office-clerk");
    office.register().expect(200);
    office.forward("QUALITY").expect(200);
    Routed.of(company, drafted).toSales();
    drafted.propose(terms(lines)).expect(201);
    Routed.of(company, drafted).proposed();
    drafted.by(company, signer).dispose("/approval", null).expect(200);
    return new ReturnCase(company, drafted, order);
  }

  static Map<String, Object> terms(List<Map<String, Object>> lines) {
    return Map.of("lines", lines, "text", "as agreed");
  }

  static Map<String, Object> line(String remedy, String name, int pieces, String amount) {
    return Map.of("remedy", remedy, name, pieces, "amount", yuan(amount));
  }

  static Map<String, Object> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  ShippedCase file() {
    return it;
  }

  ShippedCase by(String user) {
    return it.by(company, user);
  }

  /** Announces pieces at ten yuan each. */
  Answer open(int pieces) {
    return open(pieces, Map.of());
  }

  Answer open(int pieces, Map<String, Object> more) {
    return it.post("/return-notes", note(order, pieces, more));
  }

  static Map<String, Object> note(String order, int pieces, Map<String, Object> more) {
    var note = new HashMap<String, Object>();
    note.put("orderNumber", order);
    note.put("partNumber", "P-1");
    note.put("shippedOn", "2026-09-01");
    note.put("quantity", pieces);
    note.put("unitPrice", yuan("10.00"));
    note.put("reason", "scratched");
    note.put("handling", "scrapped");
    note.put("basis", "the approved disposition");
    note.putAll(more);
    return note;
  }

  /** Does something to the newest part of that kind, as it is now. */
  Answer change(String user, String kind, String step, Object body) {
    var all = it.read().at(kind.equals("allowances") ? "/parts/allowances" : MEMBER);
    return on(user, kind, all.get(all.size() - 1), step, body);
  }

  private Answer on(String user, String kind, JsonNode part, String step, Object body) {
    return by(user)
        .change(
            "/%s/%s%s".formatted(kind, part.get("id").asText(), step),
            part.get("version").asLong(),
            body);
  }

  Answer note(String user, String step, Object body) {
    return change(user, "return-notes", step, body);
  }

  /** Does something to the note that was opened as that one, from 0, as it is now. */
  Answer note(int which, String user, String step, Object body) {
    return on(user, "return-notes", it.read().at(MEMBER).get(which), step, body);
  }

  Answer allowance(String user, String step, Object body) {
    return change(user, "allowances", step, body);
  }

  Answer verify() {
    return note("sales-head", "/verification", null);
  }

  Answer count(int pieces) {
    return note(
        "warehouse-logistics-clerk",
        "/receipts",
        Map.of("quantity", pieces, "receivedAt", ShippedCase.NOW));
  }

  /** Everything until the goods are signed for. */
  ReturnCase received(int announced, int came, Map<String, Object> more) {
    open(announced, more).expect(201);
    return came(it.read().at(MEMBER).size() - 1, came);
  }

  /** The same of a note that was opened, by its place from 0. */
  ReturnCase came(int which, int pieces) {
    note(which, "sales-head", "/verification", null).expect(200);
    var counted = Map.of("quantity", pieces, "receivedAt", ShippedCase.NOW);
    var differs =
        note(which, "warehouse-logistics-clerk", "/receipts", counted).expect(200).text("/differs");
    if (differs.equals("true")) {
      note(which, "sales-head", "/instruction", Map.of("text", "take what came")).expect(200);
      note(which, "warehouse-logistics-clerk", "/signature", null).expect(200);
    }
    return this;
  }

  /** Accounting compares that note, from 0: what follows. */
  String outcome(int which) {
    return note(which, "finance-clerk", "/reconciliation", null)
        .expect(200)
        .text("/posting/result/outcome");
  }

  Answer reconcile() {
    return note("finance-clerk", "/reconciliation", null);
  }

  static Map<String, Object> proof(String kind, boolean sealed) {
    return Map.of("kind", kind, "number", "INV-7", "sealed", sealed);
  }

  static Map<String, Object> copied(int back, String price, String amount) {
    var proof = new HashMap<>(proof("INVOICE_COPY", true));
    proof.put("deducted", figures(back, price, amount));
    proof.put("kept", figures(1000 - back, price, "%d.00".formatted((1000 - back) * 10)));
    return proof;
  }

  private static Map<String, Object> figures(int quantity, String price, String amount) {
    return Map.of("quantity", quantity, "unitPrice", yuan(price), "amount", yuan(amount));
  }

  List<String> outcomes() {
    return it.read().texts(MEMBER, "/posting/result/outcome");
  }
}
