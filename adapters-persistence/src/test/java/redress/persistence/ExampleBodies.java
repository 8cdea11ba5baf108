package redress.persistence;

import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import redress.assessment.Assessment;
import redress.assessment.Bill;
import redress.assessment.Charge;
import redress.assessment.Corrected;
import redress.assessment.Course;
import redress.assessment.Ground;
import redress.assessment.Growing;
import redress.assessment.Item;
import redress.assessment.Led;
import redress.assessment.Signatures;
import redress.assessment.Waiver;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Judgement;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.errand.Errand;
import redress.errand.ErrandKind;
import redress.improvement.AssessmentItem;
import redress.improvement.Improvement;
import redress.improvement.Measure;
import redress.investigation.Analysis;
import redress.investigation.Confirmation;
import redress.investigation.Inspection;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.investigation.Origin;
import redress.investigation.Provenance;
import redress.investigation.Ratio;
import redress.investigation.Responsible;
import redress.memo.Correction;
import redress.money.Money;
import redress.monthbook.ExampleBook;
import redress.monthbook.MonthBook;
import redress.obligation.ObligationKind;
import redress.organization.Position;
import redress.penalty.CarriedOver.Planned;
import redress.penalty.TakenBack;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.sanction.DisciplinaryList;
import redress.sanction.ExampleNotice;
import redress.technical.TechnicalAnalysis;
import redress.testing.Example;
import redress.time.Day;
import redress.time.IsoWeek;
import redress.time.Overdue;
import redress.weeklylist.WeeklyList;

/** A week with something in every place. */
final class ExampleBodies {
  private static final WeeklyList.Key KEY = new WeeklyList.Key(ACME, IsoWeek.parse("2026-W48"));
  private static final Mark MARK = new Mark(MONDAY, "clerk");

  private ExampleBodies() {}

  /** A draft that has its place among those to be taken in hand. */
  static Complaint ranked() {
    var it = Example.draft(complaintId(1));
    return new Complaint(
        it.id(),
        it.version(),
        it.edition(),
        it.intake(),
        it.care(),
        it.number(),
        it.track(),
        Judgement.NONE.ranked(2));
  }

  static WeeklyList list() {
    var cost = new WeeklyList.Cost(yuan("12.50"), yuan("7.00"), MARK);
    return new WeeklyList(
        KEY,
        uuid(1),
        2,
        EDITION,
        MARK,
        List.of(
            new WeeklyList.Item(uuid(2), uuid(3), "261101", QUALITY, List.of(uuid(4)), cost),
            new WeeklyList.Item(uuid(5), uuid(6), "261102", QUALITY, List.of(uuid(7)), null)),
        List.of(new WeeklyList.Waiting(uuid(8), "261103")));
  }

  static Assessment assessment() {
    var rule = new RuleId("I-31");
    var steps = List.of(new Step(rule, "1 × 10.00 CNY", "10.00 CNY"));
    var late =
        new Ground.Late(
            ObligationKind.MEASURES,
            uuid(3),
            "261101",
            List.of(uuid(9)),
            List.of(new Overdue(MONDAY, MONDAY.plusSeconds(60))),
            List.of(new Day(LocalDate.of(2026, 9, 25), true, "中秋节")),
            new Waiver(List.of(LocalDate.of(2026, 9, 25)), "the plant was closed", MARK),
            new Led("head", MONDAY, new Position("DEPARTMENT_HEAD"), MONDAY.minusSeconds(9), rule));
    var cost = new Ground.Cost(List.of(uuid(2)), yuan("19.50"));
    var items =
        List.of(
            new Item(
                uuid(10),
                QUALITY,
                new Charge.OnLeader("LEADER", "head"),
                yuan("10.00"),
                late,
                rule,
                steps),
            new Item(
                uuid(11),
                QUALITY,
                new Charge.OnPersons(
                    "RESPONSIBLE_PERSONS",
                    List.of(new Charge.Portion("clerk", yuan("15.60"))),
                    MARK),
                yuan("15.60"),
                cost,
                new RuleId("I-34"),
                steps));
    var growing =
        new Growing(ObligationKind.EXECUTION, uuid(3), "261101", QUALITY, MONDAY, 2, yuan("40.00"));
    var substitute = new Signatures.Substitute(1, "deputy-gm", "an item names the signer", MARK);
    return new Assessment(
        KEY,
        uuid(12),
        4,
        EDITION,
        new Bill(items, List.of(growing), Map.of(QUALITY, "head")),
        new Course(
            MARK,
            new Signatures(List.of(MARK, MARK), List.of(substitute)),
            new Course.Execution(MONDAY.plusSeconds(70), MARK)));
  }

