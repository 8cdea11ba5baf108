package redress.application.sanction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.Track.Mark;
import redress.monthbook.MonthBook;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Edition;
import redress.rule.RuleId;
import redress.sanction.DisciplinaryList;
import redress.sanction.DisciplinaryRules;

class DisciplinaryFileTest {
  private static final CompanyId ACME = new CompanyId("acme");
  private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
  private static final Department SALES = new Department("SALES");

  private final DisciplinaryFile file =
      new DisciplinaryFile(
          new DisciplinaryList(
              new MonthBook.Key(ACME, YearMonth.of(2026, 11)),
              new Edition("P", 1),
              new Mark(NOW, "li"),
              List.of(
                  new DisciplinaryList.Item(
                      new UUID(0, 1), "261101", "WARNING", SALES, "wang", "late", NOW))),
          new DisciplinaryRules(
              Set.of(new Department("HUMAN_RESOURCES")),
              false,
              new RuleId("L-03"),
              new RuleId("S4-31")));

  @Test
  void names_are_for_those_who_announce_them_and_for_who_wrote_the_list_L_03() {
    assertEquals("wang", seenBy("zhao", "HUMAN_RESOURCES"));
    assertEquals("wang", seenBy("li", "GM_OFFICE"));
    assertEquals(null, seenBy("zhao", "GM_OFFICE"));
  }

  /** The name that the list has for somebody. */
  private String seenBy(String user, String department) {
    var reader = new Person(ACME, user, new Department(department), new Position("CLERK"));
    return file.seenBy(reader).getFirst().user();
  }
}
