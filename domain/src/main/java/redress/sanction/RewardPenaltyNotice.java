package redress.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.copies.Copies;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.history.Subject;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.penalty.DeductionRules;
import redress.rule.Edition;
import redress.rule.Foregoing;
import redress.rule.Refusal;

/**
 * A unit or a person is rewarded or penalised (S4-32, S3-08).
 *
 * <p>Its life: it is proposed with a reason ({@code PROPOSED}); what it rests on in law may be
 * recorded until somebody signs, and without what its kind needs it stays a proposal. It is signed
 * in the procedure's order, by nobody who proposed it or whom it is about ({@code HEAD_SIGNED}),
 * and approved by the last ({@code GM_SIGNED}): then its copies go out, and finance carries it out
 * ({@code FINANCE_EXECUTED}), month by month where it is taken from pay. It may be withdrawn before
 * that: a proposal by whoever proposes such, what is signed only by whom the procedure gives as
 * much say as those who have signed. A memo that objects to a penalty of its case freezes it until
 * the memo is decided ({@code OBJECTED}, S4-25); if it is upheld, less is charged, or nothing
 * ({@link Disputed}).
 *
 * @param edition the edition of the procedure under which it was proposed
 * @param copies {@code null} until it is approved, or where the procedure makes none
 */
public record RewardPenaltyNotice(
    Id id,
    long version,
    Edition edition,
    Terms terms,
    Basis basis,
    Passage passage,
    Copies copies) {
  /** The event of the last signature, by which it is approved and goes out. */
  public static final String APPROVED = "NOTICE_APPROVED";

  /** A notice of a company. */
  public record Id(CompanyId company, UUID value) {
    /** The chain of events in which everything about it is told. */
    public Subject subject() {
      return new Subject(company, value);
    }
  }

  /** How far it has come. */
  public enum State {
    PROPOSED,
    HEAD_SIGNED,
    GM_SIGNED,
    FINANCE_EXECUTED,
    /** A memo objects to it, and is not decided. */
    OBJECTED,
    WITHDRAWN
  }

  /** One that is proposed. */
  public static Changed<RewardPenaltyNotice> proposed(
      Id id, Edition edition, Terms terms, Basis basis, Mark mark, SanctionRules rules) {
    Proposing.check(terms, rules);
    var notice = new RewardPenaltyNotice(id, 1, edition, terms, basis, Passage.begun(mark), null);
    var changes =
        new Difference()
            .of("/kind", null, terms.kind())
            .of("/department", null, terms.department())
            .of("/user", null, terms.user())
            .of("/money", null, terms.money())
            .of("/number", null, terms.number());
    return Changed.of(
        notice, Entry.of("NOTICE_PROPOSED", rules.rule(), terms.reason(), changes.changes()));
  }

  /** What its history must have told by now, if it is as it stands. */
  public List<Change> told() {
    return new Difference()
        .of("/kind", null, terms.kind())
        .of("/department", null, terms.department())
        .of("/user", null, terms.user())
        .of("/money", null, charged())
        .of("/number", null, terms.number())
        .changes();
  }

  /** What it charges or gives now: what it says, or what an objection has left of it. */
  public Money charged() {
    var corrections = passage.corrections();
    return corrections.isEmpty() ? terms.money() : corrections.getLast().after();
  }

  /** Whether an objection has left nothing of it. */
  public boolean fallen() {
    var corrections = passage.corrections();
    return !corrections.isEmpty() && corrections.getLast().falls();
  }

  public State state(SanctionRules rules) {
    int given = passage.signatures().size();
    if (passage.withdrawn() != null) {
      return State.WITHDRAWN;
    }
    if (passage.execution() != null) {
      return State.FINANCE_EXECUTED;
    }
    if (passage.frozenBy() != null) {
      return State.OBJECTED;
    }
    if (given == 0) {
      return State.PROPOSED;
    }
    return given < rules.signers().size() ? State.HEAD_SIGNED : State.GM_SIGNED;
  }

  /** When the last of those who sign it did; nothing before. */
  public Optional<Mark> approved(SanctionRules rules) {
    return passage.signatures().size() < rules.signers().size()
        ? Optional.empty()
        : Optional.of(passage.signatures().getLast());
  }

  /** The refusal if it is about that person, who has no hand in it. */
  Optional<Refusal> own(String user, SanctionRules rules) {
    return user.equals(terms.user())
        ? Optional.of(
            Refusal.anotherPerson("OWN_NOTICE", rules.rule(), "it is about %s".formatted(user)))
        : Optional.empty();
  }

  /** Nothing if that person may record now what it rests on; the refusal if not. */
  public Optional<Refusal> mayRest(Person by, SanctionRules rules) {
    return own(by.user(), rules).or(() -> mayRest(rules));
  }

  private Optional<Refusal> mayRest(SanctionRules rules) {
    return signed()
        ? Optional.of(
            Refusal.later(
                "ALREADY_SIGNED",
                rules.rule(),
                "'%s' has signed it as it is".formatted(passage.signatures().getLast().by())))
        : holds(rules, State.PROPOSED, State.OBJECTED);
  }

  /** What it rests on in law is recorded, or put right. */
  public Changed<RewardPenaltyNotice> rest(Basis given, Person by, SanctionRules rules) {
    mayRest(by, rules).ifPresent(RewardPenaltyNotice::refuse);
    var next = basis.with(given);
    var changes = next.differences(basis).changes();
    return changes.isEmpty()
        ? new Changed<>(this, List.of())
        : Changed.of(
            new RewardPenaltyNotice(id, version + 1, edition, terms, next, passage, copies),
            Entry.of("NOTICE_BASIS_RECORDED", rules.rule(), null, changes));
  }

  /** Nothing if that person may give the next signature; the refusal if not. */
  public Optional<Refusal> maySign(Person by, SanctionRules rules, DeductionRules limits) {
    return Signing.refusal(this, by, rules, limits);
  }

  /**
   * The next signature.
   *
   * @param issued the copies that go out if it is the last; {@code null} where there are none
   */
  public Changed<RewardPenaltyNotice> sign(
      Person by, Mark mark, Copies issued, SanctionRules rules, DeductionRules limits) {
    maySign(by, rules, limits).ifPresent(RewardPenaltyNotice::refuse);
    int slot = passage.signatures().size();
    boolean last = slot + 1 == rules.signers().size();
    var next =
        new RewardPenaltyNotice(
            id, version + 1, edition, terms, basis, passage.signed(mark), last ? issued : null);
    return Changed.of(
        next,
        Entry.of(
            last ? APPROVED : "NOTICE_SIGNED",
            rules.rule(),
            new Change("/signatures/" + slot, null, by.user()),
            new Change("/state", state(rules).name(), next.state(rules).name())));
  }

  /** Whether somebody has signed it: from then on it is not the proposer's any more. */
  public boolean signed() {
    return !passage.signatures().isEmpty();
  }

  /** Nothing if that person may withdraw it once it is signed; the refusal if not. */
  public Optional<Refusal> mayWithdraw(Person by, SanctionRules rules) {
    return Withdrawing.refusal(this, by, rules);
  }

  /** It does not hold any more. */
  public Changed<RewardPenaltyNotice> withdraw(
      Person by, String reason, Mark mark, SanctionRules rules) {
    mayWithdraw(by, rules).ifPresent(RewardPenaltyNotice::refuse);
    return Changed.of(
        with(passage.withdrawn(mark)),
        Entry.of("NOTICE_WITHDRAWN", rules.rule(), reason, List.of()));
  }

  /** Nothing if that person of finance may carry it out now; the refusal if not. */
  public Optional<Refusal> mayExecute(String user, SanctionRules rules) {
    return own(user, rules).or(() -> holds(rules, State.GM_SIGNED));
  }

  /** Finance has carried it out. */
  public Changed<RewardPenaltyNotice> execute(Execution done, SanctionRules rules) {
    mayExecute(done.made().by(), rules).ifPresent(RewardPenaltyNotice::refuse);
    var approved = approved(rules).orElseThrow().at();
    new Foregoing("it was approved", approved)
        .mustPrecede(done.at(), "EXECUTED_BEFORE_SIGNED", rules.executionRule());
    var changes = new Difference().of("/executedAt", null, done.at());
    for (var planned : done.planned()) {
      changes.of("/instalments/" + planned.month(), null, planned.money());
    }
    return Changed.of(
        with(passage.executed(done)),
        Entry.of("NOTICE_EXECUTED", rules.executionRule(), null, changes.changes()));
  }

  /** Somebody has a copy in hand. */
  public Changed<RewardPenaltyNotice> received(int no, Person by, Mark mark) {
    var next = copies.received(no, by, mark);
    return Changed.of(
        new RewardPenaltyNotice(id, version + 1, edition, terms, basis, passage, next),
        Entry.of(
            "NOTICE_COPY_RECEIVED",
            copies.rule(),
            new Change(
                "/copies/%d/department".formatted(no), null, next.copy(no).holder().code())));
  }

  /** Nothing in one of these states; the refusal in any other. */
  Optional<Refusal> holds(SanctionRules rules, State... wanted) {
    var state = state(rules);
    var all = List.of(wanted);
    var sentence = "the notice is %s now".formatted(state);
    return all.contains(state)
        ? Optional.empty()
        : Optional.of(
            switch (state) {
              case PROPOSED -> Refusal.later("NOT_SIGNED", rules.rule(), sentence);
              case HEAD_SIGNED ->
                  all.contains(State.GM_SIGNED)
                      ? Refusal.later("NOT_SIGNED", rules.rule(), sentence)
                      : Refusal.later("ALREADY_SIGNED", rules.rule(), sentence);
              case GM_SIGNED -> Refusal.later("ALREADY_SIGNED", rules.rule(), sentence);
              case FINANCE_EXECUTED -> Refusal.later("ALREADY_EXECUTED", rules.rule(), sentence);
              case OBJECTED -> Refusal.later("NOTICE_FROZEN", rules.rule(), sentence);
              case WITHDRAWN -> Refusal.later("NOTICE_WITHDRAWN", rules.rule(), sentence);
            });
  }

  RewardPenaltyNotice with(Passage next) {
    return new RewardPenaltyNotice(id, version + 1, edition, terms, basis, next, copies);
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
