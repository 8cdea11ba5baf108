package redress.application.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import redress.application.Ports;
import redress.application.Workdays;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.obligation.Obligation;
import redress.organization.CompanyId;
import redress.procedure.Procedure;
import redress.procedure.Procedures.InForce;
import redress.rule.Refusal;
import redress.time.Calendar;
import redress.time.DayTable;

/**
 * Loads the holidays and make-up working days of more years, for all companies, and computes every
 * obligation that waited for one of them.
 */
public final class ImportCalendar {
  private static final int PAGE = 200;

  private final Ports ports;
  private final Workdays workdays;

  public ImportCalendar(Ports ports) {
    this.ports = ports;
    this.workdays = new Workdays(ports.companies(), ports.calendars());
  }

  /**
   * What is loaded.
   *
   * @param by the user name under which history tells of it
   */
  public record Command(DayTable table, String by) {}

  /**
   * What came of it.
   *
   * @param table everything that is known now
   * @param determined how many obligations have got their due instant
   */
  public record Loaded(DayTable table, int determined) {}

  public Loaded handle(Command command) {
    var added = command.table();
    fits(known(added));
    var known = ports.transactions().run(CompanyId.OPERATOR, () -> add(added, command.by()));
    int determined = 0;
    for (var company : ports.companies().all()) {
      for (int year : added.years()) {
        determined += determine(company, added.name(), year, command.by());
      }
    }
    return new Loaded(known, determined);
  }

  private DayTable add(DayTable added, String by) {
    var known = ports.calendars().add(added);
    var loaded = new Change("/years", null, new TreeSet<>(added.years()).toString());
    ports
        .history()
        .append(
            CalendarHistory.subject(added.name()),
            ports.clock().instant(),
            by,
            List.of(
                Entry.of(
                    "CALENDAR_LOADED", null, new Change("/name", null, added.name()), loaded)));
    return known;
  }

  private DayTable known(DayTable added) {
    return ports.calendars().find(added.name()).map(old -> old.plus(added)).orElse(added);
  }

  /**
   * Every company that uses the table must be able to work by it.
   *
   * @throws Refusal {@code CALENDAR_DOES_NOT_FIT}, before anything is changed
   */
  private void fits(DayTable table) {
    for (var id : ports.companies().all()) {
      var inForce =
          ports
              .transactions()
              .run(id, () -> ports.procedures().effective(id, ports.clock().instant()));
      inForce
          .map(it -> it.procedure().time())
          .filter(time -> time.calendar().equals(table.name()))
          .ifPresent(
              time -> {
                try {
                  new Calendar(ZoneOffset.UTC, time.hours(), table);
                } catch (IllegalArgumentException unfit) {
                  throw Refusal.content(
                      "CALENDAR_DOES_NOT_FIT",
                      null,
                      "%s cannot work by this table: %s".formatted(id, unfit.getMessage()));
                }
              });
    }
  }

  private int determine(CompanyId company, String calendar, int year, String by) {
    int determined = 0;
    UUID after = null;
    while (true) {
      UUID last = after;
      var page =
          ports
              .transactions()
              .run(
                  company,
                  () -> ports.obligations().undetermined(company, calendar, year, last, PAGE));
      for (var waiting : page) {
        determined +=
            ports.transactions().run(company, () -> determine(company, waiting.id(), by)) ? 1 : 0;
      }
      if (page.size() < PAGE) {
        return determined;
      }
      after = page.getLast().id();
    }
  }

  /** Reads it again under its lock and its case's, since somebody may have done it meanwhile. */
  private boolean determine(CompanyId company, UUID id, String by) {
    var concern = ports.obligations().find(company, id).map(Obligation::concern);
    var procedure = concern.flatMap(it -> procedure(company, it));
    var before = ports.obligations().lock(company, id).filter(Obligation::open);
    if (procedure.isEmpty() || before.isEmpty()) {
      return false;
    }
    var calendar = workdays.calendar(workdays.company(company), procedure.get());
    var after = before.get().recomputed(calendar);
    if (after.equals(before.get())) {
      return false;
    }
    ports.obligations().save(List.of(after));
    ports.history().append(subject(after), ports.clock().instant(), by, List.of(entry(after)));
    return after.term().missing() == null;
  }

  /** As for every command: the one in force for a draft, or the edition that a case began with. */
  private Optional<Procedure> procedure(CompanyId company, Obligation.Concern concern) {
    Instant now = ports.clock().instant();
    var pinned =
        Optional.ofNullable(concern.complaint())
            .flatMap(ports.complaints()::lock)
            .filter(it -> it.number() != null)
            .flatMap(it -> Optional.ofNullable(it.edition()))
            .flatMap(edition -> ports.procedures().edition(company, edition));
    return pinned.or(() -> ports.procedures().effective(company, now).map(InForce::procedure));
  }

  private static Subject subject(Obligation obligation) {
    var concern = obligation.concern();
    return concern.complaint() == null
        ? new Subject(concern.company(), concern.record())
        : concern.complaint().subject();
  }

  private static Entry entry(Obligation determined) {
    var due = determined.term().at();
    var dueAt =
        new Change(
            "/obligations/" + determined.kind() + "/dueAt",
            null,
            due == null ? null : due.toString());
    return new Entry(
        "OBLIGATION_DETERMINED",
        2,
        List.of(determined.named(), dueAt),
        null,
        determined.clock().rule());
  }
}
