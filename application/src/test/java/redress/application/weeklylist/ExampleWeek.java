package redress.application.weeklylist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import redress.application.ExampleCompany;
import redress.application.OfWeeks;
import redress.application.assessment.AllocateShare;
import redress.application.assessment.AppointSubstitute;
import redress.application.assessment.AssessmentFile;
import redress.application.assessment.ExecuteAssessment;
import redress.application.assessment.ProposeAssessment;
import redress.application.assessment.ReadAssessment;
import redress.application.assessment.ReviseAssessment;
import redress.application.assessment.SignAssessment;
import redress.application.assessment.TakeFromPay;
import redress.application.assessment.WaiveOffDays;
import redress.application.complaint.ExampleCase;
import redress.application.sanction.Pay;
import redress.assessment.Personal;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Part;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest;
import redress.goods.Move;
import redress.goods.Signature;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.money.GivenMoney;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.penalty.DeductionRules;
import redress.procedure.ShippedProcedures;
import redress.rule.RuleId;
import redress.sanction.Basis;
import redress.time.IsoWeek;
import redress.time.Limit;

/** The week in which an example company begins, with what happens in it. */
public final class ExampleWeek {
  /** The week of {@link ExampleCompany#MONDAY}. */
  public static final IsoWeek WEEK = IsoWeek.parse("2026-W48");

  /** Monday morning after it. */
  public static final Instant NEXT_MONDAY = Instant.parse("2026-11-30T01:00:00Z");

  public static final Department MANUFACTURING = new Department("MANUFACTURING");
  public static final Department PURCHASING = new Department("PURCHASING");
  public static final Department QUALITY = new Department("QUALITY");

  private final ExampleCompany company;
  private long obligations = 1;

  public ExampleWeek(ExampleCompany company) {
    this.company = company;
  }

  /**
   * The equipment manufacturer's document, if manufacturing could object to what it is charged, as
   * the board manufacturer's departments do.
   *
   * @param rule the rule under which an objection is decided
   */
  public static String objecting(String rule) {
    return ShippedProcedures.text("equipment-manufacturer")
        .replace(
            "\"CLOSE\": {\"by\"",
            """
            "FILE_MEMO": {"by": [{"department": "MANUFACTURING"}], "rule": "X-1"},
            "DECIDE_MEMO": {"by": [{"department": "GM_OFFICE"}], "rule": "X-1"},
            "CLOSE": {"by"\
            """)
        .replace(
            "\"penalty\": {",
            """
            "memo": {"within": {"calendarDays": 10}, "rule": "%s", "unfoundedRule": "X-3"},
            "penalty": {\
            """
                .formatted(rule));
  }

  public ExampleCompany company() {
    return company;
  }

  public OfWeeks weeks() {
    return company.useCases().weeks();
  }

  public Person person(String user) {
    return company.person(user);
  }

  /** Moves the clock to the Monday after the week. */
  public void ends() {
    company.clock().set(NEXT_MONDAY);
  }

  /** A case that was analysed and found right, while no department is determined. */
  public ExampleCase analysed() {
    var it = ExampleCase.forwarded(company, Demand.REPLENISH);
    analysed(it, null);
    return it;
  }

  /** A case for which that department is determined now. */
  public ExampleCase determined(Department department) {
    var it = ExampleCase.forwarded(company, Demand.REPLENISH);
    determined(it, department);
    return it;
  }

  public void determined(ExampleCase it, Department department) {
    analysed(it, Liability.of(department, Liability.State.DETERMINED, "seen by everybody", mark()));
  }

  private void analysed(ExampleCase it, Liability liability) {
    var before = it.last(Investigation.class);
    save(
        Investigation.class,
        new Investigation(
            before.id(),
            before.version() + 1,
            new Analysis(true, "the photos show it", false, mark()),
            liability,
            null));
  }

  /**
   * The goods of a case leave now.
   *
   * @param responsible {@code null} while no department is signed
   */
  public UUID shipped(ExampleCase it, Department responsible) {
    var before = it.last(GoodsRequest.class);
    save(
        GoodsRequest.class,
        new GoodsRequest(
            before.id(),
            before.version() + 1,
            before.order(),
            before.basis(),
            new Signature(mark(), true, responsible, responsible == null ? null : mark()),
            new Move(company.clock().instant(), 3, "SF", null, mark()),
            null));
    return before.id().value();
  }

  /** A department owes this in a case, and does it then, or has not done it yet. */
  public Obligation owed(
      ObligationKind kind, ExampleCase in, Department who, Instant dueAt, Instant doneAt) {
    var stored = duty(kind, in, who, dueAt, doneAt);
    save(stored);
    return stored;
  }

  /** The same, but not stored. */
  public Obligation duty(
      ObligationKind kind, ExampleCase in, Department who, Instant dueAt, Instant doneAt) {
    var rule = new RuleId("I-21");
    var id = new UUID(0x7000L, 0x8000_0000_0000_0000L | obligations++);
    var open =
        new Obligation(
            id,
            kind,
            Obligation.Concern.of(new ComplaintId(company.id(), in.id()), new UUID(9, obligations)),
            who,
            new Obligation.Clock(
                ExampleCompany.MONDAY, new Limit.Open(), List.of(), rule, dueAt, rule),
            new Obligation.Term(dueAt, dueAt, null, null),
            new Obligation.Standing.Open());
    return doneAt == null ? open : open.fulfilled(doneAt);
  }

