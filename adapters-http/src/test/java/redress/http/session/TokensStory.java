package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Tokens of programs over HTTP, on whatever store (check S46). */
public abstract class TokensStory {
  private static final String CODE = "equipment-manufacturer";
  private static final String USER = "marketing-support-clerk";
  private static final String NEXT = "a quite other horse";
  private static final String UNTIL = "2026-12-23T09:00:00+08:00";

  /** The company behind real sockets. */
  protected abstract ServedCompany served(String document);

  @Test
  void a_token_is_shown_once_and_to_no_repetition_S46() {
    try (var company = served()) {
      var desk = company.desk(USER).key("the-same");
      var issued = desk.post("/tokens", form("WRITE")).expect(201);
      var shown = issued.text("/token");
      assertTrue(shown.startsWith("redress_token." + CODE + "."), shown);
      var repeated = desk.post("/tokens", form("WRITE")).expect(201);
      assertEquals("true", repeated.header("Idempotency-Replayed"));
      assertNull(repeated.text("/token"));
      assertEquals(issued.text("/id"), repeated.text("/id"));
      var listed = desk.get("/tokens").expect(200);
      assertEquals(List.of(issued.text("/id")), listed.texts("/items", "/id"));
      assertNull(listed.text("/items/0/token"));
      assertEquals(-1, listed.toString().indexOf(secret(shown)));
      assertEquals(USER, program(company, shown).get("/session").expect(200).text("/user"));
    }
  }

  @Test
  void a_token_that_reads_changes_nothing_S46() {
    try (var company = served()) {
      var reads = program(company, issue(company.desk(USER), "READ"));
      reads.get("/complaints").expect(200);
      var quote = Map.of("book", 100, "card", 100, "physical", 105, "claimedShortage", 5);
      reads.post("/procedures/" + CODE + "/quotes/stock-count", quote).expect(200);
      reads.post("/complaints", draft()).refused(403, "TOKEN_OUT_OF_SCOPE");
      var made =
          program(company, issue(company.desk(USER), "WRITE"))
              .post("/complaints", draft())
              .expect(201);
      var path = "/complaints/" + made.text("/id");
      reads
          .ifMatch(made.version())
          .patch(path, Map.of("defect", Map.of("description", "two")))
          .refused(403, "TOKEN_OUT_OF_SCOPE");
      assertEquals(made.version(), reads.get(path).expect(200).version());
    }
  }

  @Test
  void a_token_does_what_it_was_issued_for_alone_S46() {
    try (var company = served()) {
      var form = new HashMap<>(form("WRITE"));
      form.put("operations", List.of("draftComplaint", "listComplaints"));
      var issued = company.desk(USER).post("/tokens", form).expect(201);
      assertEquals("[\"draftComplaint\",\"listComplaints\"]", issued.at("/operations").toString());
      var narrow = program(company, issued.text("/token"));
      narrow.get("/complaints").expect(200);
      narrow.get("/organization").refused(403, "TOKEN_OUT_OF_SCOPE");
      narrow.get("/complaints/" + new UUID(0, 1)).refused(403, "TOKEN_OUT_OF_SCOPE");
    }
  }

  @Test
  void a_token_for_an_operation_that_there_is_not_is_refused_S46() {
    try (var company = served()) {
      var form = new HashMap<>(form("READ"));
      form.put("operations", List.of("listComplaints", "listComplaint"));
      var refused = company.desk(USER).post("/tokens", form).expect(400);
      assertEquals("/operations/1", refused.text("/errors/0/pointer"));
      assertEquals(
          "expected the name of an operation in the contract", refused.text("/errors/0/detail"));
      form.put("operations", List.of());
      var none = company.desk(USER).wrongly().post("/tokens", form).expect(400);
      assertEquals("expected a list of at least one", none.text("/errors/0/detail"));
    }
  }

  @Test
  void a_token_allows_no_more_than_its_person_may_S46() {
    try (var company = served()) {
      var clerk = company.desk("quality-clerk");
      var himself = clerk.post("/complaints", draft()).refused(403, "DUTY_NOT_YOURS");
      var program = program(company, issue(clerk, "WRITE"));
      var refused = program.post("/complaints", draft()).refused(403, "DUTY_NOT_YOURS");
      assertEquals(himself.text("/detail"), refused.text("/detail"));
    }
  }

  @Test
  void a_token_does_nothing_that_is_for_the_person_alone_S46() {
    try (var company = served()) {
      var program = program(company, issue(company.desk("gm"), "WRITE"));
      program.post("/tokens", form("WRITE")).refused(403, "IN_PERSON_ONLY");
      program.get("/tokens").refused(403, "IN_PERSON_ONLY");
      program
          .ifMatch(1)
          .post("/tokens/" + new UUID(0, 1) + "/revocation", null)
          .refused(403, "IN_PERSON_ONLY");
      program.post("/session/closing", Map.of()).refused(403, "IN_PERSON_ONLY");
      program
          .post("/session/password", Map.of("current", "correct horse", "next", "another horse"))
          .refused(403, "IN_PERSON_ONLY");
    }
  }

  @Test
  void a_token_ends_S46() {
    try (var company = served()) {
      var program = program(company, issue(company.desk(USER), "READ"));
      company.clock().advance(Duration.ofDays(30).minusSeconds(1));
      program.get("/complaints").expect(200);
      company.clock().advance(Duration.ofSeconds(1));
      program.get("/complaints").refused(401, "UNAUTHENTICATED");
    }
  }

