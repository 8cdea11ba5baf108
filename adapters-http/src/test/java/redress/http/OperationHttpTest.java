package redress.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all operations have in common (checks R1 to R5, R7, R17, S2, S4). */
class OperationHttpTest {
  private static final String NOBODYS = "/samples/0190a0a0-0000-7000-8000-000000000001";

  private final Office office = new Office();
  private final Samples samples = new Samples(office);
  private Desk li;

  @BeforeEach
  void open() {
    office.employ("acme", "li", "QUALITY", "CLERK");
    office.employ("acme", "wang", "QUALITY", "CLERK");
    office.employ("other", "li", "QUALITY", "CLERK");
    office.open(samples.chapter());
    li = office.desk("acme", "li");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_record_is_made_and_found_at_its_location() {
    var made =
        li.post(
                "/samples",
                """
                {"name":"螺栓","price":{"amount":"300.20","currency":"CNY"},"weight":1.50}\
                """)
            .expect(201);
    assertEquals("application/json", made.header("Content-Type"));
    assertEquals(1, made.version());
    assertEquals("2026-11-23T09:00:00+08:00", made.text("/at"));
    assertEquals("300.20", made.text("/price/amount"));
    assertEquals("li", made.text("/by"));
    var path = made.header("Location").substring(HttpServer.BASE.length());
    var found = li.get(path).expect(200);
    assertArrayEquals(made.bytes(), found.bytes());
    assertEquals(1, found.version());
  }

  @Test
  void a_repetition_is_answered_and_not_done_again_R1() {
    var desk = li.key("key-1");
    var first = desk.post("/samples", Map.of("name", "a")).expect(201);
    var second = desk.post("/samples", Map.of("name", "a")).expect(201);
    assertArrayEquals(first.bytes(), second.bytes());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.header("ETag"), second.header("ETag"));
    assertNull(first.header("Idempotency-Replayed"));
    assertEquals("true", second.header("Idempotency-Replayed"));
    assertEquals(1, li.get("/samples").at("/items").size());
  }

