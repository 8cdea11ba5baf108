package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that nobody sends by accident (checks R29, S21 to S23, S41 to S43). */
class HostileHttpTest {
  private static final Office OFFICE = new Office();
  private static Desk li;

  @BeforeAll
  static void open() {
    OFFICE.employ("acme", "li", "QUALITY", "CLERK");
    OFFICE.open(Samples.chapter(OFFICE));
    li = OFFICE.desk("acme", "li").wrongly();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void what_is_not_json_is_refused_R29() {
    for (var text :
        List.of(
            "",
            "{",
            "{\"name\":}",
            "{'name':'a'}",
            "{\"name\":\"a\"} x",
            "{\"name\":NaN}",
            "{\"weight\":Infinity}",
            "// a\n{}",
            "{\"name\":\"a\",}")) {
      li.post("/samples", text).refused(400, "MALFORMED");
    }
  }

  @Test
  void what_could_be_understood_in_two_ways_is_refused_R29() {
    assertEquals(List.of("/name"), faults("{\"name\":\"a\",\"name\":\"b\"}"));
    assertEquals(List.of("/name"), faults("{\"name\":\"a\\u0000b\"}"));
    assertEquals(List.of("/name"), faults("{\"name\":\"\\ud83d\"}"));
    assertEquals(List.of("/weight"), faults("{\"name\":\"a\",\"weight\":1e400}"));
    assertEquals(List.of("/weight"), faults("{\"name\":\"a\",\"weight\":1e999999999999}"));
    assertEquals(List.of("/weight"), faults("{\"name\":\"a\",\"weight\":1e-400}"));
  }

  @Test
  void a_name_is_bounded_R29() {
    var text = "{\"name\":{\"%s\":1}}".formatted("n".repeat(257));
    var answer = li.post("/samples", text).refused(400, "MALFORMED");
    assertEquals(
        "/name NAME_TOO_LONG",
        answer.text("/errors/0/pointer") + " " + answer.text("/errors/0/code"));
  }

  @Test
  void nesting_has_an_end_R29() {
    var depth = 10_000;
    var text = "{\"name\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    var answer = li.post("/samples", text).refused(400, "MALFORMED");
    assertEquals("TOO_DEEP", answer.text("/errors/0/code"));
  }

  @Test
  void other_encodings_are_refused_R29() {
    var latin = "{\"name\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    li.key("latin").send("POST", "/samples", "application/json", latin).refused(400, "MALFORMED");
    var wide = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16);
    li.key("wide").send("POST", "/samples", "application/json", wide).refused(400, "MALFORMED");
  }

