package redress.application.complaint;

import java.time.Instant;
import java.util.ArrayList;
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
import redress.obligation.Clockwork;
import redress.obligation.Clockwork.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.Procedures.InForce;
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
  private final List<Obligation> changedObligations = new ArrayList<>();
  private Complaint complaint;
  private List<Obligation> obligations;
  private Calendar calendar;

  CaseWork(CaseDesk desk, Person by, Complaint complaint, InForce rules, Instant now) {
    this.desk = desk;
    this.by = by;
    this.complaint = complaint;
    this.storedVersion = complaint == null ? 0 : complaint.version();
    this.rules = rules;
    this.now = now;
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
    action
        .refusal(
            by,
            concerned,
            new Situation(complaint, procedure(), new Shelf(this, desk), now),
            target)
        .ifPresent(CaseWork::refuse);
  }

  /**
   * A fact that somebody states: never in the future.
   *
   * @throws Refusal {@code IN_THE_FUTURE}
   */
  public Instant fact(Instant at, String pointer, RuleId rule) {
    if (at.isAfter(now)) {
      throw Refusal.content(
          "IN_THE_FUTURE",
          rule,
          "%s is in the future: it is %s now".formatted(at, now),
          List.of(
              new redress.rule.Finding(
                  pointer, "IN_THE_FUTURE", rule, "%s has not come yet".formatted(at))));
    }
    return at;
  }

  /**
   * An amount that somebody states, in the company's currency; nothing stays nothing.
   *
   * @throws Refusal if it is in another currency, or finer than its smallest unit
   */
  public Money money(GivenMoney given, String pointer) {
    return given == null ? null : given.in(desk.company(by.company()).currency(), pointer);
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
    var clockwork = clockwork();
    var pauses = complaint.care().pauses(now);
    replace(clockwork.fulfilled(what, obligations(), pauses));
    var started = clockwork.started(what, pauses, desk::newIdentity);
    obligations().addAll(started.value());
    changedObligations.addAll(started.value());
    entries.addAll(started.entries());
  }

  /** As is found now, something happened to the case then: its clocks run from there. */
  public void happenedInTruth(Moment moment, Instant at) {
    if (clockwork().begunBy(moment, obligations()).isEmpty()) {
      happened(moment, at);
    } else {
      replace(clockwork().restarted(moment, at, obligations()));
    }
  }

  /** The case's pauses have changed: clocks that they move are computed again. */
  public void pausesChanged() {
    replace(clockwork().paused(obligations(), complaint.care().pauses(now)));
  }

  /** What is still open about one part is owed no longer. */
  public void withdraw(UUID part, String reason) {
    var withdrawn =
        obligations().stream()
            .filter(it -> it.open() && part.equals(it.concern().record()))
            .map(it -> it.withdrawn(now, reason))
            .toList();
    replace(new Changed<>(withdrawn, List.of()));
  }

  /** Everything that is still open about the case is owed no longer. */
  public void withdrawAll(String reason) {
    var withdrawn =
        obligations().stream()
            .filter(Obligation::open)
            .map(it -> it.withdrawn(now, reason))
            .toList();
    replace(new Changed<>(withdrawn, List.of()));
  }

  /** All obligations of the case as they stand now. */
  public List<Obligation> obligations() {
    if (obligations == null) {
      obligations =
          new ArrayList<>(
              storedVersion == 0 ? List.of() : desk.obligations().ofCase(complaint.id()));
    }
    return obligations;
  }

  /** The whole file as it stands in the store. */
  public CaseFile file() {
    return desk.file(complaint, procedure());
  }

  void store() {
    if (complaint.version() > storedVersion) {
      desk.complaints().save(complaint);
    }
    if (!changedObligations.isEmpty()) {
      desk.obligations().save(changedObligations);
    }
    if (!entries.isEmpty()) {
      desk.history().append(complaint.id().subject(), now, by.user(), entries);
    }
  }

  private Clockwork clockwork() {
    return new Clockwork(procedure().obligations(), calendar());
  }

  private void replace(Changed<List<Obligation>> changed) {
    for (var next : changed.value()) {
      obligations().replaceAll(it -> it.id().equals(next.id()) ? next : it);
      changedObligations.removeIf(it -> it.id().equals(next.id()));
      changedObligations.add(next);
    }
    entries.addAll(changed.entries());
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
