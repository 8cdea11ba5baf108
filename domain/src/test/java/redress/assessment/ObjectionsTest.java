package redress.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.uuid;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.assessment.Charge.OnLeader;
import redress.assessment.Course.Execution;
import redress.assessment.Course.Plan;
import redress.assessment.Ground.Cost;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.memo.Correction;
import redress.money.Money;
import redress.penalty.CarriedOver.Planned;
import redress.penalty.TakenBack.Line;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;

/** What objections leave of a charge, and what of it somebody's pay still bears. */
class ObjectionsTest {
  private static final RuleId RULE = new RuleId("S4-25");
  private static final Mark MARK = new Mark(MONDAY, "finance");
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final YearMonth JANUARY = YearMonth.of(2027, 1);
  private static final Execution CARRIED_OUT =
      new Execution(
          MONDAY,
          MARK,
          List.of(
              plan(1, "li", "40.00", "20.00"),
              plan(1, "wang", "7.00", "7.00"),
              plan(2, "li", "3.00", "3.00")));

  @Test
  void what_is_taken_of_a_person_is_that_of_the_item_less_what_was_taken_back_S4_25() {
    var plain = assessment(CARRIED_OUT);
    assertEquals(Map.of(DECEMBER, yuan("40.00"), JANUARY, yuan("20.00")), taken(plain, 1, "li"));
    assertEquals(Map.of(DECEMBER, yuan("7.00"), JANUARY, yuan("7.00")), taken(plain, 1, "wang"));
    assertEquals(Map.of(DECEMBER, yuan("3.00"), JANUARY, yuan("3.00")), taken(plain, 2, "li"));
    assertEquals(Map.of(), taken(plain, 2, "wang"));
    var corrected =
        assessment(
            CARRIED_OUT,
            corrected(1, Map.of("li", List.of(new Line(JANUARY, yuan("-15.00"))))),
            corrected(2, Map.of("li", List.of(new Line(JANUARY, yuan("-1.00"))))));
    assertEquals(Map.of(DECEMBER, yuan("40.00"), JANUARY, yuan("5.00")), taken(corrected, 1, "li"));
    assertEquals(
        Map.of(DECEMBER, yuan("7.00"), JANUARY, yuan("7.00")), taken(corrected, 1, "wang"));
    assertEquals(Map.of(), taken(assessment(null), 1, "li"), "nothing was carried out");
  }

  @Test
  void what_was_upheld_is_told_with_each_line_that_makes_it_good_S4_25() {
    var back =
        Map.of(
            "wang", List.of(new Line(JANUARY, yuan("-5.00"))),
            "li", List.of(new Line(DECEMBER, yuan("-4.00")), new Line(JANUARY, yuan("-1.00"))));
    var upheld = Objections.corrected(assessment(CARRIED_OUT), corrected(1, back));
    var path = "/items/%s/".formatted(uuid(1));
    assertEquals(
        List.of(
            new Change(path + "money", "60.00 CNY", "20.00 CNY"),
            new Change(path + "li/2026-12", null, "-4.00 CNY"),
            new Change(path + "li/2027-01", null, "-1.00 CNY"),
            new Change(path + "wang/2027-01", null, "-5.00 CNY")),
        upheld.entries().getFirst().changes());
    assertEquals("CHARGE_CORRECTED", upheld.entries().getFirst().type());
    assertEquals(RULE, upheld.entries().getFirst().rule());
    assertEquals(yuan("20.00"), upheld.value().bill().charged(upheld.value().items().getFirst()));
  }

  private static Map<YearMonth, Money> taken(Assessment of, long item, String user) {
    return Objections.taken(of, uuid(item), user);
  }

  private static Plan plan(long item, String user, String december, String january) {
    return new Plan(
        uuid(item),
        user,
        List.of(new Planned(DECEMBER, yuan(december)), new Planned(JANUARY, yuan(january))),
        List.of());
  }

  private static Corrected corrected(long item, Map<String, List<Line>> back) {
    var why = List.of(new Step(RULE, "the memo was upheld", "20.00 CNY"));
    return new Corrected(
        uuid(item),
        new Correction(uuid(20), uuid(21), yuan("60.00"), yuan("20.00"), MARK, List.of(), why),
        back);
  }

  private static Assessment assessment(Execution executed, Corrected... corrected) {
    var items = List.of(item(uuid(1)), item(uuid(2)));
    return new Assessment(
        new WeeklyList.Key(ACME, IsoWeek.parse("2026-W47")),
        uuid(50),
        3,
        EDITION,
        new Bill(items, List.of(), Map.of(), Arrays.asList(corrected), null),
        new Course(MARK, Signatures.NONE, executed));
  }

  private static Item item(UUID id) {
    var cost = new Cost(List.of(uuid(8)), yuan("500.00"));
    var rule = new RuleId("I-34");
    return new Item(
        id, QUALITY, new OnLeader("LEADER", "li"), yuan("60.00"), cost, rule, List.of());
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
