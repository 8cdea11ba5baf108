package redress.application.company;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.Stale;
import redress.application.Unknown;
import redress.casefile.OffDuty;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.Subject;
import redress.obligation.Clockwork;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRules;
import redress.organization.Company;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.Procedures.InForce;
import redress.rule.Edition;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Calendar;
import redress.time.IsoWeek;

/** One command's work on records of a company. Lives no longer than its transaction. */
public final class CompanyWork {
  private final CompanyDesk desk;
  private final Person by;
  private final Company company;
  private final Instant now;
  private final Map<Subject, List<Entry>> told = new LinkedHashMap<>();

  CompanyWork(CompanyDesk desk, Person by, Company company, Instant now) {
    this.desk = desk;
    this.by = by;
    this.company = company;
    this.now = now;
  }

  public Person by() {
    return by;
  }

  public Company company() {
    return company;
  }

  public Instant now() {
    return now;
  }

  /** Now, by whoever works here. */
  public Mark mark() {
    return new Mark(now, by.user());
  }

  public UUID newIdentity() {
    return desk.newIdentity();
  }

  /** The edition of the procedure that is in force now. */
  public InForce effective() {
    return effective(now).orElseThrow(() -> new Unknown("procedure in force"));
  }

  /** The edition that was in force then; nothing before the company began. */
  public Optional<InForce> effective(Instant at) {
    return desk.effective(company, at);
  }

  /** The last instant of a week of the company. */
  public Instant lastInstant(IsoWeek week) {
    return week.end(company.zone()).minus(1, ChronoUnit.MICROS);
  }

  public Procedure procedure(Edition edition) {
    return desk.edition(company, edition);
  }

  public Calendar calendar(Procedure procedure) {
    return desk.calendar(company, procedure);
  }

  /** Refuses unless the person has the duty and is not off duty (S1-22). */
  public void require(Duty duty, Procedure procedure, Department concerned) {
    refuse(
        procedure
            .duties()
            .refusal(duty, by, concerned)
            .or(() -> OffDuty.refusal(by, duty, procedure, desk.entitlements())));
  }

  /** Refuses if there is a reason to. */
  public static void refuse(Optional<Refusal> refusal) {
    refusal.ifPresent(
        it -> {
          throw it;
        });
  }

  /**
   * Compares the version that the caller has seen with the stored one.
   *
   * @throws Stale if it has changed since
   */
  public static void seen(OptionalLong expected, long stored) {
    if (expected.isPresent() && expected.getAsLong() != stored) {
      throw new Stale(stored);
    }
  }

  /**
   * A fact that somebody states: never in the future.
   *
   * @throws Refusal {@code IN_THE_FUTURE}
   */
  public Instant fact(Instant at, String pointer, RuleId rule) {
    if (at.isAfter(now)) {
      var sentence = "%s is in the future: it is %s now".formatted(at, now);
      throw Refusal.content(
          "IN_THE_FUTURE",
          rule,
          sentence,
          List.of(new Finding(pointer, "IN_THE_FUTURE", rule, sentence)));
    }
    return at;
  }

  /** Takes over what a command made of a record; its events go into that chain. */
  public <T> T tell(Subject subject, Changed<T> changed) {
    told.computeIfAbsent(subject, none -> new ArrayList<>()).addAll(changed.entries());
    return changed.value();
  }

  /** What is, or was, owed for a record. */
  public List<Obligation> obligations(Subject subject) {
    return desk.obligations().ofRecord(company.id(), subject.id());
  }

  /**
   * At most {@code limit} of what is owed for no single case, of that kind and begun after that
   * instant (or null), the oldest first.
   */
  public List<Obligation> owed(ObligationKind kind, Instant after, int limit) {
    return desk.obligations().owed(company.id(), kind, after, limit);
  }

  /** Something happened to a record: clocks stop and start. */
  public void happened(
      Subject subject, Procedure procedure, Moment moment, Instant at, Department concerned) {
    happened(subject, procedure, procedure.obligations(), new Happened(moment, at, concerned));
  }

  /**
   * Something that happened to a record.
   *
   * @param at when: a clock starts and a duty is fulfilled at this instant
   * @param concerned the department that it concerns, or {@code null}
   */
  public record Happened(Moment moment, Instant at, Department concerned) {}

  /**
   * As above, by other clocks than the procedure alone has.
   *
   * @param clocks all that may start or stop
   */
  public void happened(
      Subject subject, Procedure procedure, ObligationRules clocks, Happened happened) {
    var concerned = happened.concerned();
    var what =
        new Happening(
            happened.moment(),
            happened.at(),
            new Concern(company.id(), null, subject.id()),
            concerned,
            null);
    var clockwork = new Clockwork(clocks, calendar(procedure));
    var open =
        desk.obligations().lockRecord(company.id(), subject.id()).stream()
            .filter(it -> concerned == null || it.holder().equals(concerned))
            .toList();
    desk.obligations().save(tell(subject, clockwork.fulfilled(what, open, List.of())));
    desk.obligations().save(tell(subject, clockwork.started(what, List.of(), desk::newIdentity)));
  }

  /** Something is told in the chain of another record that this one is about. */
  public void tell(Subject subject, Entry entry) {
    told.computeIfAbsent(subject, none -> new ArrayList<>()).add(entry);
  }

  void store() {
    told.values().removeIf(List::isEmpty);
    if (!told.isEmpty()) {
      desk.history().append(now, by.user(), told);
    }
  }
}
