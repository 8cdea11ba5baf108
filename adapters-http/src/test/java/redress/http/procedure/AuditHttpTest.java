package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.http.Answer;
import redress.http.Pictures;
import redress.http.ServedCase;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What people did is told in the company's trail, once each (check S40). */
class AuditHttpTest {
  private static final byte[] PNG = Pictures.png();

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ServedCompany company = ServedCompany.inMemory();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_login_and_a_failed_one_leave_a_record_each_S40() {
    login("quality-head", "guess").expect(401);
    company.clock().advance(SECOND);
    login("nobody at all", "guess").expect(401);
    company.clock().advance(SECOND);
    company.desk("quality-head");
    company.clock().advance(SECOND);
    var records = trail("");
    assertEquals(
        List.of(
            "LOGIN gm",
            "LOGIN quality-head",
            "LOGIN_FAILED nobody at all",
            "LOGIN_FAILED quality-head"),
        told(records));
    assertEquals("127.0.0.1", records.text("/items/3/address"));
    assertEquals("2026-11-23T09:00:00+08:00", records.text("/items/3/at"));
    assertEquals("openSession", records.text("/items/3/operation"));
    assertEquals("UNAUTHENTICATED", records.text("/items/3/code"));
  }

  @Test
  void where_one_comes_from_is_the_connection_s_end_and_no_header_S20_S40() {
    company
        .desk()
        .with("X-Forwarded-For", "203.0.113.9")
        .with("Forwarded", "for=203.0.113.9")
        .post("/sessions", form("quality-head", "guess"))
        .expect(401);
    assertEquals("127.0.0.1", trail("?deed=LOGIN_FAILED").text("/items/0/address"));
  }

  @Test
  void who_names_no_company_that_there_is_is_told_of_nowhere_here_S40() {
    company
        .desk()
        .post("/sessions", Map.of("company", "elsewhere", "user", "li", "password", "guess"))
        .expect(401);
    assertEquals(0, trail("?deed=LOGIN_FAILED").at("/items").size());
  }

  @Test
  void a_refusal_for_want_of_right_leaves_one_record_with_its_code_S40() {
    var it = ServedCase.drafted(company, "ON_SITE").registered();
    company
        .desk("quality-clerk")
        .ifMatch(it.read().version())
        .post(it.path() + "/cancellation", Map.of("reason", "no"))
        .expect(403);
    var records = trail("?deed=DENIAL");
    assertEquals(1, records.at("/items").size());
    assertEquals("quality-clerk", records.text("/items/0/by"));
    assertEquals("cancelComplaint", records.text("/items/0/operation"));
    assertEquals("DUTY_NOT_YOURS", records.text("/items/0/code"));
    assertEquals("/api/v1" + it.path() + "/cancellation", records.text("/items/0/target"));
    assertEquals(0, records.at("/items/0/changes").size());
  }

  @Test
  void a_refusal_before_anything_is_looked_at_leaves_a_record_too_S40() {
    var form = Map.of("name", "reader", "access", "READ", "until", "2026-12-01T00:00:00Z");
    var token = company.desk("quality-clerk").post("/tokens", form).expect(201).text("/token");
    var program = company.desk().with("Authorization", "Bearer " + token);
    program.post("/complaints", Map.of()).refused(403, "TOKEN_OUT_OF_SCOPE");
    company.clock().advance(SECOND);
    var password = ExampleCompany.PASSWORD;
    var opened =
        company
            .desk()
            .post("/browser-sessions", form("quality-head", password))
            .expect(201)
            .header("Set-Cookie");
    company
        .desk()
        .with("Cookie", opened.split(";", 2)[0])
        .post("/complaints", Map.of())
        .refused(403, "CROSS_SITE_REFUSED");
    var records = trail("?deed=DENIAL");
    assertEquals(List.of("DENIAL quality-head", "DENIAL quality-clerk"), told(records));
    assertEquals(
        List.of("CROSS_SITE_REFUSED", "TOKEN_OUT_OF_SCOPE"), records.texts("/items", "/code"));
  }

  @Test
  void an_approval_leaves_one_record_with_what_was_before_and_after_S40() {
    var it = ServedCase.drafted(company, "ON_SITE");
    var clerk = company.desk("marketing-support-clerk").key("k").ifMatch(it.read().version());
    var waiver = Map.of("field", "PHOTO", "reason", "no camera");
    clerk.post(it.path() + "/waivers", waiver).expect(200);
    clerk.post(it.path() + "/waivers", waiver).expect(200);
    var records = trail("?deed=APPROVAL");
    assertEquals(1, records.at("/items").size(), "a repetition does nothing");
    assertEquals("waiveField", records.text("/items/0/operation"));
    var changes = records.texts("/items/0/changes", "/path");
    assertTrue(
        changes.stream().allMatch(path -> path.startsWith("/" + id(it) + "/")), changes::toString);
    assertTrue(records.at("/items/0/changes").toString().contains("no camera"), records::toString);
  }

