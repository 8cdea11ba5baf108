package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;

/** What a page of somebody else's can have a browser do: nothing (checks S20, S21, S22, S23). */
class BrowserHttpTest {
  private static final Map<String, Object> LOGIN =
      Map.of(
          "company", "equipment-manufacturer",
          "user", "quality-clerk",
          "password", ExampleCompany.PASSWORD);

  private final ServedCompany company = ServedCompany.inMemory();
  private final Answer opened = company.desk().post("/browser-sessions", LOGIN).expect(201);
  private final String cookie = opened.header("Set-Cookie").split(";", 2)[0];
  private final Desk browser = company.desk().with("Cookie", cookie);
  private final Desk page = browser.with("X-CSRF-Token", opened.text("/csrfToken"));

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void the_cookie_is_for_this_host_alone_and_out_of_reach_of_scripts_S23() {
    var parts = List.of(opened.header("Set-Cookie").split("; "));
    assertTrue(parts.getFirst().startsWith("__Host-redress=redress_browser."), parts::toString);
    assertEquals(
        List.of("Path=/", "Secure", "HttpOnly", "SameSite=Strict"), parts.subList(1, parts.size()));
    assertFalse(new String(opened.bytes(), StandardCharsets.UTF_8).contains("redress_browser"));
  }

  @Test
  void a_page_of_ours_reads_its_challenge_and_changes_what_it_may() {
    var read = browser.get("/session").expect(200);
    assertEquals(opened.text("/csrfToken"), read.text("/csrfToken"));
    page.with("Origin", "http://127.0.0.1:" + company.port())
        .with("Sec-Fetch-Site", "same-origin")
        .post("/session/closing", Map.of())
        .expect(200);
    browser.get("/session").refused(401, "UNAUTHENTICATED");
  }

  @Test
  void a_change_without_the_challenge_is_refused_S21() {
    var wrong = new Desk[] {browser, browser.with("X-CSRF-Token", "0".repeat(64))};
    for (var with : wrong) {
      var desk = with.wrongly();
      desk.post("/session/closing", Map.of()).refused(403, "CROSS_SITE_REFUSED");
      desk.post("/complaints", Map.of()).refused(403, "CROSS_SITE_REFUSED");
      desk.patch("/complaints/00000000-0000-0000-0000-000000000001", Map.of())
          .refused(403, "CROSS_SITE_REFUSED");
    }
    browser.get("/session").expect(200);
  }

  @Test
  void the_challenge_of_another_session_does_not_fit_S21() {
    var other = company.desk().post("/browser-sessions", LOGIN).expect(201);
    browser
        .with("X-CSRF-Token", other.text("/csrfToken"))
        .post("/session/closing", Map.of())
        .refused(403, "CROSS_SITE_REFUSED");
  }

  @Test
  void a_page_of_another_site_is_refused_whatever_it_knows_S21() {
    for (var origin : foreign()) {
      page.with("Origin", origin)
          .post("/session/closing", Map.of())
          .refused(403, "CROSS_SITE_REFUSED");
    }
    for (var site : List.of("cross-site", "same-site")) {
      page.with("Sec-Fetch-Site", site)
          .post("/session/closing", Map.of())
          .refused(403, "CROSS_SITE_REFUSED");
    }
    browser.get("/session").expect(200);
  }

  @Test
  void a_page_of_another_site_does_not_log_anybody_in_S21() {
    var desk = company.desk();
    desk.with("Origin", "https://evil.example")
        .post("/browser-sessions", LOGIN)
        .refused(403, "CROSS_SITE_REFUSED");
    desk.with("Sec-Fetch-Site", "cross-site")
        .post("/browser-sessions", LOGIN)
        .refused(403, "CROSS_SITE_REFUSED");
  }

