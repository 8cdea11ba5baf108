package redress.improvement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.improvement.AssessmentItem.Decided;
import redress.improvement.Improvement.Answer;
import redress.improvement.Improvement.Cause;
import redress.improvement.ImprovementRules.Category;
import redress.improvement.ImprovementRules.ReadAcross;
import redress.improvement.ImprovementRules.Review;
import redress.improvement.ImprovementRules.Steps;
import redress.improvement.ImprovementRules.Verifying;
import redress.improvement.Measure.Done;
import redress.improvement.Measure.Plan;
import redress.improvement.Measure.Verdict;
import redress.money.Money;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Told;

/** An improvement from the cause that was found to what came of it. */
class ImprovementTest {
  @Test
  void it_could_happen_in_a_department_or_to_a_product_and_not_in_both() {
    var quality = new Department("QUALITY");
    assertEquals("QUALITY", new Place(quality, null).toString());
    assertEquals("XM-300", new Place(null, "XM-300").toString());
    assertThrows(IllegalArgumentException.class, () -> new Place(quality, "XM-300"));
    assertThrows(IllegalArgumentException.class, () -> new Place(null, null));
  }

  private static final Department SALES = new Department("SALES");
  private static final Department WORKS = new Department("WORKS");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final Mark MARK = new Mark(MONDAY, "clerk");
  private static final Mark HEAD = new Mark(MONDAY.plusSeconds(60), "head");
  private static final RuleId RULE = new RuleId("S1-20");
  private static final RuleId EFFECT = new RuleId("S1-21");
  private static final RuleId ACROSS = new RuleId("S1-22");
  private static final RuleId ASSESSED = new RuleId("S1-23");
  private static final String AT = "/improvements/" + uuid(5);
  private static final UUID FIRST = uuid(7);
  private static final UUID SECOND = uuid(8);
  private static final ReadAcross READ_ACROSS = new ReadAcross(List.of(SALES, WORKS), true, ACROSS);
  private static final ImprovementRules RULES =
      rules(new Review(true, RULE), new Assessing(List.of("PROCESS"), Optional.empty(), ASSESSED));
  private static final ImprovementRules PLAIN = rules(null, null);

  private final Changed<Improvement> begun = begun(DAY, RULES);
  private final Changed<Improvement> planned = begun.value().plan(FIRST, plan("CORRECTIVE"), RULES);
  private final Changed<Improvement> carriedOut =
      planned.value().carryOut(FIRST, new Done(MONDAY, "list 12", HEAD), RULES);
  private final Changed<Improvement> ineffective =
      carriedOut.value().verify(FIRST, verdict(false), RULES);
  private final Decided decided = new Decided(Money.of("50.00", "CNY"), "careless", MARK, null);
  private final Changed<Improvement> assessed = RULES.assess(ineffective.value(), FIRST, decided);