  @Test
  void many_repetitions_at_once_are_done_once_R3() {
    var desk = li.key("key-1");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          Stream.generate(
                  () -> threads.submit(() -> desk.post("/samples", Map.of("name", "a")).status()))
              .limit(20)
              .toList();
      threads.close();
      assertTrue(answers.stream().map(Future::resultNow).allMatch(List.of(201, 409)::contains));
    }
    assertEquals(1, li.get("/samples").at("/items").size());
  }

  @Test
  void the_same_key_with_other_content_is_refused_R2() {
    var desk = li.key("key-1");
    desk.post("/samples", Map.of("name", "a")).expect(201);
    desk.post("/samples", Map.of("name", "b")).refused(422, "IDEMPOTENCY_KEY_REUSED");
    assertEquals(1, li.get("/samples").at("/items").size());
  }

  @Test
  void keys_of_others_and_of_other_routes_are_others_R5() {
    var first = li.key("k").post("/samples", Map.of("name", "a")).expect(201);
    var wangs = office.desk("acme", "wang").key("k").post("/samples", Map.of("name", "a"));
    assertNotEquals(first.text("/id"), wangs.expect(201).text("/id"));
    var others = office.desk("other", "li").key("k").post("/samples", Map.of("name", "a"));
    assertNotEquals(first.text("/id"), others.expect(201).text("/id"));
    li.key("k").ifMatch(1).post("/samples/" + first.text("/id") + "/sealing", null).expect(200);
  }

  @Test
  void what_was_malformed_may_be_corrected_under_its_key_R7() {
    var desk = li.key("key-1");
    desk.wrongly().post("/samples", Map.of("nam", "a")).refused(400, "MALFORMED");
    desk.post("/samples", Map.of("name", "a")).expect(201);
  }

  @Test
  void a_command_needs_a_key_that_can_be_read_R4() {
    var wrongly = li.wrongly();
    wrongly
        .send("POST", "/samples", "application/json", "{\"name\":\"a\"}".getBytes())
        .refused(400, "IDEMPOTENCY_KEY_REQUIRED");
    for (var key : List.of("x".repeat(256), "with space")) {
      wrongly
          .key(key)
          .post("/samples", Map.of("name", "a"))
          .refused(400, "IDEMPOTENCY_KEY_MALFORMED");
    }
    li.key("x".repeat(255)).post("/samples", Map.of("name", "a")).expect(201);
    assertEquals(1, li.get("/samples").at("/items").size());
  }

  @Test
  void a_quote_needs_no_key() {
    var body = "{\"number\":41}".getBytes();
    var sum = li.send("POST", "/samples/quotes/sum", "application/json", body).expect(200);
    assertEquals("42", sum.text("/sum"));
  }

  @Test
  void a_change_says_which_version_it_has_seen_R17() {
    var path = add("a");
    li.wrongly().patch(path, Map.of("name", "b")).refused(428, "IF_MATCH_REQUIRED");
    for (var tag : List.of("1", "W/\"1\"", "*", "\"1\", \"2\"", "\"x\"", "\"01\"")) {
      li.wrongly()
          .with("If-Match", tag)
          .patch(path, Map.of("name", "b"))
          .refused(400, "IF_MATCH_MALFORMED");
    }
    var stale = li.ifMatch(7).patch(path, Map.of("name", "b")).refused(412, "STALE");
    assertEquals("1", stale.text("/currentVersion"));
    assertEquals(2, li.ifMatch(1).patch(path, Map.of("name", "b")).expect(200).version());
    assertEquals("b", li.get(path).text("/name"));
  }

  @Test
  void a_repetition_is_answered_before_its_version_is_looked_at() {
    var path = add("a") + "/sealing";
    var desk = li.key("seal").ifMatch(1);
    var first = desk.post(path, null).expect(200);
    var second = desk.post(path, null).expect(200);
    assertArrayEquals(first.bytes(), second.bytes());
    assertEquals(1, samples.sealings.get());
    li.ifMatch(1).post(path, null).refused(412, "STALE");
  }

  @Test
  void a_patch_replaces_what_it_names_and_takes_away_what_it_nulls() {
    var made = li.post("/samples", "{\"name\":\"a\",\"weight\":1.5}").expect(201);
    var path = "/samples/" + made.text("/id");
    var changed = li.ifMatch(1).patch(path, "{\"weight\":null}").expect(200);
    assertEquals("a", changed.text("/name"));
    assertNull(changed.text("/weight"));
    var bad = li.ifMatch(2).patch(path, "{\"name\":null,\"by\":\"wang\"}");
    bad.refused(400, "MALFORMED");
    assertEquals(List.of("/by", "/name"), bad.faults());
  }

  @Test
  void nothing_of_another_company_can_be_seen_S2() {
    var path = add("a");
    var stranger = office.desk("other", "li").get(path).refused(404, "NOT_FOUND");
    var nothing = li.get(NOBODYS).refused(404, "NOT_FOUND");
    assertEquals(nothing.text("/detail"), stranger.text("/detail"));
    assertEquals(nothing.text("/type"), stranger.text("/type"));
  }

  @Test
  void an_id_that_is_none_is_not_found() {
    for (var id : List.of("1", "0190A0A0-0000-7000-8000-000000000001", "x%00", "..%2f..")) {
      li.wrongly().get("/samples/" + id).expect(404);
    }
  }

  @Test
  void unknown_fields_are_refused_by_name_S4() {
    var body = Map.of("name", "a", "by", "wang", "company", "other");
    var answer = li.wrongly().post("/samples", body).refused(400, "MALFORMED");
    assertEquals(List.of("/by", "/company"), answer.faults().stream().sorted().toList());
    assertEquals(0, li.get("/samples").at("/items").size());
  }

  @Test
  void what_is_wrong_deep_inside_is_pointed_at() {
    var body = "{\"name\":\"a\",\"price\":{\"amount\":\"x\",\"currency\":\"ABCD\"}}";
    assertEquals(
        List.of("/price/amount", "/price/currency"),
        li.wrongly().post("/samples", body).refused(400, "MALFORMED").faults());
  }

  @Test
  void a_refusal_names_its_rule_and_its_kind() {
    var later = fault("later").refused(409, "NOT_YET");
    assertEquals("I-99", later.text("/rule"));
    assertEquals("not yet", later.text("/detail"));
    fault("person").refused(403, "NOT_YOU");
    var content = fault("content").refused(422, "NOT_SO");
    assertEquals(List.of("/name"), content.faults());
    assertEquals("TOO_LOUD", content.text("/errors/0/code"));
    assertEquals("I-99", content.text("/errors/0/rule"));
  }

  @Test
  void a_store_that_is_away_is_told_without_detail_S38() {
    var answer = fault("unavailable").refused(503, "UNAVAILABLE");
    assertEquals("1", answer.header("Retry-After"));
    assertEquals(-1, answer.toString().indexOf("jdbc"));
  }

  @Test
  void our_own_mistakes_show_nothing_of_the_inside_S38() {
    var answer = fault("bug").refused(500, "INTERNAL");
    assertEquals(-1, answer.toString().indexOf("select"));
    assertEquals(-1, answer.toString().indexOf("Exception"));
  }

  @Test
  void a_list_is_read_part_by_part() {
    for (int i = 0; i < 5; i++) {
      add("sample-" + i % 2);
    }
    var first = li.get("/samples?limit=2").expect(200);
    assertEquals(2, first.at("/items").size());
    var second = li.get(next(first)).expect(200);
    var third = li.get(next(second)).expect(200);
    assertEquals(1, third.at("/items").size());
    assertNull(third.header("Link"));
    assertEquals(5, li.get("/samples").at("/items").size());
  }

  @Test
  void a_filter_stays_in_the_link_to_the_next_part() {
    for (int i = 0; i < 4; i++) {
      add(i % 2 == 0 ? "a b&c" : "other");
    }
    var first = li.get("/samples?limit=1&name=a%20b%26c").expect(200);
    var second = li.get(next(first)).expect(200);
    assertEquals(List.of("a b&c"), second.texts("/items", "/name"));
    assertNull(second.header("Link"));
  }

  @Test
  void bad_parameters_are_named() {
    assertEquals(List.of("?sort"), badQuery("sort=name"));
    assertEquals(List.of("?limit"), badQuery("limit=0"));
    assertEquals(List.of("?limit"), badQuery("limit=201"));
    assertEquals(List.of("?limit"), badQuery("limit=x"));
    assertEquals(List.of("?limit"), badQuery("limit=1&limit=2"));
    assertEquals(List.of("?cursor"), badQuery("cursor=%21"));
    assertEquals(List.of("?cursor"), badQuery("cursor=eyJ9"));
    assertEquals(List.of("?cursor"), badQuery("cursor=" + Page.cursor(List.of("no id"))));
    assertEquals(List.of("?cursor"), badQuery("cursor=" + Page.cursor(List.of())));
  }

  private List<String> badQuery(String query) {
    return li.wrongly().get("/samples?" + query).refused(400, "MALFORMED").faults();
  }

  private Answer fault(String fault) {
    return li.get(NOBODYS + "/faults/" + fault);
  }

  private String add(String name) {
    return "/samples/" + li.post("/samples", Map.of("name", name)).expect(201).text("/id");
  }

  private static String next(Answer answer) {
    var link = answer.header("Link");
    return link.substring(1 + HttpServer.BASE.length(), link.indexOf('>'));
  }
}