  @Test
  void what_is_refused_approves_nothing() {
    var it = ServedCase.drafted(company, "ON_SITE");
    var waiver = Map.of("field", "PHOTO", "reason", "no camera");
    var clerk = company.desk("marketing-support-clerk").ifMatch(it.read().version() + 7);
    clerk.post(it.path() + "/waivers", waiver).expect(412);
    assertEquals(0, trail("?deed=APPROVAL").at("/items").size());
  }

  @Test
  void an_export_and_the_reading_of_a_file_leave_a_record_each_and_none_if_there_is_none_S40() {
    var it = ServedCase.drafted(company, "ON_SITE");
    var desk = company.desk("marketing-support-clerk");
    desk.ifMatch(it.read().version())
        .upload(it.path() + "/photos?name=spindle.png", PNG)
        .expect(200);
    var photo = it.read().text("/photos/0");
    desk.get(it.path() + "/attachments/" + photo).expect(200);
    desk.get(it.path() + "/attachments/" + new UUID(1, 1)).expect(404);
    desk.get("/exports/complaints?format=CSV&customer=%E5%8D%8E%26%3D").expect(200);
    var read = trail("?deed=ATTACHMENT_READ");
    assertEquals(1, read.at("/items").size());
    assertTrue(read.text("/items/0/target").endsWith(photo));
    var exported = trail("?deed=EXPORT");
    assertEquals(1, exported.at("/items").size());
    assertEquals("exportComplaints", exported.text("/items/0/operation"));
    assertEquals("marketing-support-clerk", exported.text("/items/0/by"));
    assertEquals(
        List.of("/query/format", "/query/customer"), exported.texts("/items/0/changes", "/path"));
    assertEquals(List.of("CSV", "华&="), exported.texts("/items/0/changes", "/to"));
  }

  @Test
  void to_be_lent_authority_and_to_lose_it_leaves_a_record_each_S40() {
    DispositionHttpTest.served(
        ShippedProcedures.text("pcb-manufacturer"),
        lending -> {
          var form =
              Map.of(
                  "delegate", "quality-head",
                  "until", "2026-11-23T12:00:00+08:00",
                  "reason", "on leave");
          var lent = lending.desk("sales-head").post("/delegations", form).expect(201);
          lending.clock().advance(SECOND);
          lending
              .desk("sales-head")
              .ifMatch(1)
              .post("/delegations/" + lent.text("/id") + "/end", Map.of("reason", "back again"))
              .expect(200);
          var records = lending.desk("gm").get("/audit-records?deed=ROLE_CHANGE").expect(200);
          assertEquals(
              List.of("endDelegation", "delegateAuthority"), records.texts("/items", "/operation"));
          assertTrue(records.at("/items/1/changes").toString().contains("quality-head"));
        });
  }

  @Test
  void the_trail_is_read_by_whoever_approves_the_procedure_and_by_nobody_else_S40() {
    company.desk("quality-head").get("/audit-records").refused(403, "TRAIL_NOT_YOURS");
    company.desk().get("/audit-records").refused(401, "UNAUTHENTICATED");
    var own = trail("?deed=DENIAL");
    assertEquals("listAuditRecords", own.text("/items/0/operation"));
  }

  @Test
  void it_is_read_page_by_page_and_by_user_and_time() {
    for (int i = 0; i < 3; i++) {
      login("quality-head", "guess").expect(401);
      company.clock().advance(Duration.ofMinutes(1));
    }
    var first = trail("?user=quality-head&limit=2");
    assertEquals(2, first.at("/items").size());
    var next = first.header("Link").replaceFirst(".*<(?:/api/v1)?([^>]*)>.*", "$1");
    var second = company.desk("gm").get(next).expect(200);
    assertEquals(1, second.at("/items").size());
    var since = trail("?deed=LOGIN_FAILED&from=2026-11-23T09:01:00%2B08:00");
    assertEquals(2, since.at("/items").size());
    var until = trail("?deed=LOGIN_FAILED&until=2026-11-23T09:01:00%2B08:00");
    assertEquals(1, until.at("/items").size());
  }

  private Answer trail(String query) {
    return company.desk("gm").get("/audit-records" + query).expect(200);
  }

  private static List<String> told(Answer records) {
    var told = new ArrayList<String>();
    for (var record : records.at("/items")) {
      told.add(record.get("deed").asText() + " " + record.get("by").asText());
    }
    return told;
  }

  private Answer login(String user, String password) {
    return company.desk().post("/sessions", form(user, password));
  }

  private Map<String, Object> form(String user, String password) {
    return Map.of("company", company.company().id().code(), "user", user, "password", password);
  }

  private static String id(ServedCase it) {
    return it.path().substring("/complaints/".length());
  }
}