  public void save(Obligation obligation) {
    save(List.of(obligation));
  }

  public void save(List<Obligation> all) {
    company.ports().transactions().run(company.id(), () -> company.ports().obligations().save(all));
  }

  public WeeklyListFile compiled() {
    return compiled(WEEK);
  }

  public WeeklyListFile compiled(IsoWeek week) {
    return weeks()
        .lists()
        .compile()
        .handle(new CompileWeeklyList.Command(person("quality-clerk"), week));
  }

  public WeeklyListFile list() {
    return weeks().lists().read().handle(new ReadWeeklyList.Command(person("quality-clerk"), WEEK));
  }

  /** Each item cost that freight, in order, and no loss. */
  public WeeklyListFile entered(String... freights) {
    var list = list().list();
    var given = new ArrayList<EnterLosses.Given>();
    for (int i = 0; i < freights.length; i++) {
      given.add(new EnterLosses.Given(list.items().get(i).id(), yuan(freights[i]), yuan("0.00")));
    }
    return enter(person("warehouse-logistics-clerk"), given);
  }

  public WeeklyListFile enter(Person by, List<EnterLosses.Given> given) {
    return weeks()
        .lists()
        .enterLosses()
        .handle(new EnterLosses.Command(by, WEEK, list().list().version(), given));
  }

  public static GivenMoney yuan(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }

  public AssessmentFile proposed() {
    return proposed(WEEK, Map.of());
  }

  public AssessmentFile proposed(IsoWeek week, Map<Department, String> leaders) {
    return weeks()
        .assessments()
        .propose()
        .handle(new ProposeAssessment.Command(person("quality-clerk"), week, leaders));
  }

  public AssessmentFile assessment() {
    return assessment("quality-clerk");
  }

  public AssessmentFile assessment(String reader) {
    return weeks().assessments().read().handle(new ReadAssessment.Command(person(reader), WEEK));
  }

  public AssessmentFile revised() {
    return revised(Map.of());
  }

  public AssessmentFile revised(Map<Department, String> leaders) {
    return weeks()
        .assessments()
        .revise()
        .handle(new ReviseAssessment.Command(person("quality-clerk"), WEEK, version(), leaders));
  }

  public AssessmentFile signed(String user) {
    return weeks()
        .assessments()
        .sign()
        .handle(new SignAssessment.Command(person(user), WEEK, version()));
  }

  public AssessmentFile waived(String user, UUID item, String... dates) {
    return weeks()
        .assessments()
        .waive()
        .handle(
            new WaiveOffDays.Command(
                person(user),
                WEEK,
                version(),
                item,
                List.of(dates).stream().map(java.time.LocalDate::parse).toList(),
                "the plant was closed"));
  }

  public AssessmentFile appointed(String by, int signature, String substitute) {
    return weeks()
        .assessments()
        .appoint()
        .handle(
            new AppointSubstitute.Command(
                person(by), WEEK, version(), signature, substitute, "an item names the signer"));
  }

  public AssessmentFile allocated(String by, UUID item, List<AllocateShare.Given> persons) {
    return weeks()
        .assessments()
        .allocate()
        .handle(new AllocateShare.Command(person(by), WEEK, version(), item, persons));
  }

  public AssessmentFile executed(String by, Instant at) {
    return weeks()
        .assessments()
        .execute()
        .handle(new ExecuteAssessment.Command(person(by), WEEK, version(), at, null, payers()));
  }

  public AssessmentFile executed(String by, Instant at, List<TakeFromPay.Payer> payers) {
    return weeks()
        .assessments()
        .execute()
        .handle(new ExecuteAssessment.Command(person(by), WEEK, version(), at, null, payers));
  }

  /** Everybody from whose pay something is taken, with more than enough to bear it. */
  public List<TakeFromPay.Payer> payers() {
    var file = assessment();
    var limits = file.procedure().sections().find(DeductionRules.class);
    var kinds = new TreeMap<String, Set<DeductionRules.Kind>>();
    for (var charge : Personal.of(file.assessment().bill())) {
      limits
          .flatMap(it -> Personal.kind(charge.ground(), it))
          .ifPresent(it -> kinds.computeIfAbsent(charge.user(), none -> new HashSet<>()).add(it));
    }
    var basis = new Basis("the bonus rules of 2026", "clause 7", "I know");
    return kinds.entrySet().stream()
        .map(it -> new TakeFromPay.Payer(it.getKey(), pay(it.getValue()), basis))
        .toList();
  }

  private static Pay pay(Set<DeductionRules.Kind> kinds) {
    boolean loss = kinds.contains(DeductionRules.Kind.LOSS);
    return new Pay(
        loss ? yuan("90000.00") : null,
        loss ? yuan("2690.00") : null,
        kinds.contains(DeductionRules.Kind.NON_LOSS) ? yuan("90000.00") : null);
  }

  /** The version of the assessment as it is stored. */
  public long version() {
    return assessment().assessment().version();
  }

  /** What the store holds, whoever may see it. */
  public <T> T in(Supplier<T> work) {
    return company.ports().transactions().run(company.id(), work);
  }

  private Mark mark() {
    return new Mark(company.clock().instant(), "quality-head");
  }

  private <P extends Part> void save(Class<P> type, P part) {
    company
        .ports()
        .transactions()
        .run(company.id(), () -> company.ports().parts().of(type).save(part));
  }
}
