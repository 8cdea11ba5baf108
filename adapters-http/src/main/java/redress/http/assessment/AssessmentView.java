package redress.http.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.application.assessment.AssessmentFile;
import redress.assessment.Bill;
import redress.assessment.Charge;
import redress.assessment.Corrected;
import redress.assessment.Course;
import redress.assessment.Ground;
import redress.assessment.Growing;
import redress.assessment.Signatures;
import redress.assessment.State;
import redress.complaint.Track.Mark;
import redress.http.memo.CorrectionView;
import redress.http.weeklylist.OwedView;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.penalty.CarriedOver.Planned;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.time.Overdue;

/** An assessment as its reader sees it, with what that reader may do. */
record AssessmentView(
    String week,
    UUID id,
    long version,
    State state,
    Instant proposedAt,
    String proposedBy,
    List<Item> items,
    List<Growing> growing,
    List<Signature> signatures,
    List<Substitute> substitutes,
    Instant executedAt,
    List<Instalments> instalments,
    List<OwedView> obligations,
    List<Action> actions) {

  /**
   * One charge.
   *
   * @param person whom it charges, absent if persons of the department bear it
   * @param portions how much each of those persons bears, once that is allocated
   * @param charged what objections have left of it; absent where nobody objected
   */
  record Item(
      UUID id,
      Department department,
      String bearer,
      String person,
      List<Charge.Portion> portions,
      Money money,
      Money charged,
      List<CorrectionView> corrections,
      Late late,
      Cost cost,
      RuleId rule,
      List<Step> steps) {
    static Item of(redress.assessment.Item item, Bill bill) {
      var charge = item.charge();
      var corrected = bill.corrected().stream().filter(it -> it.item().equals(item.id())).toList();
      return new Item(
          item.id(),
          item.department(),
          charge.bearer(),
          charge instanceof Charge.OnLeader leader ? leader.user() : null,
          charge instanceof Charge.OnPersons persons && persons.allocated() != null
              ? persons.portions()
              : null,
          item.money(),
          corrected.isEmpty() ? null : bill.charged(item),
          CorrectionView.of(corrected.stream().map(Corrected::correction).toList()),
          item.ground() instanceof Ground.Late late ? Late.of(late) : null,
          item.ground() instanceof Ground.Cost cost ? Cost.of(cost) : null,
          item.rule(),
          item.steps());
    }
  }

  /**
   * What was late.
   *
   * @param ledAs the position in which the person led the department then; absent for whoever was
   *     named
   * @param ledSince since when, absent if for longer than anybody knows
   */
  record Late(
      String obligation,
      UUID complaint,
      String number,
      List<Overdue> stretches,
      List<DayOff> daysOff,
      String waivedFor,
      String waivedBy,
      Position ledAs,
      Instant ledSince) {
    static Late of(Ground.Late late) {
      var waiver = late.waiver();
      var led = late.led();
      return new Late(
          late.kind().name(),
          late.complaint(),
          late.number(),
          late.stretches(),
          late.daysOff().stream()
              .map(
                  day ->
                      new DayOff(
                          day.date(),
                          day.name(),
                          waiver != null && waiver.dates().contains(day.date())))
              .toList(),
          waiver == null ? null : waiver.reason(),
          waiver == null ? null : waiver.made().by(),
          led == null ? null : led.position(),
          led == null || Tenure.ALWAYS.equals(led.since()) ? null : led.since());
    }
  }

  record DayOff(LocalDate date, String name, boolean waived) {}

  /** What it cost. */
  record Cost(List<UUID> listItems, Money cost) {
    static Cost of(Ground.Cost cost) {
      return new Cost(cost.listItems(), cost.cost());
    }
  }

  /** In which months an item is taken from a person's pay. */
  record Instalments(UUID item, String user, List<Planned> instalments, List<Step> steps) {
    static Instalments of(Course.Plan plan) {
      return new Instalments(plan.item(), plan.user(), plan.instalments(), plan.steps());
    }
  }

  record Signature(int signature, String by, Instant at) {}

  record Substitute(int signature, String user, String reason, String appointedBy) {
    static Substitute of(Signatures.Substitute it) {
      return new Substitute(it.slot() + 1, it.user(), it.reason(), it.appointed().by());
    }
  }

  record Action(String operation, UUID item, boolean allowed, String code, RuleId rule) {
    static Action of(AssessmentFile.Possible it) {
      var refusal = it.refusal();
      return new Action(
          it.operation(),
          it.item(),
          refusal == null,
          refusal == null ? null : refusal.code(),
          refusal == null ? null : refusal.rule());
    }
  }

  /** One line of a list of assessments. */
  record Row(String week, long version, State state, int items, Instant proposedAt) {
    static Row of(AssessmentFile file) {
      var it = file.assessment();
      return new Row(
          it.key().week().toString(),
          it.version(),
          file.state(),
          it.items().size(),
          it.course().proposed().at());
    }
  }

  static AssessmentView of(AssessmentFile file, Person reader, Instant now) {
    var it = file.assessment();
    var course = it.course();
    boolean all = file.tellsAll(reader);
    return new AssessmentView(
        it.key().week().toString(),
        it.id(),
        it.version(),
        file.state(),
        course.proposed().at(),
        course.proposed().by(),
        file.items(reader).stream().map(item -> Item.of(item, it.bill())).toList(),
        all ? it.bill().growing() : List.of(),
        signatures(course.signatures().given()),
        course.signatures().substitutes().stream().map(Substitute::of).toList(),
        course.executed() == null ? null : course.executed().at(),
        course.executed() == null || course.executed().plans().isEmpty()
            ? null
            : course.executed().plans().stream()
                .filter(plan -> all || plan.user().equals(reader.user()))
                .map(Instalments::of)
                .toList(),
        file.obligations().stream().map(owed -> OwedView.of(owed, now)).toList(),
        file.possible(reader).stream().map(Action::of).toList());
  }

  private static List<Signature> signatures(List<Mark> given) {
    return java.util.stream.IntStream.range(0, given.size())
        .mapToObj(i -> new Signature(i + 1, given.get(i).by(), given.get(i).at()))
        .toList();
  }
}