  @Test
  void what_a_form_can_send_is_not_taken_S21() {
    var bytes = "{}".getBytes(StandardCharsets.UTF_8);
    for (var type :
        List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
      for (var path : List.of("/session/closing", "/complaints", "/tokens")) {
        page.wrongly()
            .key("form")
            .send("POST", path, type, bytes)
            .refused(415, "UNSUPPORTED_CONTENT_TYPE");
      }
      company
          .desk()
          .wrongly()
          .send("POST", "/browser-sessions", type, bytes)
          .refused(415, "UNSUPPORTED_CONTENT_TYPE");
    }
    browser.get("/session").expect(200);
  }

  @Test
  void no_link_has_an_effect_S21() {
    for (var path : List.of("/session/closing", "/session/password", "/browser-sessions")) {
      page.wrongly().get(path).refused(405, "METHOD_NOT_ALLOWED");
    }
    browser.get("/session").expect(200);
  }

  @Test
  void two_cookies_of_that_name_are_none() {
    browser
        .with("Cookie", cookie + "; " + cookie)
        .get("/session")
        .refused(400, "COOKIE_GIVEN_TWICE");
    browser.with("Cookie", "theme=dark; " + cookie).get("/session").expect(200);
    browser
        .with("Cookie", cookie.replace("__Host-redress", "redress"))
        .wrongly()
        .get("/session")
        .refused(401, "UNAUTHENTICATED");
  }

  @Test
  void no_other_origin_may_read_an_answer_S22() throws IOException, InterruptedException {
    for (var origin : foreign()) {
      var answers =
          List.of(
              send("GET", "/session", origin),
              send("GET", "/nowhere", origin),
              send("OPTIONS", "/session", origin),
              send("OPTIONS", "/complaints", origin),
              send("POST", "/sessions", origin));
      for (var answer : answers) {
        assertEquals(
            List.of(),
            answer.headers().map().keySet().stream()
                .filter(
                    name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"))
                .toList(),
            answer::toString);
        assertEquals(
            "same-origin",
            answer.headers().firstValue("Cross-Origin-Resource-Policy").orElse(null));
      }
    }
  }

  @Test
  void headers_that_a_proxy_would_set_are_not_believed_S20() {
    for (var header : List.of("X-Remote-User", "X-Forwarded-User", "Remote-User", "X-User")) {
      company
          .desk()
          .wrongly()
          .with(header, "quality-head")
          .get("/session")
          .refused(401, "UNAUTHENTICATED");
      assertEquals(
          "quality-clerk",
          browser.with(header, "quality-head").get("/session").expect(200).text("/user"));
    }
    page.with("X-Forwarded-Host", "evil.example")
        .with("X-Forwarded-Proto", "https")
        .with("Forwarded", "host=evil.example")
        .with("Origin", "https://evil.example")
        .post("/session/closing", Map.of())
        .refused(403, "CROSS_SITE_REFUSED");
  }

  @Test
  void a_forged_address_does_not_escape_the_limit_of_logins_S20_S34() {
    var login = Map.of("company", "equipment-manufacturer", "user", "gm", "password", "guess");
    for (int i = 0; i < 10; i++) {
      company
          .desk()
          .with("X-Forwarded-For", "198.51.100." + i)
          .with("X-Real-IP", "198.51.100." + i)
          .with("Forwarded", "for=198.51.100." + i)
          .post("/sessions", login)
          .expect(401);
    }
    company
        .desk()
        .with("X-Forwarded-For", "203.0.113.9")
        .with("Forwarded", "for=203.0.113.9")
        .post("/sessions", login)
        .refused(429, "TOO_MANY_ATTEMPTS");
  }

  private List<String> foreign() {
    var own = "127.0.0.1:" + company.port();
    return List.of(
        "https://evil.example",
        "null",
        "http://" + own + ".evil.example",
        "http://evil-" + own,
        "http://127.0.0.1",
        "http://" + own + "@evil.example");
  }

  private HttpResponse<String> send(String method, String path, String origin)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:%d/api/v1%s".formatted(company.port(), path));
    var request =
        HttpRequest.newBuilder(uri)
            .method(method, BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Cookie", cookie)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
