package redress.application.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.PartId;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;
import redress.improvement.Improvement;
import redress.obligation.Obligation;
import redress.organization.CompanyId;
import redress.statistics.CauseCount;
import redress.statistics.MonthStatistics.Cases;
import redress.statistics.MonthStatistics.Promptness;
import redress.testing.Memory;

/** The statistics, in memory. */
public final class InMemoryStatistics implements StatisticsViews {
  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Memory.Table<Object, Obligation> obligations;
  private final Memory.Table<PartId, FollowUp> followUps;
  private final Memory.Table<PartId, Improvement> improvements;

  public InMemoryStatistics(Memory memory) {
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.obligations = memory.table("obligations", unused -> null);
    this.improvements = memory.table("improvements", id -> id.complaint().company());
    this.followUps = memory.table("follow_ups", id -> id.complaint().company());
  }

  @Override
  public List<Cases> cases(CompanyId company, Span span) {
    var happened = new ArrayList<Cases>();
    for (var it : complaints.where(id -> id.company().equals(company))) {
      if (registered(it, span)) {
        happened.add(of(it, 1, null, 0, 0));
      }
      if (closed(it, span)) {
        var received = it.intake().source().receivedAt();
        happened.add(of(it, 0, Duration.between(received, it.track().ended().at()), 0, 0));
      }
      for (var asked : followUps.where(part -> part.complaint().equals(it.id()))) {
        if (within(asked.call().calledAt(), span)) {
          boolean satisfied = asked.said().satisfaction() == Satisfaction.SATISFIED;
          happened.add(of(it, 0, null, satisfied ? 1 : 0, satisfied ? 0 : 1));
        }
      }
    }
    return grouped(happened.stream(), it -> name(it.kind()) + " " + name(it.complaintClass()))
        .stream()
        .map(group -> group.stream().reduce(InMemoryStatistics::plus).orElseThrow())
        .toList();
  }

  private static Cases of(
      Complaint it, int registered, Duration closed, int satisfied, int dissatisfied) {
    return new Cases(
        it.intake().source().kind(),
        it.judgement().kind(),
        registered,
        closed == null ? 0 : 1,
        closed == null ? Duration.ZERO : closed,
        satisfied,
        dissatisfied);
  }

  private static Cases plus(Cases one, Cases other) {
    return new Cases(
        one.kind(),
        one.complaintClass(),
        one.registered() + other.registered(),
        one.closed() + other.closed(),
        one.handling().plus(other.handling()),
        one.satisfied() + other.satisfied(),
        one.dissatisfied() + other.dissatisfied());
  }

  @Override
  public List<Promptness> promptness(CompanyId company, Span span) {
    return grouped(
            obligations.where(unused -> true).stream()
                .filter(it -> it.concern().company().equals(company))
                .filter(it -> fulfilled(it, span) || overdue(it, span)),
            it -> it.holder().code() + " " + it.kind())
        .stream()
        .map(group -> promptness(group, span))
        .toList();
  }

  private static Promptness promptness(List<Obligation> group, Span span) {
    var first = group.getFirst();
    var done = group.stream().filter(it -> fulfilled(it, span)).toList();
    long late = done.stream().filter(it -> it.lateAt(span.now())).count();
    return new Promptness(
        first.holder(), first.kind(), done.size() - late, late, group.size() - done.size());
  }

  @Override
  public List<CauseCount> causes(CompanyId company, String category, Span span) {
    return grouped(
            complaints.where(id -> id.company().equals(company)).stream()
                .filter(it -> registered(it, span) && has(it, category)),
            it -> name(it.intake().source().kind()) + " " + model(it))
        .stream()
        .map(
            group ->
                new CauseCount(
                    category,
                    group.getFirst().intake().source().kind(),
                    group.getFirst().intake().product().model(),
                    group.size()))
        .toList();
  }

  private boolean has(Complaint complaint, String category) {
    return improvements.where(part -> part.complaint().equals(complaint.id())).stream()
        .anyMatch(it -> it.cause().category().equals(category));
  }

  private static String model(Complaint complaint) {
    var model = complaint.intake().product().model();
    return model == null ? "~" : model;
  }

  private boolean registered(Complaint it, Span span) {
    return it.track().registered() != null
        && within(it.track().registered().at(), span)
        && !replaced(it);
  }

  /** Whether another case stands in its place. */
  private boolean replaced(Complaint it) {
    var ended = it.track().ended();
    return ended != null
        && ended.successor() != null
        && complaints.where(new ComplaintId(it.id().company(), ended.successor())::equals).stream()
            .anyMatch(next -> next.track().registered() != null);
  }

  private static boolean closed(Complaint it, Span span) {
    return it.track().closed() && within(it.track().ended().at(), span);
  }

  private static boolean fulfilled(Obligation it, Span span) {
    return it.standing() instanceof Obligation.Standing.Fulfilled done
        && it.term().at() != null
        && within(done.at(), span);
  }

  private static boolean overdue(Obligation it, Span span) {
    return it.open() && it.lateAt(span.now()) && within(it.term().at(), span);
  }

  private static boolean within(Instant at, Span span) {
    return !at.isBefore(span.from()) && at.isBefore(span.before());
  }

  private static <T> Collection<List<T>> grouped(Stream<T> all, Function<T, String> key) {
    return all.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList())).values();
  }

  private static String name(Enum<?> code) {
    return code == null ? "~" : code.name();
  }
}
