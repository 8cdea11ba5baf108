package redress.application.improvement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.complaint.ExampleTicket.seatSoldTwice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.complaint.Chronicle;
import redress.application.complaint.WaiveField;
import redress.application.memo.FileMemo;
import redress.application.sanction.ListNotices;
import redress.application.sanction.NoticeFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.improvement.Improvement;
import redress.improvement.Place;
import redress.memo.Against;
import redress.money.GivenMoney;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/** What is done about a cause, from its finding to the last look at it, as it is kept and told. */
class ImprovementLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  private Chronicle it;
  private String reader;
  private UUID id;

  private void begun(String procedure, String by, Intake intake) {
    begun(by, intake, ShippedProcedures.text(procedure));
  }

  private void begun(String by, Intake intake, String document) {
    it = new Chronicle(document);
    reader = by;
    id = it.drafted(by, intake);
  }

  @Test
  void a_fix_that_does_not_work_is_assessed_and_another_is_planned_S1_23_S1_24_S1_27() {
    begun("ticketing-platform", "phone-agent", seatSoldTwice());
    it.refused("a cause of a draft", () -> began("technology-clerk", "SYSTEM", null));
    it.register("phone-agent", id);
    it.verify("phone-agent", id);
    it.quietly();
    it.refused("a cause that there is not", () -> began("technology-clerk", "WEATHER", null));
    it.refused("a date for a review", () -> began("technology-clerk", "SYSTEM", FRIDAY));
    it.refused("sales names a cause", () -> began("sales-clerk", "SYSTEM", null));
    began("technology-clerk", "SYSTEM", null);
    it.after("technology-clerk names a cause");
    it.refused("nothing to assess", () -> assessed("technology-head", 0, "10.00"));
    it.refused("no kind of measure", () -> planned("technology-clerk", "PRAYER", "TECHNOLOGY"));
    it.refused("no department", () -> planned("technology-clerk", "TECHNICAL_FIX", "MOON"));
    planned("technology-clerk", "TECHNICAL_FIX", "TECHNOLOGY");
    it.after("a fix is planned");
    it.refused("verified before it is done", () -> verified("ops-support-head", 0, false));
    it.refused("done in the future", () -> done("technology-clerk", 0, NOW.plusSeconds(1)));
    it.refused("another measure", () -> done("technology-clerk", -1, NOW));
    done("technology-clerk", 0, NOW);
    it.after("it is carried out");
    it.refused("done again", () -> done("technology-clerk", 0, NOW));
    it.refused("assessed before it is verified", () -> assessed("technology-head", 0, "10.00"));
    verified("ops-support-head", 0, false);
    it.after("it does not work");
    it.refused("verified again", () -> verified("ops-support-head", 0, true));
    it.refused("the clerk assesses", () -> assessed("technology-clerk", 0, "10.00"));
    it.refused("money of elsewhere", () -> assessed("technology-head", 0, "10.001"));
    assessed("technology-head", 0, "10.00");
    it.after("ten are deducted");
    it.refused("assessed again", () -> assessed("technology-head", 0, "10.00"));
    planned("technology-head", "TECHNICAL_FIX", "TECHNOLOGY");
    planned("technology-head", "TRAINING", "SALES");
    it.after("two more are planned");
    done("technology-head", 1, NOW);
    verified("technology-head", 1, false);
    it.refused("he assesses himself", () -> assessed("technology-head", 1, "10.00"));
    it.refused("the other was not done", () -> assessed("technology-head", 2, "10.00"));
    assessed("operations-director", 1, "0");
    it.after("nothing is deducted of the head");
    done("technology-clerk", 2, NOW);
    verified("technology-clerk", 2, true);
    it.after("the training works");
    it.refused("for another department", () -> answered("sales-head", TECHNOLOGY, true));
    answered("sales-head", SALES, true);
    answered("sales-clerk", SALES, false);
    answered("technology-clerk", TECHNOLOGY, false);
    answered("ops-support-clerk", new Place(null, "bus tickets"), true);
    it.after("it was asked where else");
    it.refused("a review that nobody planned", () -> reviewed("technology-head", null));
    it.same(ImprovementLifeTest.class, "fix");
  }

  @Test
  void of_several_that_do_not_work_each_is_deducted_of_whoever_carried_it_out_S1_24() {
    begun("ticketing-platform", "phone-agent", seatSoldTwice());
    it.register("phone-agent", id);
    it.verify("phone-agent", id);
    began("technology-clerk", "SYSTEM", null);
    planned("technology-clerk", "TECHNICAL_FIX", "TECHNOLOGY");
    planned("technology-clerk", "TRAINING", "SALES");
    done("technology-clerk", 0, NOW);
    done("ops-support-clerk", 1, NOW);
    verified("ops-support-head", 0, false);
    verified("ops-support-head", 1, false);
    assessed("technology-head", 1, "10.00");
    var notice = notices("technology-head").getFirst().notice().terms();
    assertEquals("ops-support-clerk", notice.user());
    assertEquals(new Department("OPS_SUPPORT"), notice.department());
  }

  @Test
  void nobody_is_deducted_anything_by_a_measure_while_somebody_objects_S4_25() {
    begun("sales-clerk", board(), assessing());
    sampleLost();
    it.verify("sales-clerk", id);
    it.register("gm-office-clerk", id);
    began("gm-office-clerk", "OUR_QUALITY", null);
    planned("manufacturing-head", "CORRECTIVE", "QUALITY");
    planned("manufacturing-head", "CORRECTIVE", "QUALITY");
    for (int measure : List.of(0, 1)) {
      done("manufacturing-clerk", measure, NOW);
      verified("deputy-gm", measure, false);
    }
    assessed("gm", 0, "1.00");
    it.does()
        .memos()
        .file()
        .handle(
            new FileMemo.Command(it.by("manufacturing-head"), id, Against.PENALTY, "it was late"));
    var refusal = assertThrows(Refusal.class, () -> assessed("gm", 1, "1.00"));
    assertEquals("MEMO_OPEN", refusal.code());
    assertEquals(1, notices("gm").size());
  }

  private List<NoticeFile> notices(String by) {
    return it.does().sanctions().list().handle(new ListNotices.Command(it.by(by), null, id, 9));
  }

  @Test
  void an_improvement_is_looked_at_again_as_often_as_is_said_S3_13() {
    begun("after-sales-service", "after-sales-clerk", service());
    it.register("after-sales-clerk", id);
    it.quietly();
    it.refused("no date to look again", () -> began("after-sales-clerk", "SERVICE", null));
    began("after-sales-clerk", "SERVICE", FRIDAY);
    it.after("a cause is named");
    it.refused("nobody reads across", () -> answered("after-sales-head", SALES, true));
    it.refused("sales reviews", () -> reviewed("sales-head", null));
    reviewed("after-sales-head", FRIDAY.plusDays(30));
    it.after("it is looked at again in a month");
    reviewed("after-sales-clerk", null);
    it.after("it need not be looked at again");
    it.refused("a third time", () -> reviewed("after-sales-clerk", null));
    it.same(ImprovementLifeTest.class, "review");
  }

  @Test
  void whoever_has_planned_or_done_it_does_not_say_that_it_works_S4_07_S4_18() {
    begun("pcb-manufacturer", "sales-clerk", board());
    sampleLost();
    it.verify("sales-clerk", id);
    it.register("gm-office-clerk", id);
    it.quietly();
    began("gm-office-clerk", "OUR_QUALITY", null);
    planned("manufacturing-head", "CORRECTIVE", "QUALITY");
    done("quality-clerk", 0, NOW);
    it.refused("manufacturing says that it works", () -> verified("manufacturing-head", 0, true));
    verified("deputy-gm", 0, false);
    it.after("it does not work");
    it.refused("nobody is assessed", () -> assessed("gm", 0, "1.00"));
    it.same(ImprovementLifeTest.class, "another");
  }

  /** The board manufacturer, if it deducted what does not work of those who carried it out. */
  private static String assessing() {
    return ShippedProcedures.text("pcb-manufacturer")
        .replace(
            "\"verification\": {\"another\": true, \"rule\": \"S4-07\"},",
            "\"verification\": {\"another\": true, \"rule\": \"S4-07\"},\"assessment\":"
                + " {\"causes\": [\"OUR_QUALITY\"], \"noticeKind\": \"FINE\", \"rule\":"
                + " \"S4-32\"},")
        .replace(
            "\"duties\": {",
            "\"duties\": {\"ASSESS_MEASURE\": {\"by\": [{\"department\": \"GM_OFFICE\"}], \"rule\":"
                + " \"S4-32\"},");
  }

  private void sampleLost() {
    it.did(
        it.does()
            .complaints()
            .waive()
            .handle(
                new WaiveField.Command(
                    it.by("sales-clerk"), id, it.version(reader, id), KeyField.SAMPLE, "lost")));
  }

  private static final Place SALES = new Place(new Department("SALES"), null);
  private static final Place TECHNOLOGY = new Place(new Department("TECHNOLOGY"), null);

  private void began(String by, String category, LocalDate review) {
    it.did(
        it.does()
            .improvements()
            .begin()
            .handle(new BeginImprovement.Command(it.by(by), id, category, "sold twice", review)));
  }

  private Improvement improvement() {
    return it.file(reader, id).parts(Improvement.class).getLast();
  }

  /** The measure at that place, or one that there is not. */
  private UUID measure(int place) {
    return place < 0 ? id : improvement().measures().get(place).id();
  }

  private void planned(String by, String kind, String owner) {
    var part = improvement();
    it.did(
        it.does()
            .improvements()
            .plan()
            .handle(
                new PlanImprovement.Command(
                    it.by(by),
                    id,
                    part.id().value(),
                    part.version(),
                    kind,
                    "a lock",
                    new Department(owner),
                    FRIDAY)));
  }

  private void done(String by, int measure, Instant at) {
    var part = improvement();
    it.did(
        it.does()
            .improvements()
            .carryOut()
            .handle(
                new CarryOutImprovement.Command(
                    it.by(by),
                    id,
                    part.id().value(),
                    part.version(),
                    measure(measure),
                    at,
                    "log 7")));
  }

  private void verified(String by, int measure, boolean effective) {
    var part = improvement();
    it.did(
        it.does()
            .improvements()
            .verify()
            .handle(
                new VerifyImprovement.Command(
                    it.by(by),
                    id,
                    part.id().value(),
                    part.version(),
                    measure(measure),
                    effective,
                    "tried")));
  }

  private void assessed(String by, int measure, String amount) {
    var part = improvement();
    it.did(
        it.does()
            .improvements()
            .assess()
            .handle(
                new AssessMeasure.Command(
                    it.by(by),
                    id,
                    part.id().value(),
                    part.version(),
                    part.measures().isEmpty() ? id : measure(measure),
                    new GivenMoney(new BigDecimal(amount), "CNY"),
                    "not tried before")));
  }

  private void answered(String by, Place where, boolean applies) {
    var part = improvement();
    it.did(
        it.does()
            .improvements()
            .answer()
            .handle(
                new AnswerReadAcross.Command(
                    it.by(by),
                    id,
                    part.id().value(),
                    part.version(),
                    where,
                    applies,
                    "the same lock")));
  }

  private void reviewed(String by, LocalDate next) {
    var part = improvement();
    it.did(
        it.does()
            .improvements()
            .review()
            .handle(
                new ReviewImprovement.Command(
                    it.by(by), id, part.id().value(), part.version(), "it holds", next)));
  }

  private static Intake service() {
    return new Intake(
        new Intake.Source(NOW, Channel.PHONE, Kind.SERVICE_REQUEST, null, null),
        new Intake.Customer("East", "Li", "CN"),
        new Intake.Product("XM-200", null, null),
        new Intake.Defect("It hums", 1, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.REPAIR)), null),
        List.of(),
        new TreeMap<>(Map.of("CUSTOMER_KIND", "PERSON")));
  }

  private static Intake board() {
    return new Intake(
        new Intake.Source(NOW, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("East", "Li", "CN"),
        new Intake.Product(null, null, LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, null),
        new Intake.Defect("It hums", 3, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
        List.of(),
        new TreeMap<>(Map.of("OPINION", "scratched before packing")));
  }
}
