package redress.http.complaint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCase;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** The list of all cases, on screen and as a file, over HTTP against the contract. */
class LedgerHttpTest {
  private static final String ENGLISH =
      "Case number,Stage,Kind,Channel,Market,Severity,Class,Customer,Model,Part number,Order"
          + " number,Defect,Received,Registered,Closed,Turn,Due,Priority";

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk clerk = company.desk("marketing-support-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_line_tells_where_a_complaint_came_from_what_when_and_how_S4_01() {
    try (var pcb = ServedCompany.inMemory(ShippedProcedures.text("pcb-manufacturer"))) {
      var desk = pcb.desk("sales-clerk");
      var intake = new HashMap<>(intake("华东电路", "短路"));
      intake.put("source", source("EMAIL"));
      desk.post("/complaints", intake).expect(201);
      var line = desk.get("/complaints").expect(200);
      assertEquals("华东电路", line.text("/items/0/customer"));
      assertEquals("短路", line.text("/items/0/defect"));
      assertEquals("2026-11-23T09:00:00+08:00", line.text("/items/0/receivedAt"));
      assertEquals("EMAIL", line.text("/items/0/channel"));
      var row = csv(desk.get("/exports/complaints?format=CSV")).get(1);
      for (var told : List.of("华东电路", "短路", "2026-11-23 09:00:00", "EMAIL")) {
        assertTrue(row.contains(told), row);
      }
    }
  }

  @Test
  void a_case_is_found_by_each_condition_and_by_all_of_them_together() {
    var it = ServedCase.forwarded(company, "REPLENISH");
    var number = it.read().text("/number");
    clerk.post("/complaints", intake("West", "leaks")).expect(201);
    company.clock().set(company.clock().instant().plus(Duration.ofDays(30)));
    var conditions =
        List.of(
            "number=" + number,
            "customer=" + encoded("华东装备有限公司"),
            "product=XM-200",
            "stage=" + it.read().text("/stage"),
            "holder=QUALITY",
            "overdue=true",
            "registeredFrom=2026-11-23&registeredTo=2026-11-23",
            "text=" + encoded("主轴"));
    var id = it.read().text("/id");
    for (var condition : conditions) {
      assertEquals(List.of(id), ids(clerk.get("/complaints?" + condition)), condition);
    }
    var all = String.join("&", conditions);
    assertEquals(List.of(id), ids(clerk.get("/complaints?" + all)));
    assertEquals(List.of(), ids(clerk.get("/complaints?" + all + "&market=OVERSEAS")));
    assertEquals(List.of(), ids(clerk.get("/complaints?" + all + "&channel=EMAIL")));
    var line = clerk.get("/complaints?" + all);
    assertEquals("QUALITY", line.text("/items/0/holder"));
    assertEquals("2026-11-23T09:00:00+08:00", line.text("/items/0/registeredAt"));
  }

