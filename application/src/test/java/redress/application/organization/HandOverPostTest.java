package redress.application.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.application.session.AccountHistory;
import redress.application.session.ApiToken;
import redress.application.session.Invitation;
import redress.application.session.OpenedSession;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.application.session.Scope;
import redress.assessment.AssessmentRules;
import redress.audit.AuditRecords.Filter;
import redress.audit.Deed;
import redress.history.Change;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.CompanyId;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.rule.Refusal;

/** A post goes from one person to another. */
class HandOverPostTest {
  private static final Position HEAD = new Position("DEPARTMENT_HEAD");
  private static final Position CLERK = new Position("CLERK");
  private static final Instant BEFORE = ExampleCompany.MONDAY.minusSeconds(3600);

  private final ExampleCompany company = ExampleCompany.inMemory();

  @Test
  void the_successor_has_the_post_and_the_predecessor_none() {
    var begun = handOver("quality-head", "quality-clerk", null, BEFORE);
    assertEquals(new Tenure(company.person("quality-clerk"), BEFORE, null), begun);
    assertEquals(HEAD, company.person("quality-clerk").position());
    var gone = company.ports().accounts().find(company.id(), "quality-head").orElseThrow();
    assertFalse(gone.active());
    assertEquals(
        List.of(new Tenure(gone.person(), Tenure.ALWAYS, BEFORE)), tenures("quality-head"));
  }

  @Test
  void the_successor_may_come_from_another_department_and_the_predecessor_may_stay() {
    handOver("quality-head", "sales-clerk", CLERK, null);
    assertEquals("QUALITY", company.person("sales-clerk").department().code());
    assertEquals(CLERK, company.person("quality-head").position());
    assertEquals(ExampleCompany.MONDAY, tenures("quality-head").getLast().since());
  }

  @Test
  void history_tells_of_it() {
    handOver("quality-head", "quality-clerk", CLERK, BEFORE);
    var history = company.ports().history();
    var event = history.read(Subject.of(company.id()), 0, 10).getLast().event();
    assertEquals("POST_HANDED_OVER", event.entry().type());
    assertEquals("administrator", event.by());
    assertEquals(
        List.of(
            new Change("/holder", "quality-head", "quality-clerk"),
            new Change("/position", "CLERK", "DEPARTMENT_HEAD"),
            new Change("/since", null, BEFORE.toString()),
            new Change("/predecessor", "DEPARTMENT_HEAD", "CLERK")),
        event.entry().changes());
    for (var user : List.of("quality-head", "quality-clerk")) {
      var account = AccountHistory.subject(company.id(), user);
      assertEquals(event.entry(), history.read(account, 0, 10).getLast().event().entry());
    }
    assertEquals(
        List.of(), new Verification(history).verify(company.id()).broken().stream().toList());
  }

  @Test
  void the_trail_tells_who_got_and_lost_what_S40() {
    handOver("quality-head", "quality-clerk", CLERK, BEFORE);
    var records =
        company
            .ports()
            .auditRecords()
            .list(company.id(), new Filter(null, null, null, null), null, 9);
    assertEquals(1, records.size());
    var record = records.getFirst().record();
    assertEquals(Deed.ROLE_CHANGE, record.deed());
    assertEquals("administrator", record.by());
    var path = "/%s/POST_HANDED_OVER/position".formatted(Subject.of(company.id()).id());
    assertTrue(record.changes().contains(new Change(path, "CLERK", "DEPARTMENT_HEAD")));
  }

  @Test
  void what_cannot_be_handed_over_is_refused_and_nothing_changes() {
    assertEquals("NO_SUCH_PERSON", refused("nobody", "quality-clerk", null, null));
    assertEquals("NO_SUCH_PERSON", refused("quality-head", "nobody", null, null));
    assertEquals("SAME_PERSON", refused("quality-head", "quality-head", null, null));
    assertEquals(
        "POSITION_NOT_IN_PROCEDURE",
        refused("quality-head", "quality-clerk", new Position("JESTER"), null));
    assertEquals(
        "IN_THE_FUTURE",
        refused("quality-head", "quality-clerk", null, ExampleCompany.MONDAY.plusSeconds(1)));
    handOver("quality-head", "quality-clerk", CLERK, BEFORE);
    assertEquals("BEFORE_THE_TENURE", refused("quality-clerk", "quality-head", null, BEFORE));
    assertEquals(HEAD, company.person("quality-clerk").position());
    handOver("quality-clerk", "quality-head", null, null);
    assertEquals("NO_SUCH_PERSON", refused("quality-head", "quality-clerk", null, null));
    assertThrows(
        Unknown.class,
        () ->
            new HandOverPost(company.ports())
                .handle(
                    new HandOverPost.Command(
                        new CompanyId("other"), "quality-head", "gm", null, null, "x")));
  }

