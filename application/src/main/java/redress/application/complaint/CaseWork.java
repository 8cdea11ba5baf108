package redress.application.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.Unknown;
import redress.casefile.Action;
import redress.casefile.CaseFile;
import redress.casefile.Situation;
import redress.complaint.Complaint;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.history.Entry;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.obligation.Asked;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.Procedures.InForce;
import redress.rule.Future;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Calendar;

/**
 * One command's work on one open case: what it finds, what it changes and what it tells. Lives no
 * longer than the command's transaction.
 */
public final class CaseWork {
  private final CaseDesk desk;
  private final Person by;
  private final InForce rules;
  private final Instant now;
  private final long storedVersion;
  private final List<Entry> entries = new ArrayList<>();
  private final Clocks clocks;
  private Complaint complaint;
  private Calendar calendar;

  CaseWork(CaseDesk desk, Person by, Complaint complaint, InForce rules, Instant now) {
    this.desk = desk;
    this.by = by;
    this.complaint = complaint;
    this.storedVersion = complaint == null ? 0 : complaint.version();
    this.rules = rules;
    this.now = now;
    this.clocks = new Clocks(this, desk, storedVersion > 0, entries);
  }

  public Person by() {
    return by;
  }

  public Instant now() {
    return now;
  }

  /** Now, by whoever works here. */
  public Mark mark() {
    return new Mark(now, by.user());
  }

  public Complaint complaint() {
    return complaint;
  }

  public Procedure procedure() {
    return rules.procedure();
  }

  /** The procedure's edition that holds for this case. */
  public InForce rules() {
    return rules;
  }

  public Calendar calendar() {
    if (calendar == null) {
      calendar = desk.calendar(by.company(), procedure());
    }
    return calendar;
  }

  public UUID newIdentity() {
    return desk.newIdentity();
  }

  /** The identity of a new part of this case. */
  public PartId newPart() {
    return new PartId(complaint.id(), desk.newIdentity());
  }

  /** Refuses unless the person may do this to the case now. */
  public void require(Action<Complaint> action) {
    require(action, complaint, null);
  }

  /**
   * Refuses unless the person may do this to the part now.
   *
   * @param concerned the department that the part concerns, or {@code null}
   */
  public <T> void require(Action<T> action, T target, Department concerned) {
    action.refusal(by, concerned, situation(), target).ifPresent(CaseWork::refuse);
  }

  /** How things stand, for whoever asks. */
  public Situation situation() {
    return new Situation(complaint, procedure(), new Shelf(this, desk, desk.entitlements()), now);
  }

  /**
   * A fact that somebody states: never in the future.
   *
   * @throws Refusal {@code IN_THE_FUTURE}
   */
  public Instant fact(Instant at, String pointer, RuleId rule) {
    return Future.past(pointer, at, now, rule);
  }

  /**
   * An amount that somebody states, in the company's currency; nothing stays nothing.
   *
   * @throws Refusal if it is in another currency, or finer than its smallest unit
   */
  public Money money(GivenMoney given, String pointer) {
    return given == null ? null : given.in(currency(), pointer);
  }

  /** The currency in which the company keeps its books. */
  public Currency currency() {
    return desk.company(by.company()).currency();
  }

  /** A part of this case, with the version that the caller has seen. */
  public <P extends Part> P part(Class<P> type, UUID id, OptionalLong expected) {
    var part =
        desk.parts(type)
            .find(new PartId(complaint.id(), id))
            .orElseThrow(() -> new Unknown(type.getSimpleName()));
    CaseDesk.seen(expected, part.version());
    return part;
  }

  /** All parts of one kind. */
  public <P extends Part> List<P> parts(Class<P> type) {
    return desk.parts(type).ofCase(complaint.id());
  }

  /** The only part of its kind, if there is one yet. */
  public <P extends Part> Optional<P> only(Class<P> type) {
    return parts(type).stream().findFirst();
  }

  /** Takes over what a command made of the complaint. */
  public Complaint keep(Changed<Complaint> changed) {
    complaint = changed.value();
    entries.addAll(changed.entries());
    return complaint;
  }

  /** Takes over what a command made of a part, and stores it. */
  public <P extends Part> P keep(Class<P> type, Changed<P> changed) {
    entries.addAll(changed.entries());
    if (!changed.entries().isEmpty()) {
      desk.parts(type).save(changed.value());
    }
    return changed.value();
  }

  /** Something happened to the case: clocks stop and start. */
  public void happened(Moment moment, Instant at) {
    happened(Happening.of(moment, at, Concern.of(complaint.id())));
  }

  /** Something happened to a part of the case: clocks stop and start. */
  public void happened(Moment moment, Instant at, UUID part, Department department) {
    happened(new Happening(moment, at, Concern.of(complaint.id(), part), department, null));
  }

  /** Something happened: it fulfils what was waiting for it and starts what it starts. */
  public void happened(Happening what) {
    clocks.happened(what);
  }

  /**
   * Others are asked something since some time that is stated only now; what somebody asks of the
   * own department is late as it may be.
   *
   * @param asking what begins their clocks
   * @throws Refusal {@code LATE_WHEN_ASKED} if they would be late already
   */
  public void asked(Runnable asking, RuleId rule) {
    var before = obligations().stream().map(Obligation::id).toList();
    asking.run();
    Asked.inTime(
        obligations().stream()
            .filter(it -> !before.contains(it.id()))
            .filter(it -> !it.holder().equals(by().department()))
            .toList(),
        now,
        rule);
  }

  /** The clocks of the case. */
  public Clocks clocks() {
    return clocks;
  }

  /** All obligations of the case as they stand now. */
  public List<Obligation> obligations() {
    return clocks.obligations();
  }

  /** The whole file as it stands in the store. */
  public CaseFile file() {
    return desk.file(complaint.id(), procedure());
  }

  void store() {
    clocks.keepUnheard();
    if (complaint.version() > storedVersion) {
      desk.complaints().save(complaint);
    }
    clocks.store();
    if (!entries.isEmpty()) {
      desk.history().append(complaint.id().subject(), now, by.user(), entries);
    }
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