  @Test
  void a_case_is_found_by_when_it_was_closed_and_by_when_what_is_owed_next_is_due() {
    var open = ServedCase.forwarded(company, "REPLENISH").read();
    var due = open.text("/obligations/0/dueAt");
    var shown = clerk.get("/complaints?customer=" + encoded("华东装备有限公司")).text("/items/0/dueAt");
    var day = shown.substring(0, 10);
    var id = List.of(open.text("/id"));
    assertEquals(id, ids(clerk.get("/complaints?dueFrom=" + day + "&dueTo=" + day)), due);
    assertEquals(id, ids(clerk.get("/complaints?dueTo=" + day + "&text=" + encoded("主轴"))));
    assertEquals(List.of(), ids(clerk.get("/complaints?dueTo=2026-11-20")));
    assertEquals(List.of(), ids(clerk.get("/complaints?dueFrom=2026-12-31")));
    assertEquals(List.of(), ids(clerk.get("/complaints?closedTo=2026-12-31")));
    var ended = clerk.post("/complaints", intake("West", "leaks")).expect(201).text("/id");
    company
        .desk("marketing-support-head")
        .ifMatch(1)
        .post("/complaints/" + ended + "/cancellation", Map.of("reason", "by mistake"))
        .expect(200);
    var closed = "closedFrom=2026-11-23&closedTo=2026-11-23";
    assertEquals(List.of(ended), ids(clerk.get("/complaints?" + closed)));
    assertEquals(
        "2026-11-23T09:00:00+08:00", clerk.get("/complaints?" + closed).text("/items/0/closedAt"));
    assertEquals(List.of(), ids(clerk.get("/complaints?closedFrom=2026-11-24")));
    assertEquals(List.of(), ids(clerk.get("/complaints?closedTo=2026-11-22")));
    for (var format : List.of("CSV", "XLSX")) {
      clerk.get("/exports/complaints?format=" + format + "&" + closed).expect(200);
    }
    assertEquals(2, csv(clerk.get("/exports/complaints?format=CSV&" + closed)).size());
    assertEquals(2, csv(clerk.get("/exports/complaints?format=CSV&dueTo=" + day)).size());
    for (var name : List.of("due", "closed")) {
      var wrong = clerk.get("/complaints?%1$sFrom=2026-11-24&%1$sTo=2026-11-23".formatted(name));
      assertEquals(List.of("?" + name + "To"), wrong.refused(400, "MALFORMED").faults());
    }
  }

  @Test
  void days_are_those_of_the_company() {
    clerk.post("/complaints", intake("华东", "hums")).expect(201);
    assertEquals(1, found("receivedFrom=2026-11-23&receivedTo=2026-11-23"));
    assertEquals(1, found("receivedTo=2026-11-23"));
    assertEquals(0, found("receivedFrom=2026-11-24"));
    assertEquals(0, found("receivedTo=2026-11-22"));
    var wrong =
        clerk
            .get("/complaints?receivedFrom=2026-11-24&receivedTo=2026-11-23")
            .refused(400, "MALFORMED");
    assertEquals(List.of("?receivedTo"), wrong.faults());
  }

  @Test
  void everything_that_is_wrong_with_a_question_is_told_at_once() {
    var wrong =
        clerk
            .wrongly()
            .get(
                "/complaints?severity=BAD&class=X&market=MOON&overdue=no&holder=a%20b"
                    + "&registeredTo=yesterday&text=a")
            .refused(400, "MALFORMED");
    assertEquals(
        List.of("?class", "?severity", "?market", "?overdue", "?holder", "?registeredTo", "?text"),
        wrong.faults());
    clerk.wrongly().get("/exports/complaints?format=CSV&limit=3").refused(400, "MALFORMED");
    company.desk().wrongly().get("/exports/complaints?format=CSV").refused(401, "UNAUTHENTICATED");
  }

  @Test
  void pages_of_a_span_of_days_follow_one_another() {
    for (int i = 0; i < 5; i++) {
      clerk.post("/complaints", intake("C" + i, "hums")).expect(201);
    }
    var first = clerk.get("/complaints?receivedFrom=2026-11-01&limit=3").expect(200);
    assertEquals(3, first.at("/items").size());
    var link = first.header("Link").replaceFirst("<(.*)>.*", "$1").substring("/api/v1".length());
    var second = clerk.get(link).expect(200);
    assertEquals(2, second.at("/items").size());
    assertNull(second.header("Link"));
    var cursor = link.replaceFirst(".*cursor=", "");
    clerk.get("/complaints?cursor=" + cursor).refused(400, "MALFORMED");
  }