  @Test
  void a_megabyte_is_enough_R29() {
    var text = "{\"name\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    try {
      li.post("/samples", text).refused(413, "TOO_LARGE");
    } catch (UncheckedIOException closed) {
      // the server may hang up before the client has sent all of it
    }
    OFFICE.desk("acme", "li").get("/samples").expect(200);
  }

  @Test
  void only_json_is_taken_for_json_S21() {
    var body = "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_8);
    for (var type :
        List.of("text/plain", "application/x-www-form-urlencoded", "application/json; x=y")) {
      li.key("k").send("POST", "/samples", type, body).refused(415, "UNSUPPORTED_CONTENT_TYPE");
    }
    var path = "/samples/0190a0a0-0000-7000-8000-000000000001";
    var merge = li.ifMatch(1).send("PATCH", path, "application/json", body);
    assertEquals("application/merge-patch+json", merge.expect(415).header("Accept"));
  }

  @Test
  void content_without_use_is_refused() {
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    li.key("k")
        .ifMatch(1)
        .send(
            "POST",
            "/samples/0190a0a0-0000-7000-8000-000000000001/sealing",
            "application/json",
            body)
        .refused(400, "CONTENT_NOT_EXPECTED");
  }

  @Test
  void a_method_that_a_path_does_not_have_is_told_those_that_it_has_S41() {
    var answer = li.send("DELETE", "/samples", null, null).refused(405, "METHOD_NOT_ALLOWED");
    assertEquals("GET, POST", answer.header("Allow"));
    for (var method : List.of("TRACE", "OPTIONS", "PUT", "HEAD", "PROPFIND")) {
      assertStatus("405", method + " /api/v1/samples HTTP/1.1");
    }
  }

  @Test
  void paths_are_read_in_one_way_only_S41() {
    for (var path :
        List.of(
            "//api/v1/samples",
            "/api//v1/samples",
            "/api/v1/samples/",
            "/api/v1/./samples",
            "/api/v1/x/../samples",
            "/api/v1/%2e%2e/v1/samples",
            "/api/v1/samples;x=1",
            "/api/v1%2fsamples",
            "/api/v1/samples.",
            "/API/v1/samples",
            "/",
            "/nothing")) {
      assertStatus("404", "GET " + path + " HTTP/1.1");
    }
  }

  @Test
  void a_path_that_is_no_text_leads_nowhere_S41() {
    for (var segment :
        List.of(
            "%00",
            "a%00b",
            "%0a",
            "%1F",
            "%7f",
            "%c2%80",
            "%zz",
            "%",
            "%4",
            "a%",
            "%+1",
            "%ff",
            "%e4",
            "%ed%a0%80",
            "\u00e4")) {
      var answer = raw("GET /api/v1/samples/" + segment + " HTTP/1.1");
      assertTrue(answer.startsWith("http/1.1 404"), segment + " " + answer);
      assertTrue(answer.contains("urn:redress:problem:no_such_path"), segment + " " + answer);
    }
    assertStatus("401", "GET /api/v1/samples/%C3%A4 HTTP/1.1");
    assertStatus("401", "GET /api/v1/samples/" + "a".repeat(3000) + " HTTP/1.1");
  }

  @Test
  void a_query_that_is_no_text_is_refused() {
    var session = "\r\nAuthorization: " + li.header("Authorization");
    for (var query : List.of("limit=%zz", "limit=%00", "cursor=%00", "%00=1", "limit=%")) {
      assertStatus("400", "GET /api/v1/samples?" + query + " HTTP/1.1" + session);
    }
  }

  @Test
  void what_a_proxy_could_read_otherwise_is_refused_S42() {
    var both = "POST /api/v1/sessions HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked";
    assertStatus("400", both);
    assertStatus("400", "GET /health/live HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 1");
    assertStatus("400", "GET /health/live HTTP/1.1\r\nBad Name: 1");
  }

  @Test
  void a_header_that_counts_is_given_once_S42() {
    for (var header : List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match")) {
      var twice = "\r\n" + header + ": a\r\n" + header + ": b";
      assertTrue(raw("GET /api/v1/samples HTTP/1.1" + twice).contains("header_given_twice"));
    }
  }

  @Test
  void every_answer_carries_the_headers_that_browsers_obey_S22_S23() {
    for (var request :
        List.of(
            "GET /health/live HTTP/1.1",
            "GET /docs HTTP/1.1",
            "GET /openapi.yaml HTTP/1.1",
            "GET /nothing HTTP/1.1",
            "DELETE /api/v1/samples HTTP/1.1",
            "GET /api/v1/samples HTTP/1.1")) {
      var answer = raw(request + "\r\nOrigin: https://evil.example");
      assertTrue(answer.contains("content-security-policy: default-src 'none'"), answer);
      assertFalse(answer.contains("unsafe-inline"), answer);
      assertTrue(answer.contains("frame-ancestors 'none'"), answer);
      assertTrue(answer.contains("x-content-type-options: nosniff"), answer);
      assertTrue(answer.contains("referrer-policy: no-referrer"), answer);
      assertTrue(answer.contains("cross-origin-opener-policy: same-origin"), answer);
      assertTrue(answer.contains("cache-control: no-store"), answer);
      assertFalse(answer.contains("access-control-allow-origin"), answer);
    }
  }

  @Test
  void the_main_port_tells_nothing_about_the_inside_S43() {
    assertStatus("404", "GET /metrics HTTP/1.1");
    assertStatus("404", "GET /health HTTP/1.1");
  }

  private static List<String> faults(String body) {
    return li.post("/samples", body).refused(400, "MALFORMED").faults().stream()
        .distinct()
        .toList();
  }

  private static void assertStatus(String status, String head) {
    var answer = raw(head);
    assertEquals("http/1.1 " + status, answer.substring(0, Math.min(12, answer.length())), head);
  }

  /** The whole answer in lower case, as it comes over the wire. */
  private static String raw(String head) {
    try (var socket = new Socket("127.0.0.1", OFFICE.server().port())) {
      var request = head + "\r\nHost: redress\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
