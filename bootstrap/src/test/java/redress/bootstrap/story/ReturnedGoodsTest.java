package redress.bootstrap.story;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Desk;
import redress.procedure.ShippedProcedures;

/** A case is closed, goods come back with four copies and an allowance with two: on both stores. */
class ReturnedGoodsTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String NOW = "2026-11-23T10:00:00+08:00";

  @TempDir Path data;

  @Test
  void goods_come_back_and_less_is_owed_S4_20_S4_33_S4_34_S4_37() {
    new TwoStores(data).alike(PCB, ReturnedGoodsTest::told);
  }

  private static void told(Premises premises) {
    premises.itIs(NOW);
    var sales = premises.desk("sales-clerk");
    var it = "/complaints/" + sales.post("/complaints", intake()).expect(201).text("/id");
    sales.ifMatch(1).post(it + "/waivers", waiver()).expect(200);
    sales.ifMatch(2).post(it + "/verification", Map.of("receivedAt", NOW)).expect(200);
    var office = premises.desk("gm-office-clerk");
    office.ifMatch(3).post(it + "/registration", null).expect(200);
    var sent = Map.of("forwardedAt", NOW, "recipients", List.of("QUALITY"));
    office.ifMatch(4).post(it + "/forwarding", sent).expect(200);
    var given = sales.post(it + "/dispositions", terms()).expect(201).text("/id");
    var disposition = it + "/dispositions/" + given;
    premises.desk("sales-head").ifMatch(1).post(disposition + "/approval", null).expect(200);
    var version = office.get(it).expect(200).version();
    office.ifMatch(version).post(it + "/closing", Map.of("reason", "approved")).expect(200);
    returned(premises, sales, it);
    allowed(premises, sales, it);
    var set = it + "/copy-sets/" + sales.get(it).text("/parts/copySets/0/id") + "/receipts";
    premises.desk("quality-clerk").ifMatch(1).post(set, Map.of("no", 1)).expect(200);
    sales.ifMatch(2).post(set, Map.of("no", 3)).expect(200);
  }

  private static void returned(Premises premises, Desk sales, String it) {
    var form = new HashMap<>(reference());
    form.put("quantity", 10);
    form.put("handling", "scrapped");
    form.put("basis", "the disposition");
    var note =
        it + "/return-notes/" + sales.post(it + "/return-notes", form).expect(201).text("/id");
    var head = premises.desk("sales-head");
    var store = premises.desk("warehouse-logistics-clerk");
    head.ifMatch(1).post(note + "/verification", null).expect(200);
    var came = Map.of("quantity", 9, "receivedAt", NOW);
    store.ifMatch(2).post(note + "/receipts", came).expect(200);
    head.ifMatch(3).post(note + "/instruction", Map.of("text", "take them")).expect(200);
    store.ifMatch(4).post(note + "/signature", null).expect(200);
    premises.desk("finance-clerk").ifMatch(5).post(note + "/reconciliation", null).expect(200);
    sales.ifMatch(6).post(note + "/proofs", proof("RETURN_CERTIFICATE")).expect(200);
    sales.ifMatch(7).post(note + "/hand-over", null).expect(200);
  }

  private static void allowed(Premises premises, Desk sales, String it) {
    var form = new HashMap<>(reference());
    form.put("amount", yuan("50.00"));
    var one = it + "/allowances/" + sales.post(it + "/allowances", form).expect(201).text("/id");
    premises.desk("sales-head").ifMatch(1).post(one + "/signatures", null).expect(200);
    premises.desk("gm").ifMatch(2).post(one + "/signatures", null).expect(200);
    sales.ifMatch(3).post(one + "/seal", Map.of("sealedAt", NOW)).expect(200);
    sales.ifMatch(4).post(one + "/proofs", proof("ALLOWANCE_CERTIFICATE")).expect(200);
    sales.ifMatch(5).post(one + "/hand-over", null).expect(200);
  }

  private static Map<String, Object> waiver() {
    return Map.of("field", "SAMPLE", "reason", "lost");
  }

  private static Map<String, Object> proof(String kind) {
    return Map.of("kind", kind, "number", "INV-7", "sealed", true);
  }

  private static Map<String, Object> reference() {
    return Map.of(
        "orderNumber",
        "O-1",
        "partNumber",
        "P-1",
        "shippedOn",
        "2026-09-01",
        "unitPrice",
        yuan("10.00"),
        "reason",
        "scratched");
  }

  private static Map<String, Object> terms() {
    var back = Map.of("remedy", "RETURN", "quantity", 10, "amount", yuan("100.00"));
    var less = Map.of("remedy", "ALLOWANCE", "amount", yuan("50.00"));
    return Map.of("lines", List.of(back, less), "text", "as agreed");
  }

  private static Map<String, Object> yuan(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source",
        Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
        "customer",
        Map.of("name", "East", "contact", "Li", "country", "CN"),
        "product",
        Map.of(
            "shippedOn", "2026-09-01",
            "orderNumber", "O-1",
            "partNumber", "P-1",
            "deliveredQuantity", 100),
        "defect",
        Map.of("description", "It hums", "quantity", 3),
        "demands",
        Map.of("asked", List.of("RETURN")),
        "facts",
        Map.of("OPINION", "scratched before packing"));
  }
}
