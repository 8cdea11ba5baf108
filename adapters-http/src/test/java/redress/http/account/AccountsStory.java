package redress.http.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.session.AccountHistory;
import redress.history.Imprint;
import redress.history.Link;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** How accounts are administered over HTTP, on whatever store (checks S9, S10, S46). */
public abstract class AccountsStory {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final String CHOSEN = "a sentence that li chose";
  private static final Map<String, Object> WHY = Map.of("reason", "the phone is lost");

  /** The director gives some posts, and one that the document should not have listed. */
  private static final String DIRECTED =
      PCB.replace(
          "\"approver\": \"GENERAL_MANAGER\",",
          """
          "approver": "GENERAL_MANAGER",
          "administrators": [{
            "department": "GM_OFFICE", "position": "OPERATIONS_DIRECTOR",
            "gives": [
              {"position": "CLERK"},
              {"department": "QUALITY", "position": "DEPARTMENT_HEAD"},
              {"department": "GM_OFFICE", "position": "DEPUTY_GENERAL_MANAGER"},
              {"department": "GM_OFFICE", "position": "GENERAL_MANAGER"}
            ]
          }],
          """);

  /** The company behind real sockets. */
  protected abstract ServedCompany served(String document);

  @Test
  void whoever_is_new_is_invited_once_and_chooses_a_password() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var made = create(gm, "li", "QUALITY", "CLERK").expect(201);
      assertEquals("/api/v1/accounts/li", made.header("Location"));
      assertEquals("false", made.text("/hasPassword"));
      login(company, "li", "").expect(400);
      login(company, "li", CHOSEN).refused(401, "UNAUTHENTICATED");
      var invitation = made.text("/invitation");
      accept(company, invitation, "short").refused(422, "PASSWORD_EASILY_GUESSED");
      assertEquals("li", accept(company, invitation, CHOSEN).expect(200).text("/user"));
      accept(company, invitation, "another sentence").refused(401, "UNAUTHENTICATED");
      login(company, "li", CHOSEN).expect(201);
      assertEquals("true", gm.get("/accounts/li").expect(200).text("/hasPassword"));
    }
  }

  @Test
  void who_has_accepted_an_invitation_and_from_where_leaves_one_record_S40() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var invitation = create(gm, "li", "QUALITY", "CLERK").expect(201).text("/invitation");
      accept(company, invitation, "short").refused(422, "PASSWORD_EASILY_GUESSED");
      accept(company, invitation, CHOSEN).expect(200);
      accept(company, invitation, CHOSEN).refused(401, "UNAUTHENTICATED");
      var records = gm.get("/audit-records?deed=ROLE_CHANGE&user=li").expect(200);
      assertEquals(List.of("acceptInvitation"), records.texts("/items", "/operation"));
      assertEquals("127.0.0.1", records.text("/items/0/address"));
    }
  }

  @Test
  void an_invitation_ends_and_a_later_one_takes_its_place() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var made = create(gm, "li", "QUALITY", "CLERK").expect(201);
      assertEquals("2026-11-26T09:00:00+08:00", made.text("/invitedUntil"));
      var again = change(gm, "li", "reset", WHY).expect(200);
      accept(company, made.text("/invitation"), CHOSEN).refused(401, "UNAUTHENTICATED");
      var forged = again.text("/invitation").replaceAll("\\.[^.]*$", "." + "A".repeat(43));
      accept(company, forged, CHOSEN).refused(401, "UNAUTHENTICATED");
      accept(company, "nonsense", CHOSEN).refused(401, "UNAUTHENTICATED");
      company.clock().advance(Duration.ofHours(72));
      accept(company, again.text("/invitation"), CHOSEN).refused(401, "UNAUTHENTICATED");
    }
  }

  @Test
  void a_repetition_is_not_told_the_invitation_again() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm").key("the-same");
      var li = Map.of("user", "li", "department", "QUALITY", "position", "CLERK");
      var told = gm.post("/accounts", li).expect(201);
      var repeated = gm.post("/accounts", li).expect(201);
      assertEquals("true", repeated.header("Idempotency-Replayed"));
      assertNull(repeated.text("/invitation"));
      accept(company, told.text("/invitation"), CHOSEN).expect(200);
    }
  }

  @Test
  void whoever_is_reset_is_out_with_everything_and_invited_anew_S18() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var clerk = company.desk("quality-clerk");
      var token = token(clerk);
      var program = company.desk().with("Authorization", "Bearer " + token);
      program.get("/complaints").expect(200);
      var reset = change(gm, "quality-clerk", "reset", WHY).expect(200);
      clerk.get("/session").refused(401, "UNAUTHENTICATED");
      program.get("/complaints").refused(401, "UNAUTHENTICATED");
      login(company, "quality-clerk", ExampleCompany.PASSWORD).refused(401, "UNAUTHENTICATED");
      accept(company, reset.text("/invitation"), CHOSEN).expect(200);
      login(company, "quality-clerk", CHOSEN).expect(201);
      program.get("/complaints").refused(401, "UNAUTHENTICATED");
    }
  }

  @Test
  void a_token_does_not_come_back_with_its_account_S10_S46() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var program =
          company.desk().with("Authorization", "Bearer " + token(company.desk("quality-clerk")));
      program.get("/complaints").expect(200);
      change(gm, "quality-clerk", "disabling", WHY).expect(200);
      program.get("/complaints").refused(401, "UNAUTHENTICATED");
      change(gm, "quality-clerk", "enabling", WHY).expect(200);
      program.get("/complaints").refused(401, "UNAUTHENTICATED");
    }
  }

  @Test
  void an_invitation_is_over_with_its_account() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var made = create(gm, "li", "QUALITY", "CLERK").expect(201);
      change(gm, "li", "disabling", WHY).expect(200);
      accept(company, made.text("/invitation"), CHOSEN).refused(401, "UNAUTHENTICATED");
      change(gm, "li", "enabling", WHY).expect(200);
      accept(company, made.text("/invitation"), CHOSEN).refused(401, "UNAUTHENTICATED");
    }
  }

  @Test
  void nobody_administers_without_the_right_S9() {
    try (var company = served(PCB)) {
      for (var user : List.of("quality-head", "quality-clerk", "operations-director")) {
        var desk = company.desk(user);
        desk.get("/accounts").refused(403, "NOT_AN_ADMINISTRATOR", "S4-43");
        desk.get("/accounts/gm").refused(403, "NOT_AN_ADMINISTRATOR", "S4-43");
        create(desk, "li", "QUALITY", "CLERK").refused(403, "NOT_AN_ADMINISTRATOR", "S4-43");
        change(desk, "quality-clerk", "disabling", WHY, 1)
            .refused(403, "NOT_AN_ADMINISTRATOR", "S4-43");
        assertEquals("false", desk.get("/organization").expect(200).text("/administers"));
      }
      assertEquals(
          "true", company.desk("gm").get("/organization").expect(200).text("/administers"));
    }
  }

  @Test
  void nobody_gives_what_was_not_given_to_him_to_give_S9() {
    try (var company = served(DIRECTED)) {
      var director = company.desk("operations-director");
      create(director, "li", "QUALITY", "CLERK").expect(201);
      create(director, "wang", "SALES", "SALES_MANAGER")
          .refused(403, "POST_NOT_YOURS_TO_GIVE", "S4-43");
      create(director, "wang", "SALES", "DEPARTMENT_HEAD")
          .refused(403, "POST_NOT_YOURS_TO_GIVE", "S4-43");
      create(director, "wang", "GM_OFFICE", "OPERATIONS_DIRECTOR")
          .refused(403, "POST_NOT_YOURS_TO_GIVE", "S4-43");
      change(director, "li", "post", post("SALES", "SALES_MANAGER"))
          .refused(403, "POST_NOT_YOURS_TO_GIVE", "S4-43");
      var head = change(director, "li", "post", post("QUALITY", "DEPARTMENT_HEAD")).expect(200);
      assertEquals("DEPARTMENT_HEAD", head.text("/position"));
      director.get("/accounts/wang").refused(404, "NOT_FOUND");
    }
  }

  @Test
  void nobody_gives_more_authority_than_his_own_whatever_the_document_lists_S9() {
    try (var company = served(DIRECTED)) {
      var director = company.desk("operations-director");
      create(director, "li", "GM_OFFICE", "DEPUTY_GENERAL_MANAGER")
          .refused(403, "AUTHORITY_NOT_YOURS", "S4-43");
      create(director, "li", "GM_OFFICE", "GENERAL_MANAGER")
          .refused(403, "POST_NOT_YOURS_TO_GIVE", "S4-43");
      change(director, "quality-clerk", "post", post("GM_OFFICE", "DEPUTY_GENERAL_MANAGER"))
          .refused(403, "AUTHORITY_NOT_YOURS", "S4-43");
    }
  }

  @Test
  void nobody_takes_over_or_shuts_out_whose_post_he_does_not_give_S9() {
    try (var company = served(DIRECTED)) {
      var director = company.desk("operations-director");
      for (var user : List.of("gm", "sales-head", "deputy-gm")) {
        for (var what : List.of("reset", "disabling")) {
          assertEquals(403, change(director, user, what, WHY).status(), user + " " + what);
        }
        assertEquals(403, change(director, user, "post", post("QUALITY", "CLERK")).status(), user);
        login(company, user, ExampleCompany.PASSWORD).expect(201);
      }
    }
  }

  @Test
  void nobody_administers_himself_S9() {
    try (var company = served(DIRECTED)) {
      for (var user : List.of("gm", "operations-director")) {
        var desk = company.desk(user);
        for (var what : List.of("reset", "disabling", "enabling")) {
          change(desk, user, what, WHY).refused(403, "OWN_ACCOUNT", "S4-43");
        }
        change(desk, user, "post", post("QUALITY", "CLERK")).refused(403, "OWN_ACCOUNT", "S4-43");
      }
    }
  }

  @Test
  void a_program_administers_nobody_S9() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var program = company.desk().with("Authorization", "Bearer " + token(gm));
      create(program, "li", "QUALITY", "CLERK").refused(403, "IN_PERSON_ONLY");
      program.get("/accounts").refused(403, "IN_PERSON_ONLY");
      program.get("/accounts/quality-clerk").refused(403, "IN_PERSON_ONLY");
      for (var what : List.of("reset", "disabling", "enabling")) {
        change(program, "quality-clerk", what, WHY, 1).refused(403, "IN_PERSON_ONLY");
      }
      change(program, "quality-clerk", "post", post("QUALITY", "CLERK"), 1)
          .refused(403, "IN_PERSON_ONLY");
    }
  }

  @Test
  void what_does_not_fit_is_refused() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      create(gm, "quality-clerk", "QUALITY", "CLERK").refused(422, "USER_EXISTS");
      create(gm, "GM", "QUALITY", "CLERK").refused(422, "USER_EXISTS");
      create(gm, "~system", "QUALITY", "CLERK").refused(422, "USER_NAME_UNFIT");
      var nowhere = create(gm, "li", "LAUNDRY", "CLERK");
      assertEquals(List.of("/department"), nowhere.refused(422, "POST_NOT_IN_PROCEDURE").faults());
      var nothing = change(gm, "quality-clerk", "post", post("QUALITY", "EMPEROR"));
      assertEquals(List.of("/position"), nothing.refused(422, "POST_NOT_IN_PROCEDURE").faults());
      change(gm, "quality-clerk", "enabling", WHY).refused(409, "ACCOUNT_ON");
      var off = change(gm, "quality-clerk", "disabling", WHY).expect(200);
      change(gm, "quality-clerk", "disabling", WHY, off.version()).refused(409, "ACCOUNT_OFF");
      change(gm, "quality-clerk", "reset", WHY).refused(409, "ACCOUNT_OFF");
      change(gm, "quality-clerk", "post", post("QUALITY", "CLERK")).refused(409, "ACCOUNT_OFF");
      change(gm, "nobody", "disabling", WHY, 1).refused(404, "NOT_FOUND");
    }
  }

  @Test
  void two_administrators_do_not_undo_what_the_other_did() {
    try (var company = served(DIRECTED)) {
      var seen = company.desk("gm").get("/accounts/quality-clerk").expect(200).version();
      change(company.desk("gm"), "quality-clerk", "post", post("SALES", "CLERK"), seen).expect(200);
      var stale =
          change(company.desk("operations-director"), "quality-clerk", "disabling", WHY, seen)
              .refused(412, "STALE");
      assertEquals(Long.toString(seen + 1), stale.text("/currentVersion"));
    }
  }

  @Test
  void accounts_are_listed_by_parts_and_without_secrets() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      create(gm, "李雷", "QUALITY", "CLERK").expect(201);
      var users = new ArrayList<String>();
      var path = "/accounts?limit=7";
      while (path != null) {
        var part = gm.get(path).expect(200);
        users.addAll(part.texts("/items", "/user"));
        part.at("/items").forEach(item -> assertEquals(6, item.size(), item::toString));
        var link = part.header("Link");
        path = link == null ? null : link.replaceAll("<.*/api/v1([^>]*)>.*", "$1");
      }
      assertEquals(users.stream().sorted().distinct().toList(), users);
      assertEquals(true, users.containsAll(List.of("gm", "quality-clerk", "李雷")));
      var account = gm.get("/accounts/%E6%9D%8E%E9%9B%B7").expect(200);
      assertEquals("李雷", account.text("/user"));
    }
  }

  @Test
  void each_change_is_told_with_who_and_what_before_and_after() {
    try (var company = served(PCB)) {
      var gm = company.desk("gm");
      var made = create(gm, "li", "QUALITY", "CLERK").expect(201);
      accept(company, made.text("/invitation"), CHOSEN).expect(200);
      change(gm, "li", "post", post("SALES", "CLERK")).expect(200);
      change(gm, "li", "disabling", WHY).expect(200);
      change(gm, "li", "enabling", WHY).expect(200);
      change(gm, "li", "reset", WHY).expect(200);
      var events = events(company, "li");
      assertEquals(
          List.of(
              "gm ACCOUNT_CREATED",
              "li INVITATION_ACCEPTED",
              "gm POST_GIVEN /department QUALITY SALES",
              "gm ACCOUNT_DISABLED /active true false",
              "gm ACCOUNT_ENABLED /active false true",
              "gm ACCOUNT_RESET"),
          events);
    }
  }

  private static List<String> events(ServedCompany company, String user) {
    var ports = company.company().ports();
    var subject = AccountHistory.subject(company.company().id(), user);
    return ports
        .transactions()
        .run(subject.company(), () -> ports.history().read(subject, 0, 100))
        .stream()
        .map(Link::event)
        .map(
            event -> {
              var entry = event.entry();
              var changes =
                  entry.changes().stream().filter(it -> !Imprint.isAt(it.path())).toList();
              boolean one = changes.size() == 1 && changes.getFirst().from() != null;
              var told =
                  one
                      ? " %s %s %s"
                          .formatted(
                              changes.getFirst().path(),
                              changes.getFirst().from(),
                              changes.getFirst().to())
                      : "";
              return event.by() + " " + entry.type() + told;
            })
        .toList();
  }

  private static Answer create(Desk desk, String user, String department, String position) {
    return desk.post(
        "/accounts", Map.of("user", user, "department", department, "position", position));
  }

  private static Map<String, Object> post(String department, String position) {
    return Map.of("department", department, "position", position, "reason", "moves on");
  }

  /** Changes the account as it is now. */
  private static Answer change(Desk desk, String user, String what, Map<String, Object> body) {
    return change(desk, user, what, body, desk.get("/accounts/" + user).expect(200).version());
  }

  private static Answer change(
      Desk desk, String user, String what, Map<String, Object> body, long version) {
    return desk.ifMatch(version).post("/accounts/" + user + "/" + what, body);
  }

  private static Answer accept(ServedCompany company, String invitation, String password) {
    return company
        .desk()
        .post("/invitations/acceptance", Map.of("invitation", invitation, "password", password));
  }

  private static Answer login(ServedCompany company, String user, String password) {
    return company
        .desk()
        .wrongly()
        .post("/sessions", Map.of("company", CODE, "user", user, "password", password));
  }

  private static String token(Desk desk) {
    return desk.post(
            "/tokens",
            Map.of("name", "exports", "access", "WRITE", "until", "2026-12-23T09:00:00+08:00"))
        .expect(201)
        .text("/token");
  }
}
