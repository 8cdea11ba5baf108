package redress.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import redress.assessment.Bill;
import redress.assessment.Charges;
import redress.assessment.LateFact;
import redress.assessment.Led;
import redress.complaint.ComplaintId;
import redress.complaint.Track.Mark;
import redress.money.Money;
import redress.obligation.Clockwork;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.organization.Department;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.RuleId;
import redress.testing.Example;
import redress.testing.Json;
import redress.time.Calendar;
import redress.time.ExampleCalendars;
import redress.time.IsoWeek;
import redress.time.Pause;
import redress.weeklylist.Candidate;
import redress.weeklylist.WeeklyList;

/**
 * What one case costs under the equipment manufacturer's procedure: every clock that its life
 * starts, stops and fulfils, and the charges of the week in which it is assessed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CaseFigures {
  private static final Department MANUFACTURING = new Department("MANUFACTURING");
  private static final RuleId LEADERS = new RuleId("I-31");

  private final Procedure procedure =
      Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer")));
  private final Calendar calendar =
      new Calendar(
          procedure.time().zone(), procedure.time().hours(), ExampleCalendars.CHINA.days());
  private final Clockwork clockwork = new Clockwork(procedure.obligations(), calendar);
  private final ComplaintId complaint = Example.complaintId(7);
  private final UUID report = Example.uuid(70);
  private final List<Pause> pauses =
      List.of(
          new Pause(
              ExampleCalendars.shanghai("2026-09-28T09:30"),
              ExampleCalendars.shanghai("2026-09-28T10:30"),
              "CUSTOMER_DATA"));
  private final List<Happening> life = life();
  private final List<Obligation> owed = obligations();
  private final WeeklyList list = list();
  private final Instant endOfWeek = ExampleCalendars.shanghai("2026-10-19T00:00");

  /** Every obligation of the case, begun and fulfilled as its life goes on. */
  @Benchmark
  public List<Obligation> obligations() {
    var all = new ArrayList<Obligation>();
    for (var happening : life) {
      for (var done : clockwork.fulfilled(happening, all, pauses).value()) {
        all.replaceAll(it -> it.id().equals(done.id()) ? done : it);
      }
      all.addAll(clockwork.started(happening, pauses, this::id).value());
    }
    return all;
  }

  /** Three fines and the allocation of what the case cost, each with its explanation. */
  @Benchmark
  public Bill assessment() {
    return assessed(owed);
  }

  /** Both: a whole case. */
  @Benchmark
  public Bill wholeCase() {
    return assessed(obligations());
  }

  private Bill assessed(List<Obligation> duties) {
    var late =
        duties.stream().flatMap(it -> LateFact.of(it, "260901", endOfWeek).stream()).toList();
    return new Charges(procedure.penalty(), calendar, new Leaders(), this::id)
        .of(list, late, endOfWeek, List.of());
  }

  /** From reception on a Monday over the national holidays to the closing. */
  private List<Happening> life() {
    var all = new ArrayList<Happening>();
    all.add(happens(Moment.RECEIVED, "2026-09-28T09:00"));
    all.add(happens(Moment.VERIFIED, "2026-09-28T10:30"));
    all.add(happens(Moment.REGISTERED, "2026-09-28T10:45"));
    all.add(happens(Moment.FORWARDED, "2026-09-28T11:30"));
    all.add(happens(Moment.SHIPPED_BEFORE_LIABILITY, "2026-09-28T16:00"));
    all.add(happens(Moment.PRELIMINARILY_ANALYSED, "2026-09-29T10:00"));
    all.add(reports(Moment.ASSIGNED, "2026-09-29T16:30", null));
    all.add(reports(Moment.MEASURES_SUBMITTED, "2026-10-02T17:00", null));
    all.add(reports(Moment.FULL_REPORT_PLANNED, "2026-10-02T17:00", "2026-10-09T23:59:59"));
    all.add(reports(Moment.FULL_REPORT_SUBMITTED, "2026-10-11T10:00", null));
    all.add(reports(Moment.ACTION_PLANNED, "2026-10-11T10:00", "2026-10-12T23:59:59"));
    all.add(reports(Moment.ACTION_EXECUTED, "2026-10-14T10:00", null));
    all.add(happens(Moment.LIABILITY_SIGNED, "2026-10-14T11:00"));
    all.add(happens(Moment.CUSTOMER_ANSWERED, "2026-10-14T15:00"));
    all.add(happens(Moment.CLOSED, "2026-10-15T09:00"));
    return all;
  }

  private Happening happens(Moment moment, String at) {
    return Happening.of(moment, ExampleCalendars.shanghai(at), Concern.of(complaint));
  }

  private Happening reports(Moment moment, String at, String agreed) {
    return new Happening(
        moment,
        ExampleCalendars.shanghai(at),
        Concern.of(complaint, report),
        MANUFACTURING,
        agreed == null ? null : ExampleCalendars.shanghai(agreed));
  }

  private WeeklyList list() {
    var key =
        new WeeklyList.Key(complaint.company(), IsoWeek.of(ExampleCalendars.date("2026-10-12")));
    var mark = new Mark(ExampleCalendars.shanghai("2026-10-19T09:00"), "quality-clerk");
    var found =
        new Candidate(
            complaint.value(),
            "260901",
            Example.uuid(71),
            Candidate.Origin.INVESTIGATION,
            MANUFACTURING,
            ExampleCalendars.shanghai("2026-10-14T11:00"));
    var compiled =
        WeeklyList.compile(
                key,
                Example.uuid(72),
                this::id,
                Example.EDITION,
                List.of(found),
                mark,
                procedure.weeklyList())
            .value();
    var cost =
        new WeeklyList.Entered(
            compiled.items().getFirst().id(), Money.of("120.50", "CNY"), Money.of("380.00", "CNY"));
    return compiled.enter(List.of(cost), mark, procedure.weeklyList()).value();
  }

  private long ids = 100;

  private UUID id() {
    return Example.uuid(++ids);
  }

  /** The same person leads everywhere. */
  private record Leaders() implements Charges.People {
    @Override
    public String leader(Department department) {
      return "manufacturing-head";
    }

    @Override
    public Led leader(Department department, Instant due) {
      return Led.named("manufacturing-head", due, LEADERS);
    }

    @Override
    public String holder(Department department, Position position) {
      return "quality-head";
    }

    @Override
    public Map<Department, String> named() {
      return Map.of();
    }

    @Override
    public Set<String> spared() {
      return Set.of();
    }
  }
}