  /** What a week charges, of which an objection has left less, and what it takes from pay. */
  static Assessment corrected() {
    var it = assessment();
    var line = new TakenBack.Line(YearMonth.of(2027, 1), yuan("-4.00"));
    var correction =
        new Correction(
            uuid(41), uuid(42), yuan("15.60"), yuan("11.60"), MARK, List.of(), List.of());
    var bill = it.bill();
    var plan =
        new Course.Plan(
            uuid(11),
            "clerk",
            List.of(new Planned(YearMonth.of(2026, 12), yuan("15.60"))),
            List.of(new Step(new RuleId("L-01"), "15.60 CNY", "1 instalment")));
    return new Assessment(
        it.key(),
        it.id(),
        5,
        it.edition(),
        new Bill(
            bill.items(),
            bill.growing(),
            bill.leaders(),
            List.of(new Corrected(uuid(11), correction, Map.of("clerk", List.of(line)))),
            Set.of("head")),
        new Course(
            MARK,
            it.course().signatures(),
            new Course.Execution(MONDAY.plusSeconds(70), MARK, List.of(plan))));
  }

  /** A book that was signed by those who stand in. */
  static MonthBook standIns() {
    var compiled = ExampleBook.compiled();
    return new MonthBook(
        compiled.key(),
        3,
        EDITION,
        List.of(),
        new redress.monthbook.Course(
            MARK,
            List.of(
                new redress.monthbook.Course.Signature(QUALITY, MARK, "head", null),
                new redress.monthbook.Course.Signature(ExampleBook.WORKS, MARK, null, true)),
            null,
            null,
            List.of()));
  }

  /** An analysis that was tried out. */
  static TechnicalAnalysis tried() {
    var filed = new TechnicalAnalysis.Filed("test report", "T-7");
    return new TechnicalAnalysis(
        new PartId(complaintId(1), uuid(20)),
        2,
        new TechnicalAnalysis.Content(
            "two got one seat",
            "a lock",
            "from May",
            "ours",
            LocalDate.of(2026, 12, 1),
            "every seat is locked"),
        MARK,
        true,
        List.of(new TechnicalAnalysis.Trial(true, "nobody did", List.of(filed), MARK)));
  }

  /** An improvement with a measure that does not work, for which somebody is assessed. */
  static Improvement assessed() {
    var decided = new AssessmentItem.Decided(yuan("50.00"), "not tried out", MARK);
    var measure =
        new Measure(
            uuid(31),
            new Measure.Plan("TECHNICAL_FIX", "a lock", QUALITY, LocalDate.of(2026, 12, 1), MARK),
            new Measure.Done(MONDAY, "deployed", MARK),
            new Measure.Verdict(false, "two got one seat", MARK),
            new AssessmentItem("clerk", MARK, decided));
    return new Improvement(
        new PartId(complaintId(1), uuid(30)),
        4,
        new Improvement.Cause("SYSTEM", "one seat twice", MARK),
        List.of(measure),
        List.of(),
        null,
        List.of());
  }

  /** An errand that somebody of one position leads. */
  static Errand led() {
    var task =
        new Errand.Task(
            ErrandKind.RETURN_ARRANGEMENT,
            QUALITY,
            null,
            null,
            MARK,
            new RuleId("S0-17"),
            new Position("ENGINEERING_MANAGER"));
    return new Errand(new PartId(complaintId(1), uuid(21)), 1, task, null);
  }

  /** An investigation that tells of its areas. */
  static Investigation looked() {
    var areas = new TreeMap<>(Map.of("PROCESS", "the glue was cold", "MATERIAL", "nothing"));
    return new Investigation(
        new PartId(complaintId(1), uuid(22)),
        2,
        new Analysis(true, "seen", false, MARK, areas),
        null,
        null);
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  /** An investigation of which everything is known. */
  static Investigation investigation() {
    var ratios = List.of(new Ratio(QUALITY, new java.math.BigDecimal("100")));
    return new Investigation(
        new PartId(new ComplaintId(ACME, uuid(1)), uuid(2)),
        7,
        new Analysis(true, "right", false, MARK),
        new Liability(
            QUALITY, Liability.State.CONFIRMED, "seen", MARK, new Confirmation(ratios, MARK)),
        new Provenance(
            new Inspection(true, "cracked", MONDAY, MARK),
            new Responsible(List.of("clerk"), "on shift", MARK),
            new Origin("line 2", "OUR_QUALITY", true, "seen", List.of("261101"), MARK)));
  }

  /** A disciplinary list of one measure. */
  static DisciplinaryList measures() {
    return new DisciplinaryList(
        ExampleBook.KEY,
        EDITION,
        MARK,
        List.of(DisciplinaryList.Item.of(ExampleNotice.approved(1, "WARNING", null, uuid(2)))));
  }
}
