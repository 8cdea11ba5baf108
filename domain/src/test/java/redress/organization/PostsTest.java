package redress.organization;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.organization.Administrators.Administrator;
import redress.organization.Administrators.Given;
import redress.organization.Duties.Entitled;
import redress.organization.Duties.Holder;
import redress.organization.Staff.Post;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Posts: who holds them since when, what they entitle to, and who gives them. */
class PostsTest {
  private static final RuleId RULE = new RuleId("S4-43");
  private static final Department SALES = new Department("SALES");
  private static final Department QUALITY = new Department("QUALITY");
  private static final Position CLERK = new Position("CLERK");
  private static final Position HEAD = new Position("HEAD");
  private static final Position MANAGER = new Position("GENERAL_MANAGER");

  @Test
  void a_post_is_held_from_its_first_instant_to_before_its_last() {
    var tenure = new Tenure(person(SALES, CLERK), MONDAY, MONDAY.plusSeconds(60));
    assertFalse(tenure.covers(MONDAY.minusNanos(1000)));
    assertTrue(tenure.covers(MONDAY));
    assertTrue(tenure.covers(MONDAY.plusSeconds(60).minusNanos(1000)));
    assertFalse(tenure.covers(MONDAY.plusSeconds(60)));
    assertTrue(new Tenure(tenure.person(), MONDAY, null).covers(MONDAY.plusSeconds(9999)));
    assertTrue(tenure.of(SALES, CLERK));
    assertFalse(tenure.of(SALES, HEAD));
    assertFalse(tenure.of(QUALITY, CLERK));
    assertFalse(new Tenure(tenure.person(), MONDAY, MONDAY).covers(MONDAY));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Tenure(tenure.person(), MONDAY, MONDAY.minusNanos(1000)));
  }

  @Test
  void a_version_is_tried_by_its_authors_and_by_whoever_approves_it_and_by_nobody_else() {
    var posts = List.of(new Post("gm", SALES, MANAGER));
    var named = new Staff(MANAGER, Set.of(HEAD), RULE, posts, List.of());
    assertTrue(named.mayTry(MANAGER));
    assertTrue(named.mayTry(HEAD));
    assertFalse(named.mayTry(CLERK));
    // everybody may write where nobody is named, and yet not have it tried
    var unnamed = new Staff(MANAGER, Set.of(), RULE, posts, List.of());
    assertTrue(unnamed.mayWrite(CLERK));
    assertFalse(unnamed.mayTry(CLERK));
    assertTrue(unnamed.mayTry(MANAGER));
    assertEquals("li", new Person(ACME, "li", SALES, CLERK).toString(), "as refusals name people");
  }

  @Test
  void another_post_ends_the_one_before_and_the_same_changes_nothing() {
    var clerk = new Account(person(SALES, CLERK), "x", true);
    var began = new Tenure(clerk.person(), MONDAY, null);
    var later = MONDAY.plusSeconds(60);
    assertEquals(List.of(began), Tenure.changed(Optional.empty(), clerk, MONDAY));
    assertEquals(List.of(), Tenure.changed(Optional.of(began), clerk, later));
    var head = clerk.in(SALES, HEAD);
    assertEquals(
        List.of(new Tenure(clerk.person(), MONDAY, later), new Tenure(head.person(), later, null)),
        Tenure.changed(Optional.of(began), head, later));
    // what ends as it begins was never held
    assertEquals(
        List.of(new Tenure(head.person(), MONDAY, null)),
        Tenure.changed(Optional.of(began), head, MONDAY));
    assertEquals(
        List.of(new Tenure(clerk.person(), MONDAY, later)),
        Tenure.changed(Optional.of(began), clerk.switched(false), later));
    assertEquals(List.of(), Tenure.changed(Optional.empty(), clerk.switched(false), later));
  }

  @Test
  void an_account_changes_one_thing_at_a_time() {
    var account = new Account(person(SALES, CLERK), "secret", true, 3);
    assertTrue(account.hasPassword());
    assertFalse(account.withoutPassword().hasPassword());
    assertFalse(Account.invited(account.person()).hasPassword());
    assertTrue(Account.invited(account.person()).active());
    assertEquals(new Account(account.person(), "other", true, 3), account.with("other"));
    assertEquals(new Account(account.person(), "secret", false, 3), account.switched(false));
    assertEquals(new Account(person(QUALITY, HEAD), "secret", true, 3), account.in(QUALITY, HEAD));
  }

  @Test
  void who_administers_is_whom_the_document_names_and_the_approver() {
    var all = administrators();
    assertEquals(Optional.empty(), all.refusal(person(SALES, MANAGER)));
    assertEquals(Optional.empty(), all.refusal(person(QUALITY, HEAD)));
    var other = all.refusal(person(SALES, HEAD)).orElseThrow();
    assertEquals("NOT_AN_ADMINISTRATOR", other.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, other.kind());
    assertEquals(RULE, other.rule());
    assertTrue(all.refusal(person(QUALITY, CLERK)).isPresent());
    // of two who are named, each gives the posts of his own list
    var two =
        new Administrators(
            MANAGER,
            List.of(
                new Administrator(QUALITY, HEAD, List.of(new Given(QUALITY, CLERK))),
                new Administrator(SALES, HEAD, List.of(new Given(SALES, CLERK)))),
            RULE);
    assertEquals(Optional.empty(), two.refusal(person(SALES, HEAD), SALES, CLERK));
    assertTrue(two.refusal(person(SALES, HEAD), QUALITY, CLERK).isPresent());
    // one who is named without a department administers in any
    var anywhere =
        new Administrators(MANAGER, List.of(new Administrator(null, HEAD, List.of())), RULE);
    assertEquals(Optional.empty(), anywhere.refusal(person(SALES, HEAD)));
  }

  @Test
  void an_administrator_gives_the_posts_of_his_list_and_never_the_approver_s() {
    var all = administrators();
    var head = person(QUALITY, HEAD);
    assertEquals(Optional.empty(), all.refusal(head, QUALITY, CLERK));
    var elsewhere = all.refusal(head, SALES, CLERK).orElseThrow();
    assertEquals("POST_NOT_YOURS_TO_GIVE", elsewhere.code());
    assertEquals(
        "li does not give and take the post CLERK of SALES, but CLERK of QUALITY, GENERAL_MANAGER",
        elsewhere.getMessage());
    assertTrue(all.refusal(head, QUALITY, HEAD).isPresent());
    assertTrue(all.refusal(head, QUALITY, MANAGER).isPresent());
    assertEquals(Optional.empty(), all.refusal(person(SALES, MANAGER), SALES, MANAGER));
    assertEquals(
        "NOT_AN_ADMINISTRATOR",
        all.refusal(person(SALES, CLERK), SALES, CLERK).orElseThrow().code());
  }

  @Test
  void a_duty_is_of_a_department_of_a_rank_or_of_whom_it_concerns() {
    var rule = new RuleId("S4-12");
    var duties =
        new Duties(
            Map.of(
                Duty.ANALYSE, new Entitled(List.of(new Holder(QUALITY, HEAD)), rule),
                Duty.ASSESS, new Entitled(List.of(new Holder(null, null)), rule)));
    assertEquals(Optional.empty(), duties.refusal(Duty.ANALYSE, person(QUALITY, HEAD), SALES));
    var clerk = duties.refusal(Duty.ANALYSE, person(QUALITY, CLERK), QUALITY).orElseThrow();
    assertEquals("DUTY_NOT_YOURS", clerk.code());
    assertEquals("ANALYSE is for HEAD of QUALITY; li is CLERK of QUALITY", clerk.getMessage());
    assertTrue(duties.refusal(Duty.ANALYSE, person(SALES, HEAD), SALES).isPresent());
    assertEquals(Optional.empty(), duties.refusal(Duty.ASSESS, person(SALES, CLERK), SALES));
    assertEquals(
        "ASSESS is for the department concerned; li is CLERK of SALES",
        duties.refusal(Duty.ASSESS, person(SALES, CLERK), QUALITY).orElseThrow().getMessage());
    assertEquals(
        "DUTY_NOT_IN_PROCEDURE",
        duties.refusal(Duty.CLOSE, person(SALES, CLERK), SALES).orElseThrow().code());
    assertEquals(List.of(), duties.holders(Duty.CLOSE));
    assertThrows(IllegalStateException.class, () -> duties.rule(Duty.CLOSE));
  }

  @Test
  void a_duty_that_nobody_splits_stays_whole() {
    var rule = new RuleId("S4-12");
    var whole = new Entitled(List.of(new Holder(QUALITY, null)), rule);
    var part = new Entitled(List.of(new Holder(SALES, null)), new RuleId("S4-13"));
    var together = new Duties(Map.of(Duty.ANALYSE, whole, Duty.IMPROVE, whole));
    assertEquals(Duty.ANALYSE, together.given(Duty.DETERMINE_LIABILITY));
    assertEquals(Duty.IMPROVE, together.given(Duty.PLAN_IMPROVEMENT));
    assertEquals(Duty.IMPROVE, together.given(Duty.CARRY_OUT_IMPROVEMENT));
    assertEquals(Duty.VERIFY_IMPROVEMENT, together.given(Duty.VERIFY_IMPROVEMENT));
    assertEquals(rule, together.rule(Duty.DETERMINE_LIABILITY));
    assertEquals(whole.by(), together.holders(Duty.DETERMINE_LIABILITY));
    var split = new Duties(Map.of(Duty.ANALYSE, whole, Duty.DETERMINE_LIABILITY, part));
    assertEquals(part.rule(), split.rule(Duty.DETERMINE_LIABILITY));
    assertEquals(Duty.PLAN_IMPROVEMENT, split.given(Duty.PLAN_IMPROVEMENT));
  }

  @Test
  void posts_of_every_department_are_people_of_each_and_a_named_post_is_one_person() {
    var staff =
        new Staff(
            MANAGER,
            Set.of(HEAD),
            RULE,
            List.of(
                new Post("head", null, HEAD),
                new Post("quality-head", QUALITY, CLERK),
                new Post("gm", SALES, MANAGER)),
            List.of());
    var people = staff.people(ACME, Set.of(SALES, QUALITY, new Department("GM_OFFICE")));
    assertEquals(
        List.of(
            "gm-office-head HEAD of GM_OFFICE",
            "quality-head CLERK of QUALITY",
            "sales-head HEAD of SALES",
            "gm GENERAL_MANAGER of SALES"),
        people.stream()
            .map(it -> "%s %s of %s".formatted(it.user(), it.position(), it.department()))
            .toList());
    assertEquals(MANAGER, staff.administrators().approver());
    assertEquals(RULE, staff.administrators().rule());
    assertTrue(staff.mayWrite(HEAD));
    assertTrue(staff.mayWrite(MANAGER));
    assertFalse(staff.mayWrite(CLERK));
    var everybody = new Staff(MANAGER, Set.of(), RULE, staff.posts(), List.of());
    assertTrue(everybody.mayWrite(CLERK));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Staff(new Position("OWNER"), Set.of(), RULE, staff.posts(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "Z9", "A_B", "QUALITY_2", "AZ09_"})
  void a_code_is_upper_case_letters_digits_and_underscores(String code) {
    assertDoesNotThrow(() -> new Department(code));
    assertDoesNotThrow(() -> new Position(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "9A", "_A", "A-B", "A B", "Ab", "A@", "A[", "A/", "A:", "@A", "[A", "Ä"})
  void nothing_else_is_a_code(String code) {
    assertThrows(IllegalArgumentException.class, () -> new Department(code));
    assertThrows(IllegalArgumentException.class, () -> new Position(code));
  }

  @Test
  void names_have_their_lengths() {
    assertDoesNotThrow(() -> new Department("A".repeat(64)));
    assertThrows(IllegalArgumentException.class, () -> new Department("A".repeat(65)));
    assertTrue(UserName.fits("l"));
    assertTrue(UserName.fits("李.x_y@z-9"));
    assertTrue(UserName.fits("a".repeat(64)));
    assertFalse(UserName.fits("a".repeat(65)));
    assertFalse(UserName.fits(""));
    assertFalse(UserName.fits(".a"));
    assertFalse(UserName.fits("a b"));
    assertFalse(UserName.isFree("a b"));
    assertTrue(UserName.isFree("李雷"));
    assertFalse(UserName.isFree("ｇｍ"), "it looks like gm");
    assertTrue(UserName.fits("ｇｍ"), "from before");
    for (var ours : List.of("clock", "operator", "provider", "Provider")) {
      assertTrue(UserName.fits(ours));
      assertFalse(UserName.isFree(ours));
      assertTrue(UserName.isFree(ours + "1"));
    }
    assertThrows(IllegalArgumentException.class, () -> new CompanyId("a"));
    assertThrows(IllegalArgumentException.class, () -> new CompanyId("Acme"));
    assertEquals("ac", new CompanyId("ac").toString());
  }

  private static Administrators administrators() {
    return new Administrators(
        MANAGER,
        List.of(
            new Administrator(
                QUALITY, HEAD, List.of(new Given(QUALITY, CLERK), new Given(null, MANAGER)))),
        RULE);
  }

  private static Person person(Department department, Position position) {
    return new Person(ACME, "li", department, position);
  }
}