  @Test
  void neither_of_them_changes_before_his_own_tenure_began() {
    handOver("quality-head", "quality-clerk", CLERK, BEFORE);
    // quality-clerk is head since then, gm always was
    assertEquals("BEFORE_THE_TENURE", refused("quality-clerk", "gm", null, BEFORE));
    assertEquals("BEFORE_THE_TENURE", refused("gm", "quality-clerk", null, BEFORE));
  }

  @Test
  void refusals_name_the_rule_by_which_leaders_are_charged() {
    var leaders =
        company
            .ports()
            .procedures()
            .effective(company.id(), ExampleCompany.MONDAY)
            .orElseThrow()
            .procedure()
            .sections()
            .of(AssessmentRules.class)
            .leaders()
            .rule();
    var refused =
        assertThrows(Refusal.class, () -> handOver("quality-head", "quality-head", null, null));
    assertEquals(leaders, refused.rule());
  }

  @Test
  void whoever_has_no_post_any_more_is_shut_out_and_whoever_stays_is_not_S40() {
    var ports = company.ports();
    for (var user : List.of("quality-head", "sales-head")) {
      within(() -> ports.sessions().add(session(user), ExampleCompany.MONDAY));
      within(() -> ports.apiTokens().save(token(user)));
      within(() -> ports.invitations().save(invitation(user)));
    }
    handOver("quality-head", "quality-clerk", null, null);
    handOver("sales-head", "sales-clerk", CLERK, null);
    var gone = new Ended(ExampleCompany.MONDAY, Why.ACCOUNT_DISABLED);
    assertEquals(gone, ports.sessions().find(session("quality-head").key()).orElseThrow().ended());
    assertNull(ports.sessions().find(session("sales-head").key()).orElseThrow().ended());
    assertEquals(0, ports.apiTokens().holding(company.id(), "quality-head", ExampleCompany.MONDAY));
    assertEquals(1, ports.apiTokens().holding(company.id(), "sales-head", ExampleCompany.MONDAY));
    within(
        () -> {
          var invitations = ports.invitations();
          assertTrue(invitations.lock(company.id(), id("quality-head")).isEmpty());
          assertTrue(invitations.lock(company.id(), id("sales-head")).isPresent());
        });
  }

  private OpenedSession session(String user) {
    var now = ExampleCompany.MONDAY;
    return new OpenedSession(
        new OpenedSession.Key(company.id(), id(user)),
        user,
        OpenedSession.Kind.BROWSER,
        new OpenedSession.Hashes("pass", null, "mark"),
        new OpenedSession.Span(now, now, now.plusSeconds(3600)),
        null);
  }

  private ApiToken token(String user) {
    return new ApiToken(
        new ApiToken.Key(company.id(), id(user)),
        user,
        "a program",
        "secret",
        new ApiToken.Grant(
            new Scope(Scope.Access.READ, Set.of()), ExampleCompany.MONDAY.plusSeconds(3600)),
        ExampleCompany.MONDAY,
        null);
  }

  private Invitation invitation(String user) {
    return new Invitation(
        company.id(), user, id(user), "secret", ExampleCompany.MONDAY.plusSeconds(3600));
  }

  private static UUID id(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8));
  }

  private void within(Runnable work) {
    company.ports().transactions().run(company.id(), work);
  }

  private List<Tenure> tenures(String user) {
    return company.ports().accounts().tenures(company.id(), user);
  }

  private Tenure handOver(String from, String to, Position then, Instant since) {
    return new HandOverPost(company.ports())
        .handle(new HandOverPost.Command(company.id(), from, to, then, since, "administrator"));
  }

  private String refused(String from, String to, Position then, Instant since) {
    return assertThrows(Refusal.class, () -> handOver(from, to, then, since)).code();
  }
}
