package redress.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.assessment.Charge.OnPersons;
import redress.assessment.Charge.Portion;
import redress.assessment.Course.Execution;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.penalty.PenaltyRules;
import redress.rule.Edition;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Calendar;
import redress.weeklylist.WeeklyList;

/**
 * What the lateness and the costs of one week are charged to people (I-30 to I-34).
 *
 * <p>Its life: quality proposes it when all losses of the week are known, and the head of quality
 * may waive days off ({@code PROPOSED}); it is signed in the procedure's order, by nobody whom it
 * names ({@code HEAD_SIGNED}, {@code GM_SIGNED}); until the last signature it may be computed
 * again, which takes every signature away. Then the leaders allocate the shares of their
 * departments to persons ({@code ALLOCATED}), and finance, which has not seen it before the last
 * signature, carries it out ({@code FINANCE_EXECUTED}).
 *
 * @param edition the edition of the procedure that computed it
 */
public record Assessment(
    WeeklyList.Key key, UUID id, long version, Edition edition, Bill bill, Course course) {

  /** The chain of events in which everything about it is told. */
  public Subject subject() {
    return new Subject(key.company(), id);
  }

  public CompanyId company() {
    return key.company();
  }

  public List<Item> items() {
    return bill.items();
  }

  /** The obligations whose lateness it charges. */
  public List<UUID> obligations() {
    return items().stream()
        .map(Item::ground)
        .filter(Ground.Late.class::isInstance)
        .flatMap(ground -> ((Ground.Late) ground).obligations().stream())
        .toList();
  }

  /** The first version, or, of one that not everybody has signed, the next without signatures. */
  public static Changed<Assessment> proposed(
      WeeklyList list, Optional<Assessment> before, UUID id, Bill bill, Mark mark, RuleId rule) {
    long version = before.map(it -> it.version + 1).orElse(1L);
    var course = new Course(mark, Signatures.NONE, null);
    var kept = before.map(it -> bill.keeping(it.bill)).orElse(bill);
    var next = new Assessment(list.key(), id, version, list.edition(), kept, course);
    var changes = new ArrayList<Change>();
    before.ifPresent(it -> changes.addAll(it.course.signatures().voided()));
    for (var item : bill.items()) {
      changes.add(new Change(next.path(item, ""), null, item.told()));
    }
    var type = before.isPresent() ? "ASSESSMENT_REVISED" : "ASSESSMENT_PROPOSED";
    return Changed.of(next, Entry.of(type, rule, null, changes));
  }

  /** How far it has come. */
  public State state(AssessmentRules rules) {
    int given = course.signatures().given().size();
    if (course.executed() != null) {
      return State.FINANCE_EXECUTED;
    }
    if (given == 0) {
      return State.PROPOSED;
    }
    var signed = rules.signatures().get(given - 1).state();
    return signed == State.GM_SIGNED && bill.unallocated().isEmpty() ? State.ALLOCATED : signed;
  }

  /** Whether everybody has signed. */
  public boolean signed(AssessmentRules rules) {
    return course.signatures().given().size() == rules.signatures().size();
  }

  /** Whether an item names that person. */
  public boolean names(String user) {
    return items().stream().anyMatch(item -> item.names(user)) || bill.spared().contains(user);
  }

  public Optional<Item> item(UUID item) {
    return items().stream().filter(it -> it.id().equals(item)).findFirst();
  }

  /** Whether it may be computed again, with what has become known since. */
  public Optional<Refusal> mayRevise(AssessmentRules rules) {
    return signed(rules)
        ? later("ALREADY_SIGNED", rules.signing(), "everybody has signed: nothing changes any more")
        : Optional.empty();
  }

  /** Nothing if that person, whom no item names, may waive days off now; the refusal if not. */
  public Optional<Refusal> mayWaive(String user, AssessmentRules rules) {
    return Signing.named(this, user, rules).or(() -> unwaivable(rules));
  }

  private Optional<Refusal> unwaivable(AssessmentRules rules) {
    return course.signatures().given().isEmpty()
        ? Optional.empty()
        : later(
            "ALREADY_SIGNED",
            rules.signing(),
            "days off are waived before %s signs"
                .formatted(rules.signatures().getFirst().signer()));
  }

  /** The hours of these days off do not count in a late fine (I-31). */
  public Changed<Assessment> waive(
      UUID of, Waiver waiver, PenaltyRules penalty, Calendar calendar, AssessmentRules rules) {
    mayWaive(waiver.made().by(), rules).ifPresent(Assessment::refuse);
    var item = item(of).orElseThrow(() -> noSuchItem(of));
    var late = waiver.check(item);
    var next = Charges.again(item, late, waiver, penalty, calendar);
    var changes =
        new Difference()
            .of(path(item, "/waived"), null, waiver.dates())
            .of(path(item, "/money"), item.money(), next.money());
    return Changed.of(
        with(item, next),
        Entry.of("DAYS_OFF_WAIVED", item.rule(), waiver.reason(), changes.changes()));
  }

  /** Somebody else signs instead of whoever is named (I-30). */
  public Changed<Assessment> appoint(
      Signatures.Substitute substitute, Person person, List<Person> usual, AssessmentRules rules) {
    Signing.checkSubstitute(this, substitute.slot(), person, usual, rules)
        .ifPresent(Assessment::refuse);
    return Changed.of(
        with(course.with(course.signatures().with(substitute))),
        Entry.of(
            "SUBSTITUTE_APPOINTED",
            rules.signing(),
            substitute.reason(),
            List.of(course.signatures().appointed(substitute))));
  }

  /** Whether that person was appointed to give the next signature instead of somebody. */
  public boolean appointed(Person by) {
    var signatures = course.signatures();
    return signatures
        .instead(signatures.given().size())
        .filter(it -> it.user().equals(by.user()))
        .isPresent();
  }

  /** Whether the next signature is that person's. */
  public Optional<Refusal> maySign(Person by, AssessmentRules rules) {
    return Signing.refusal(this, by, rules);
  }

  /** The next signature in the order of the procedure (I-30). */
  public Changed<Assessment> sign(Person by, Instant at, AssessmentRules rules) {
    maySign(by, rules).ifPresent(Assessment::refuse);
    var next = with(course.with(course.signatures().with(new Mark(at, by.user()))));
    int slot = course.signatures().given().size();
    return Changed.of(
        next,
        Entry.of(
            next.signed(rules) ? "ASSESSMENT_SIGNED" : "ASSESSMENT_COUNTERSIGNED",
            rules.signing(),
            new Change("/signatures/%d".formatted(slot), null, by.user()),
            new Change("/state", state(rules).name(), next.state(rules).name())));
  }

  /** Whether a share may be allocated now. */
  public Optional<Refusal> mayAllocate(Item item, AssessmentRules rules) {
    return Allocation.refusal(this, item, rules);
  }

  /**
   * The share of a department falls on these persons (I-33).
   *
   * @param portions checked to come to the share
   */
  public Changed<Assessment> allocate(
      Item item, List<Portion> portions, Mark mark, AssessmentRules rules) {
    mayAllocate(item, rules).ifPresent(Assessment::refuse);
    var next = with(item, item.with(new OnPersons(item.charge().bearer(), portions, mark)));
    var changes = new ArrayList<Change>();
    for (var portion : portions) {
      changes.add(new Change(path(item, "/" + portion.user()), null, portion.money().toString()));
    }
    changes.add(new Change(path(item, "/reportedTo"), null, rules.allocation().reportTo().code()));
    return Changed.of(
        next, Entry.of("PENALTY_ALLOCATED", rules.allocation().rule(), null, changes));
  }

  /** Whether finance may carry it out now (I-06). */
  public Optional<Refusal> mayExecute(String user, AssessmentRules rules) {
    return Executing.charged(this, user, rules).or(() -> Executing.refusal(this, rules));
  }

  /** Finance has carried it out and changed nothing of it (I-06). */
  public Changed<Assessment> execute(Execution execution, AssessmentRules rules) {
    mayExecute(execution.recorded().by(), rules).ifPresent(Assessment::refuse);
    var signed = course.signatures().given().getLast().at();
    new Foregoing("it was signed by all", signed)
        .mustPrecede(execution.at(), "EXECUTED_BEFORE_SIGNED", rules.execution());
    return Changed.of(with(course.with(execution)), Executing.told(execution, rules));
  }

  private static Refusal noSuchItem(UUID item) {
    return Refusal.content("NO_SUCH_ITEM", null, "the assessment has no item " + item);
  }

  private Assessment with(Item before, Item after) {
    var items = items().stream().map(it -> it.id().equals(before.id()) ? after : it).toList();
    return new Assessment(key, id, version + 1, edition, bill.with(items), course);
  }

  Assessment with(Bill next) {
    return new Assessment(key, id, version + 1, edition, next, course);
  }

  private Assessment with(Course next) {
    return new Assessment(key, id, version + 1, edition, bill, next);
  }

  private String path(Item item, String below) {
    return "/items/%s%s".formatted(item.id(), below);
  }

  private static Optional<Refusal> later(String code, RuleId rule, String sentence) {
    return Optional.of(Refusal.later(code, rule, sentence));
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