  @Test
  void a_token_has_an_end_within_a_year_S46() {
    try (var company = served()) {
      var desk = company.desk(USER);
      for (var until : List.of("2026-11-23T09:00:00+08:00", "2028-01-01T00:00:00+08:00")) {
        var form = new HashMap<>(form("READ"));
        form.put("until", until);
        var refused = desk.post("/tokens", form).refused(422, "TOKEN_ENDS_BADLY");
        assertEquals(List.of("/until"), refused.faults());
      }
      var endless = new HashMap<>(form("READ"));
      endless.remove("until");
      assertEquals(
          List.of("/until"),
          desk.wrongly().post("/tokens", endless).refused(400, "MALFORMED").faults());
      var everything = new HashMap<>(form("PERSON"));
      assertEquals(
          List.of("/access"),
          desk.wrongly().post("/tokens", everything).refused(400, "MALFORMED").faults());
    }
  }

  @Test
  void a_revoked_token_is_refused_with_the_next_request_S46() {
    try (var company = served()) {
      var desk = company.desk(USER);
      var issued = desk.post("/tokens", form("READ")).expect(201);
      var program = program(company, issued.text("/token"));
      program.get("/complaints").expect(200);
      var path = "/tokens/" + issued.text("/id") + "/revocation";
      company.desk("quality-clerk").ifMatch(1).post(path, null).refused(404, "NOT_FOUND");
      program.get("/complaints").expect(200);
      desk.ifMatch(2).post(path, null).refused(412, "STALE");
      var revoked = desk.ifMatch(1).post(path, null).expect(200);
      assertEquals("2026-11-23T09:00:00+08:00", revoked.text("/revokedAt"));
      program.get("/complaints").refused(401, "UNAUTHENTICATED");
      desk.ifMatch(1).post(path, null).refused(412, "STALE");
    }
  }

  /** Whoever is robbed changes the password or closes everything; the thief has a token by then. */
  @Test
  void another_password_and_closing_everything_revoke_the_tokens_of_the_person_alone_S46() {
    try (var company = served()) {
      var another = program(company, issue(company.desk("quality-clerk"), "READ"));
      var stolen = program(company, issue(company.desk(USER), "WRITE"));
      company.desk(USER).post("/session/closing", Map.of()).expect(200);
      company
          .desk(USER)
          .post("/session/closing", Map.of("everywhere", true, "keepTokens", true))
          .expect(200);
      stolen.get("/complaints").expect(200);
      company.desk(USER).post("/session/closing", Map.of("everywhere", true)).expect(200);
      stolen.get("/complaints").refused(401, "UNAUTHENTICATED");
      var next = program(company, issue(company.desk(USER), "WRITE"));
      var password = Map.of("current", ExampleCompany.PASSWORD, "next", NEXT);
      company.desk(USER).post("/session/password", password).expect(200);
      next.get("/complaints").refused(401, "UNAUTHENTICATED");
      another.get("/complaints").expect(200);
    }
  }

  @Test
  void tokens_outlive_another_password_where_their_person_says_so_S46() {
    try (var company = served()) {
      var program = program(company, issue(company.desk(USER), "READ"));
      company
          .desk(USER)
          .post(
              "/session/password",
              Map.of("current", ExampleCompany.PASSWORD, "next", NEXT, "keepTokens", true))
          .expect(200);
      program.get("/complaints").expect(200);
    }
  }

  @Test
  void what_resembles_a_token_is_none_S46() {
    try (var company = served()) {
      var shown = issue(company.desk(USER), "READ");
      var other = issue(company.desk(USER), "READ");
      var last = shown.charAt(shown.length() - 3) == 'A' ? 'B' : 'A';
      var changed = new StringBuilder(shown);
      changed.setCharAt(shown.length() - 3, last);
      for (var wrong :
          List.of(
              changed.toString(),
              shown.replace(CODE, "pcb-manufacturer"),
              shown.replace(secret(shown), secret(other)),
              shown.replace("redress_token", "redress_browser"),
              shown.substring(0, shown.length() - 1),
              shown + "A")) {
        assertNotEquals(shown, wrong);
        program(company, wrong).get("/complaints").refused(401, "UNAUTHENTICATED");
      }
      program(company, shown).get("/complaints").expect(200);
    }
  }

  @Test
  void nobody_collects_tokens_without_bound() {
    try (var company = served()) {
      var desk = company.desk(USER);
      for (int i = 0; i < 50; i++) {
        issue(desk, "READ");
      }
      desk.post("/tokens", form("READ")).refused(409, "TOO_MANY_TOKENS");
      var ids = new ArrayList<String>();
      var path = "/tokens?limit=20";
      while (path != null) {
        var part = desk.get(path).expect(200);
        ids.addAll(part.texts("/items", "/id"));
        var link = part.header("Link");
        path = link == null ? null : link.replaceAll("<.*/api/v1([^>]*)>.*", "$1");
      }
      assertEquals(50, ids.stream().distinct().count());
      desk.ifMatch(1).post("/tokens/" + ids.getFirst() + "/revocation", null).expect(200);
      issue(desk, "READ");
    }
  }

  private ServedCompany served() {
    return served(ShippedProcedures.text(CODE));
  }

  /** The random part of a token. */
  protected static String secret(String shown) {
    return shown.substring(shown.lastIndexOf('.') + 1);
  }

  protected static Desk program(ServedCompany company, String token) {
    return company.desk().with("Authorization", "Bearer " + token);
  }

  protected static String issue(Desk desk, String access) {
    return desk.post("/tokens", form(access)).expect(201).text("/token");
  }

  private static Map<String, Object> form(String access) {
    return Map.of("name", "exports", "access", access, "until", UNTIL);
  }

  private static Map<String, Object> draft() {
    return Map.of("defect", Map.of("description", "a scratch"));
  }
}
