package redress.application.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Unknown;
import redress.application.session.AccountHistory;
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