  @Test
  void all_lines_are_given_out_as_comma_separated_values() {
    clerk.post("/complaints", intake("East, \"the\" one", "hums")).expect(201);
    for (int i = 0; i < 250; i++) {
      clerk.post("/complaints", Map.of()).expect(201);
    }
    var file = clerk.get("/exports/complaints?format=CSV").expect(200);
    assertEquals("text/csv; charset=utf-8", file.header("Content-Type"));
    assertEquals(
        "attachment; filename=\"complaint-ledger.csv\"; filename*=UTF-8''complaint-ledger.csv",
        file.header("Content-Disposition"));
    assertEquals("nosniff", file.header("X-Content-Type-Options"));
    assertArrayEquals(
        new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(file.bytes(), 3));
    var lines = csv(file);
    assertEquals(252, lines.size());
    assertEquals(ENGLISH, lines.getFirst().replace("\"", ""));
    assertTrue(lines.get(251).contains("\"East, \"\"the\"\" one\""), lines.get(251));
    assertEquals(2, csv(clerk.get("/exports/complaints?format=CSV&product=XM-100")).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "－1", "'=1", "''-1"})
  void no_cell_is_a_formula_S14(String text) throws IOException {
    clerk.post("/complaints", intake("East" + text, text)).expect(201);
    var row = csv(clerk.get("/exports/complaints?format=CSV")).toString();
    assertTrue(row.contains("\"'" + text + "\""), row);
    assertTrue(row.contains("\"East" + text + "\""), row);
    try (var book = workbook(clerk.get("/exports/complaints?format=XLSX"))) {
      var cell = book.getFirstSheet().read().get(1).getCell(11);
      assertEquals(CellType.STRING, cell.getType());
      assertNull(cell.getFormula());
      assertEquals(text.strip(), cell.asString().strip());
    }
  }

  @Test
  void all_lines_are_given_out_as_a_workbook() throws IOException {
    var it = ServedCase.forwarded(company, "REPLENISH");
    for (int i = 0; i < 1_200; i++) {
      clerk.post("/complaints", Map.of()).expect(201);
    }
    var file = clerk.get("/exports/complaints?format=XLSX").expect(200);
    assertEquals(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        file.header("Content-Type"));
    try (var book = workbook(file)) {
      var rows = book.getFirstSheet().read();
      assertEquals(1_202, rows.size());
      assertEquals(ENGLISH, String.join(",", texts(rows.getFirst())));
      var last = rows.getLast();
      assertEquals(it.read().text("/number"), last.getCellText(0));
      assertEquals("主轴异响", last.getCellText(11));
      assertEquals("2026-11-23T09:00", last.getCellAsDate(12).orElseThrow().toString());
      assertEquals("QUALITY", last.getCellText(15));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans-CN"})
  void headings_are_chinese_for_who_reads_chinese(String language) throws IOException {
    var desk = clerk.with("Accept-Language", language);
    var heading = csv(desk.get("/exports/complaints?format=CSV")).getFirst();
    assertTrue(heading.startsWith("\"投诉编号\",\"阶段\""), heading);
    try (var book = workbook(desk.get("/exports/complaints?format=XLSX"))) {
      assertEquals("客户投诉台账", book.getFirstSheet().getName());
      assertEquals("规格型号", book.getFirstSheet().read().getFirst().getCellText(8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de,fr;q=0.5", ";;;", "en-GB,zh;q=0.1"})
  void headings_are_english_for_everybody_else(String language) {
    var heading =
        csv(clerk.with("Accept-Language", language).get("/exports/complaints?format=CSV"))
            .getFirst();
    assertFalse(heading.contains("投诉"), heading);
    assertTrue(heading.contains("Case number"), heading);
  }

  private int found(String query) {
    return clerk.get("/complaints?" + query).expect(200).at("/items").size();
  }

  private static List<String> ids(Answer list) {
    return list.expect(200).texts("/items", "/id");
  }

  private static List<String> csv(Answer file) {
    var text = new String(file.expect(200).bytes(), StandardCharsets.UTF_8).substring(1);
    return List.of(text.split("\r\n"));
  }

  private static ReadableWorkbook workbook(Answer file) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(file.expect(200).bytes()));
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell.asString()).toList();
  }

  private static Map<String, Object> intake(String customer, String defect) {
    var intake = new HashMap<>(ServedCase.intake("REPLENISH"));
    intake.put("customer", Map.of("name", customer));
    intake.put("product", Map.of("model", "XM-100"));
    intake.put("defect", Map.of("description", defect, "quantity", 3));
    return intake;
  }

  private static Map<String, String> source(String channel) {
    return Map.of(
        "receivedAt", "2026-11-23T09:00:00+08:00", "channel", channel, "kind", "COMPLAINT");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
