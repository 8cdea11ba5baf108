package redress.procedure;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.analysisform.AnalysisFormRules;
import redress.answer.AnswerRules;
import redress.approval.AuthorityRules;
import redress.assessment.AssessmentRules;
import redress.closing.ArchivingRules;
import redress.closing.ClosingRules;
import redress.complaint.IntakeRules;
import redress.complaint.ValidityRules;
import redress.disposition.DispositionRules;
import redress.eightd.EightDRules;
import redress.errand.ErrandRules;
import redress.followup.FollowUpRules;
import redress.goods.GoodsRules;
import redress.improvement.ImprovementRules;
import redress.investigation.InvestigationRules;
import redress.notice.UrgingRules;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRules;
import redress.organization.Department;
import redress.organization.Departments;
import redress.organization.Duties;
import redress.organization.Position;
import redress.organization.Staff;
import redress.outcome.OutcomeRules;
import redress.ownership.OwnershipRules;
import redress.penalty.PenaltyRules;
import redress.recurrence.RecurrenceRules;
import redress.routing.RoutingRules;
import redress.stockcount.StockCountRules;
import redress.technical.TechnicalRules;
import redress.time.WorkingHours;
import redress.tree.Node;
import redress.weeklylist.WeeklyListRules;

/**
 * The rule book of one company as typed data.
 *
 * <p>A procedure is never code: another company, another limit or another duty is another document.
 * Shipped documents are templates that a company copies; each approved copy is an {@link
 * redress.rule.Edition} of its own, and a case keeps the edition in force at its registration.
 *
 * <p>Each concept reads and interprets its own section; this is where they come together. What not
 * every procedure speaks of is an optional section ({@link Sections}); whoever asks for one that is
 * not there is refused.
 */
public record Procedure(
    String code,
    Names names,
    Organization organization,
    Staff staff,
    TimeRules time,
    Duties duties,
    ObligationRules obligations,
    IntakeRules intake,
    PenaltyRules penalty,
    ClosingRules closing,
    Sections sections) {
  /** The version of the document's format that this program writes and reads. */
  public static final int FORMAT = 1;

  /** What people call the procedure, by language. */
  public record Names(Map<String, String> byLanguage) {
    public Names {
      byLanguage = Map.copyOf(byLanguage);
    }

    static Names read(Node node) {
      var names = node.map(it -> it.text(200));
      return node.make(() -> new Names(names));
    }
  }

  /** The departments and positions that the procedure speaks of. */
  public record Organization(Set<Department> departments, Set<Position> positions) {
    /** The departments, for checking that one of them is meant. */
    public Departments known() {
      return new Departments(departments);
    }

    static Organization read(Node node) {
      node.only("departments", "positions");
      var departments = node.at("departments").list(it -> it.parsed("a code", Department::new));
      var positions = node.at("positions").list(it -> it.parsed("a code", Position::new));
      return node.make(() -> new Organization(Set.copyOf(departments), Set.copyOf(positions)));
    }
  }

  /**
   * When the company works.
   *
   * @param zone the zone of a company that is founded with this document
   * @param calendar the name of the table of holidays and make-up working days
   */
  public record TimeRules(ZoneId zone, String calendar, WorkingHours hours) {
    static TimeRules read(Node node) {
      node.only("zone", "calendar", "hours");
      var zone = node.at("zone").parsed("a time zone such as Asia/Shanghai", ZoneId::of);
      var calendar = node.at("calendar").text(40);
      var hours = WorkingHours.read(node.at("hours"));
      return node.make(() -> new TimeRules(zone, calendar, hours));
    }
  }

  /** Whether the document has that section. */
  public boolean has(Class<?> section) {
    return sections.read().containsKey(section);
  }

  public AnalysisFormRules analysisForm() {
    return sections.of(AnalysisFormRules.class);
  }

  /** Without the section nobody runs errands. */
  public ErrandRules errands() {
    return sections.find(ErrandRules.class).orElse(ErrandRules.NONE);
  }

  /** Without the section no demand needs a goods request. */
  public GoodsRules goods() {
    return sections.find(GoodsRules.class).orElse(GoodsRules.NONE);
  }

  public InvestigationRules investigation() {
    return sections.of(InvestigationRules.class);
  }

  public StockCountRules stockCount() {
    return sections.of(StockCountRules.class);
  }

  public EightDRules eightD() {
    return sections.of(EightDRules.class);
  }

  public TechnicalRules technical() {
    return sections.of(TechnicalRules.class);
  }

  public AnswerRules answer() {
    return sections.of(AnswerRules.class);
  }

  public OutcomeRules outcome() {
    return sections.of(OutcomeRules.class);
  }

  public OwnershipRules ownership() {
    return sections.of(OwnershipRules.class);
  }

  public ImprovementRules improvement() {
    return sections.of(ImprovementRules.class);
  }

  public RecurrenceRules recurrence() {
    return sections.of(RecurrenceRules.class);
  }

  public FollowUpRules followUp() {
    return sections.of(FollowUpRules.class);
  }

  public ValidityRules validity() {
    return sections.of(ValidityRules.class);
  }

  public DispositionRules disposition() {
    return sections.of(DispositionRules.class);
  }

  /** Without the section the duty to approve is enough. */
  public Optional<AuthorityRules> authority() {
    return sections.find(AuthorityRules.class);
  }

  public RoutingRules routing() {
    return sections.of(RoutingRules.class);
  }

  public ArchivingRules archiving() {
    return sections.of(ArchivingRules.class);
  }

  public WeeklyListRules weeklyList() {
    return sections.of(WeeklyListRules.class);
  }

  public AssessmentRules assessment() {
    return sections.of(AssessmentRules.class);
  }

  /**
   * Reads a procedure document.
   *
   * @throws redress.tree.Malformed with everything that is wrong
   */
  public static Procedure read(Object tree) {
    return Node.read(tree, Procedure::read);
  }

  private static Set<ObligationKind> urged(Sections sections) {
    return sections.find(UrgingRules.class).map(UrgingRules::kinds).orElse(Set.of());
  }

  private static Procedure read(Node node) {
    node.only(
        Stream.concat(
                Stream.of(
                    "format",
                    "procedure",
                    "names",
                    "organization",
                    "staff",
                    "time",
                    "duties",
                    "obligations",
                    "intake",
                    "penalty",
                    "closing"),
                Sections.names().stream())
            .toArray(String[]::new));
    node.at("format").integer(FORMAT, FORMAT);
    var code = node.at("procedure").text(64);
    var names = Names.read(node.at("names"));
    var organization = Organization.read(node.at("organization"));
    var staff = Staff.read(node.at("staff"));
    var time = TimeRules.read(node.at("time"));
    var duties = Duties.read(node.at("duties"));
    var obligations = ObligationRules.read(node.at("obligations"));
    var intake = IntakeRules.read(node.at("intake"));
    var penalty = PenaltyRules.read(node.at("penalty"));
    var closing = ClosingRules.read(node.at("closing"));
    var sections = Sections.read(node);
    var clocks = Clocks.of(node, obligations, sections);
    Mentions.check(node);
    return node.make(
        () ->
            new Procedure(
                code,
                names,
                organization,
                staff,
                time,
                duties,
                clocks.urging(urged(sections)),
                intake,
                penalty,
                closing,
                Deciding.in(sections, intake)));
  }
}