  @Test
  void each_step_of_an_improvement_is_told_and_is_the_next_version_S1_20() {
    assertEquals(
        List.of(
            "IMPROVEMENT_BEGAN S1-19 {%1$s/category null PROCESS} {%1$s/finding null unclear} {%1$s/reviewOn null 2026-12-01}"
                .formatted(AT)),
        Told.of(begun));
    assertEquals(
        List.of(
            "IMPROVEMENT_PLANNED S1-19 {%1$s/kind null CORRECTIVE} {%1$s/measure null taught} {%1$s/owner null SALES} {%1$s/dueOn null 2026-12-01}"
                .formatted(AT)),
        Told.of(planned));
    assertEquals(
        List.of(
            "IMPROVEMENT_CARRIED_OUT S1-20 {%1$s/measure null taught} {%1$s/doneAt null %2$s} {%1$s/evidence null list 12}"
                .formatted(AT, MONDAY)),
        Told.of(carriedOut));
    assertEquals(
        List.of(
            "IMPROVEMENT_INEFFECTIVE S1-21 {%1$s/measure null taught} {%1$s/finding null looked}"
                .formatted(AT),
            "ASSESSMENT_ITEM_PROPOSED S1-23 {/assessment/person null head}"),
        Told.of(ineffective));
    assertEquals(
        List.of(
            "ASSESSMENT_ITEM_DECIDED S1-23 {/assessment/person null head} {/assessment/money null"
                + " 50.00 CNY}: careless"),
        Told.of(assessed));
    var reviewed = assessed.value().review(new Improvement.Review("it helps", null, MARK), RULE);
    assertEquals(
        List.of(
            "IMPROVEMENT_REVIEWED S1-20 {%1$s/review null it helps} {%1$s/reviewOn 2026-12-01 null}"
                .formatted(AT)),
        Told.of(reviewed));
    var answered = reviewed.value().answer(answer(SALES, null), SALES, READ_ACROSS);
    assertEquals(
        List.of(
            "READ_ACROSS_ANSWERED S1-22 {%1$s/readAcross null SALES} {%1$s/applies null true}: alike"
                .formatted(AT)),
        Told.of(answered));
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
        List.of(begun, planned, carriedOut, ineffective, assessed, reviewed, answered).stream()
            .map(it -> it.value().version())
            .toList());
    assertEquals(Optional.empty(), begun.value().mayReview(RULE));
    assertEquals("NO_REVIEW_PLANNED", code(reviewed.value().mayReview(RULE)));
  }

  @Test
  void a_date_to_look_again_is_given_where_and_only_where_the_document_asks_for_it_S1_20() {
    refused("REVIEW_DATE_MISSING", () -> begun(null, RULES));
    refused("REVIEW_NOT_IN_PROCEDURE", () -> begun(DAY, PLAIN));
    assertEquals(1, begun(null, PLAIN).value().version());
    var optional = rules(new Review(false, RULE), null);
    assertEquals(DAY, begun(DAY, optional).value().reviewOn());
    assertEquals(1, begun(null, optional).value().version());
  }

  @Test
  void no_measure_was_carried_out_before_it_was_planned_S5() {
    var early = new Done(MONDAY.minusSeconds(1), "list 12", HEAD);
    refused("BEFORE_PLAN", () -> planned.value().carryOut(FIRST, early, RULES));
  }

  @Test
  void only_causes_and_measures_of_the_document_are_taken_S1_19_S1_20() {
    refused("CAUSE_NOT_IN_PROCEDURE", () -> RULES.category("STARS"));
    refused("MEASURE_NOT_IN_PROCEDURE", () -> begun.value().plan(FIRST, plan("PRAYER"), RULES));
    refused("NO_SUCH_MEASURE", () -> planned.value().verify(SECOND, verdict(true), RULES));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ImprovementRules(
                Set.of("CORRECTIVE"),
                Map.of("PROCESS", new Category(List.of("PREVENTIVE"), RULE)),
                RULES.steps(),
                RULES.verification(),
                null,
                null,
                null,
                RULE));
  }

  @Test
  void a_measure_is_verified_once_and_by_nobody_who_planned_it_or_carried_it_out_S1_21() {
    refused("NOT_IMPLEMENTED", () -> planned.value().verify(FIRST, verdict(true), RULES));
    assertEquals(
        "the measure was not carried out yet",
        assertThrows(Refusal.class, () -> planned.value().verify(FIRST, verdict(true), RULES))
            .getMessage());
    for (var own : List.of("clerk", "head")) {
      refused("OWN_MEASURE", () -> carriedOut.value().verify(FIRST, verdict(own, true), RULES));
      assertEquals("OWN_MEASURE", code(carriedOut.value().mayVerify(own, RULES)));
    }
    assertEquals(Optional.empty(), carriedOut.value().mayVerify("judge", RULES));
    assertEquals(Optional.empty(), planned.value().mayVerify("clerk", RULES));
    assertEquals(Optional.empty(), ineffective.value().mayVerify("head", RULES));
    assertEquals(Optional.empty(), two().mayVerify("other", RULES));
    assertEquals(
        Optional.empty(), two().mayVerify("head", RULES), "the second measure is not theirs");
    assertEquals(
        "the measure was verified already",
        assertThrows(Refusal.class, () -> ineffective.value().verify(FIRST, verdict(true), RULES))
            .getMessage());
    refused(
        "ALREADY_IMPLEMENTED",
        () -> carriedOut.value().carryOut(FIRST, new Done(MONDAY, "again", HEAD), RULES));
    var free = rules(null, null, false);
    assertEquals(
        List.of(
            "IMPROVEMENT_EFFECTIVE S1-21 {%1$s/measure null taught} {%1$s/finding null looked}"
                .formatted(AT)),
        Told.of(carriedOut.value().verify(FIRST, verdict("clerk", true), free)));
  }

  @Test
  void what_did_not_help_is_assessed_once_and_not_by_whom_it_is_about_S1_23() {
    assertEquals("NOTHING_TO_ASSESS", code(PLAIN.mayAssess(ineffective.value())));
    assertEquals("NOTHING_TO_ASSESS", code(RULES.mayAssess(carriedOut.value())));
    assertEquals(Optional.empty(), RULES.mayAssess(ineffective.value()));
    assertEquals("NOTHING_TO_ASSESS", code(RULES.mayAssess(assessed.value())));
    refused("NOTHING_TO_ASSESS", () -> PLAIN.assess(ineffective.value(), FIRST, decided));
    var more = ineffective.value().plan(SECOND, plan("PREVENTIVE"), RULES).value();
    refused("NOTHING_TO_ASSESS", () -> RULES.assess(more, SECOND, decided));
    var own = new Decided(Money.of("0.00", "CNY"), "mine", HEAD, null);
    refused("OWN_ITEM", () -> RULES.assess(more, FIRST, own));
    var assessing = RULES.assessment().orElseThrow();
    refused("ALREADY_ASSESSED", () -> assessing.decide(assessed.value(), FIRST, decided));
    assertEquals(decided, assessed.value().measures().getFirst().item().decided());
    var effective = carriedOut.value().verify(FIRST, verdict(true), RULES);
    assertEquals(1, effective.entries().size(), "what helps is not assessed");
    var other = rules(null, new Assessing(List.of("PRODUCT"), Optional.empty(), ASSESSED));
    assertEquals(1, carriedOut.value().verify(FIRST, verdict(false), other).entries().size());
  }

  @Test
  void a_department_answers_for_itself_and_whoever_has_not_is_known_S1_22() {
    refused(
        "DEPARTMENT_NOT_ASKED",
        () -> begun.value().answer(answer(new Department("MOON"), null), SALES, READ_ACROSS));
    refused(
        "DEPARTMENT_ANSWERS_ITSELF",
        () -> begun.value().answer(answer(SALES, null), WORKS, READ_ACROSS));
    assertEquals(
        List.of("SALES", "WORKS", "a similar product"), begun.value().unanswered(READ_ACROSS));
    var one = begun.value().answer(answer(WORKS, null), WORKS, READ_ACROSS).value();
    assertEquals(List.of("SALES", "a similar product"), one.unanswered(READ_ACROSS));
    var all =
        one.answer(answer(null, "XM-300"), WORKS, READ_ACROSS)
            .value()
            .answer(answer(SALES, null), SALES, READ_ACROSS)
            .value();
    assertEquals(List.of(), all.unanswered(READ_ACROSS));
    assertEquals(
        List.of("WORKS", "XM-300", "SALES"),
        all.readAcross().stream().map(it -> it.where().toString()).toList());
    var departments = new ReadAcross(List.of(SALES), false, ACROSS);
    assertEquals(List.of("SALES"), begun.value().unanswered(departments));
  }

  @Test
  void how_far_it_is_follows_from_the_measures_that_stand_C_5() {
    assertEquals(Set.of(Step.CAUSE), begun.value().reached(false));
    assertEquals(Set.of(Step.CAUSE, Step.FEEDBACK), begun.value().reached(true));
    assertEquals(Set.of(Step.CAUSE, Step.PLAN), planned.value().reached(false));
    assertEquals(
        Set.of(Step.CAUSE, Step.PLAN, Step.CARRIED_OUT), carriedOut.value().reached(false));
    assertEquals(Set.of(Step.CAUSE), ineffective.value().reached(false));
    var effective = carriedOut.value().verify(FIRST, verdict(true), RULES).value();
    assertEquals(
        Set.of(Step.CAUSE, Step.PLAN, Step.CARRIED_OUT, Step.EFFECT), effective.reached(false));
    assertEquals(
        Set.of(Step.CAUSE, Step.PLAN),
        effective.plan(SECOND, plan("PREVENTIVE"), RULES).value().reached(false));
    assertEquals(List.of("CORRECTIVE", "PREVENTIVE"), begun.value().lacking(RULES));
    assertEquals(List.of("PREVENTIVE"), planned.value().lacking(RULES));
    assertEquals(List.of("CORRECTIVE", "PREVENTIVE"), ineffective.value().lacking(RULES));
  }

  @Test
  void whoever_found_planned_or_carried_it_out_has_worked_on_it() {
    assertEquals(Set.of("clerk"), planned.value().workers());
    assertEquals(Set.of("clerk", "head"), carriedOut.value().workers());
    var found = new Cause("PROCESS", "unclear", new Mark(MONDAY, "finder"));
    assertEquals(
        Set.of("finder"),
        Improvement.begun(begun.value().id(), found, DAY, RULES).value().workers());
  }

  /** Of two measures that wait for somebody to look, one was carried out by the head. */
  private Improvement two() {
    var other = new Plan("PREVENTIVE", "asked", WORKS, DAY, new Mark(MONDAY, "planner"));
    return carriedOut
        .value()
        .plan(SECOND, other, RULES)
        .value()
        .carryOut(SECOND, new Done(MONDAY, "list 13", new Mark(MONDAY, "other")), RULES)
        .value();
  }

  private static ImprovementRules rules(Review review, Assessing assessing) {
    return rules(review, assessing, true);
  }

  private static ImprovementRules rules(Review review, Assessing assessing, boolean another) {
    return new ImprovementRules(
        Set.of("CORRECTIVE", "PREVENTIVE"),
        Map.of("PROCESS", new Category(List.of("CORRECTIVE", "PREVENTIVE"), new RuleId("S1-19"))),
        new Steps(List.of(Step.CAUSE), RULE),
        new Verifying(another, EFFECT),
        READ_ACROSS,
        review,
        assessing,
        RULE);
  }

  private static Changed<Improvement> begun(LocalDate reviewOn, ImprovementRules rules) {
    return Improvement.begun(
        new PartId(complaintId(1), uuid(5)),
        new Cause("PROCESS", "unclear", MARK),
        reviewOn,
        rules);
  }

  private static Plan plan(String kind) {
    return new Plan(kind, "taught", SALES, DAY, MARK);
  }

  private static Verdict verdict(boolean effective) {
    return verdict("judge", effective);
  }

  private static Verdict verdict(String by, boolean effective) {
    return new Verdict(effective, "looked", new Mark(MONDAY, by));
  }

  private static Answer answer(Department department, String product) {
    return new Answer(new Place(department, product), true, "alike", MARK);
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("-");
  }

  private static void refused(String code, Executable asked) {
    assertEquals(code, assertThrows(Refusal.class, asked).code());
  }
}
