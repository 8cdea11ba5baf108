package redress.application.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.complaint.CancelComplaint;
import redress.application.complaint.Chronicle;
import redress.application.improvement.BeginImprovement;
import redress.application.improvement.PlanImprovement;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.improvement.Improvement;
import redress.obligation.Obligation;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.recurrence.Recurrence;
import redress.rule.Refusal;

/** Cases in which the same happens, as they are found, linked, separated and taken together. */
class RecurrenceLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final String CLERK = "after-sales-clerk";

  private static final String DOCUMENT = ShippedProcedures.text("general-feedback");

  private Chronicle it = new Chronicle(DOCUMENT);

  @Test
  void what_happens_again_is_answered_linked_countered_separated_and_merged_H_7_B_3() {
    var first = known("East", "XM-200", "A1");
    var other = known("West", "XM-200", "B7");
    it.quietly();
    var second = known("East", " ｘm-200", "A1");
    it.after("the same model has the same failure again");
    it.refused("linked to itself", () -> answered(second, second));
    it.refused("linked to nothing", () -> answered(second, new UUID(7, 7)));
    it.refused("countered before it is answered", () -> countered(second, second));
    answered(second, null);
    it.after("it is found to be different");
    it.refused("answered again", () -> answered(second, first));
    it.refused("separated", () -> separated(second));
    linked(second, first);
    it.after("somebody says that it is the same");
    it.refused("linked once more", () -> linked(second, other));
    it.refused("linked to what follows", () -> linked(other, second));
    it.refused("an improvement of nobody", () -> countered(second, second));
    var improvement = improved(first);
    it.refused("nothing planned yet", () -> countered(second, improvement));
    planned(first);
    it.quietly();
    countered(second, improvement);
    it.after("what is planned for the first counts for the second");
    it.company().clock().advance(Duration.ofMinutes(30));
    separated(second);
    it.after("they are handled apart again");
    answered(second, first);
    it.after("they are linked by an answer");
    it.refused("taken together with itself", () -> merged(second, second));
    separated(second);
    it.quietly();
    it.refused("another customer", () -> merged(second, other));
    merged(second, first);
    it.after("the second was the first");
    it.refused("merged again", () -> merged(second, first));
    var draft = it.drafted(CLERK, intake("East", "XM-200", "A1"));
    it.quietly();
    it.refused("merged into a draft", () -> merged(first, draft));
    it.refused("a draft is linked", () -> linked(draft, first));
    merged(draft, first);
    it.after("a draft was the first as well");
    it.same(RecurrenceLifeTest.class, "recurrence");
  }

  @Test
  void a_case_that_is_over_takes_over_no_clocks_of_another_H_7() {
    var over = known("East", "XM-200", "A1");
    cancelled(over);
    var second = known("East", "XM-200", "A1");
    it.quietly();
    it.refused("merged into what is over", () -> merged(second, over));
    linked(second, over);
    it.after("linked to what is over");
    var third = known("East", "XM-200", "A1");
    it.quietly();
    linked(third, second);
    it.after("linked, which answers the question");
    it.same(RecurrenceLifeTest.class, "over");
  }

  @Test
  void what_goes_on_with_another_is_not_linked_once_more_by_an_answer_H_7() {
    var over = known("East", "XM-200", "A1");
    cancelled(over);
    var other = known("West", "XM-200", "B7");
    var id = known("East", "XM-200", "A1");
    linked(id, over);
    linked(id, other);
    separated(id);
    linked(id, other);
    var refusal = assertThrows(Refusal.class, () -> answered(id, other));
    assertEquals("ALREADY_LINKED", refusal.code());
  }

  @Test
  void what_was_not_kept_of_a_case_while_it_went_on_with_another_is_read_off_the_case_H_7() {
    it = new Chronicle(DOCUMENT.replace("RECEIVED", "FORWARDED"));
    var first = known("East", "XM-200", "A1");
    var second = it.drafted(CLERK, intake("East", "XM-200", "A1"));
    it.register(CLERK, second);
    linked(second, first);
    it.company().clock().advance(Duration.ofHours(1));
    it.verify(CLERK, second);
    it.forward(CLERK, second, "QUALITY");
    forgotten(second);
    it.company().clock().advance(Duration.ofHours(1));
    separated(second);
    var since =
        it.file(CLERK, second).obligations().stream()
            .filter(Obligation::open)
            .map(owed -> owed.clock().startedAt())
            .distinct()
            .toList();
    assertEquals(List.of(NOW.plus(Duration.ofHours(1))), since);
  }

  /** As versions stored it that did not keep what happens to a case meanwhile. */
  private void forgotten(UUID id) {
    var was = it.file(CLERK, id).complaint();
    var complaint =
        new Complaint(
            was.id(),
            was.version() + 1,
            was.edition(),
            was.intake(),
            was.care(),
            was.number(),
            was.track().shown(),
            was.judgement());
    var ports = it.company().ports();
    ports
        .transactions()
        .run(
            it.company().id(),
            () -> {
              ports.complaints().save(complaint);
              return null;
            });
  }

  private UUID known(String customer, String model, String failure) {
    var id = it.drafted(CLERK, intake(customer, model, failure));
    it.register(CLERK, id);
    it.verify(CLERK, id);
    it.forward(CLERK, id, "QUALITY");
    return id;
  }

  private void cancelled(UUID id) {
    it.did(
        it.does()
            .complaints()
            .cancel()
            .handle(
                new CancelComplaint.Command(
                    it.by("after-sales-head"), id, it.version(CLERK, id), "taken back")));
  }

  private void answered(UUID id, UUID other) {
    it.did(
        it.does()
            .recurrences()
            .answer()
            .handle(
                it.on(
                    CLERK,
                    id,
                    Recurrence.class,
                    part ->
                        new AnswerRecurrence.Command(
                            it.by("quality-head"),
                            id,
                            part.id().value(),
                            part.version(),
                            other,
                            "looked at"))));
  }

  private void linked(UUID id, UUID other) {
    it.did(
        it.does()
            .recurrences()
            .link()
            .handle(
                new LinkComplaint.Command(
                    it.by("quality-head"), id, it.version(CLERK, id), other, "the same pump")));
  }

  private void countered(UUID id, UUID improvement) {
    it.did(
        it.does()
            .recurrences()
            .counter()
            .handle(
                it.on(
                    CLERK,
                    id,
                    Recurrence.class,
                    part ->
                        new NameCountermeasure.Command(
                            it.by("quality-head"),
                            id,
                            part.id().value(),
                            part.version(),
                            improvement))));
  }

  private void separated(UUID id) {
    it.did(
        it.does()
            .recurrences()
            .separate()
            .handle(
                new SeparateComplaint.Command(
                    it.by("quality-head"), id, it.version(CLERK, id), "another pump")));
  }

  private void merged(UUID id, UUID into) {
    it.did(
        it.does()
            .recurrences()
            .merge()
            .handle(
                new MergeComplaint.Command(
                    it.by(CLERK), id, it.version(CLERK, id), into, "called twice")));
  }

  private UUID improved(UUID id) {
    it.did(
        it.does()
            .improvements()
            .begin()
            .handle(
                new BeginImprovement.Command(
                    it.by("quality-head"), id, "PRODUCT", "a pump", null)));
    return it.on(CLERK, id, Improvement.class, part -> part.id().value());
  }

  private void planned(UUID id) {
    it.did(
        it.does()
            .improvements()
            .plan()
            .handle(
                it.on(
                    CLERK,
                    id,
                    Improvement.class,
                    part ->
                        new PlanImprovement.Command(
                            it.by("quality-head"),
                            id,
                            part.id().value(),
                            part.version(),
                            "CORRECTIVE",
                            "another pump",
                            new Department("QUALITY"),
                            LocalDate.of(2026, 11, 30)))));
  }

  private static Intake intake(String customer, String model, String failure) {
    return new Intake(
        new Intake.Source(NOW, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer(customer, "Li", "CN"),
        new Intake.Product(model, null, null),
        new Intake.Defect("It hums", 1, List.of(failure)),
        new Intake.Demands(new TreeSet<>(List.of(Demand.REPAIR)), null),
        List.of(),
        new TreeMap<>(Map.of("CATEGORY", "AFTER_SALES")));
  }
}
