package redress.application.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.application.simulation.Simulation.Place;
import redress.complaint.CaseParts;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.disposition.Disposition;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Standing;
import redress.obligation.Obligations;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.simulation.PastCase;
import redress.simulation.PastCase.InWeek;
import redress.simulation.PastCase.PastApproval;
import redress.simulation.PastCase.PastClock;
import redress.simulation.PastCase.PastCost;
import redress.testing.Memory;
import redress.weeklylist.WeeklyList;

/** The closed cases of all companies, in memory. */
public final class InMemoryPastCases implements PastCases {

  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Memory.Table<WeeklyList.Key, WeeklyList> lists;
  private final Obligations obligations;
  private final CaseParts parts;
  private final Accounts accounts;

  public InMemoryPastCases(
      Memory memory, Obligations obligations, CaseParts parts, Accounts accounts) {
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.lists = memory.table("weekly_lists", WeeklyList.Key::company);
    this.obligations = obligations;
    this.parts = parts;
    this.accounts = accounts;
  }

  @Override
  public long count(CompanyId company, Span span) {
    return closed(company, span).count();
  }

  @Override
  public List<PastCase> page(CompanyId company, Span span, Place after, int limit) {
    return closed(company, span)
        .filter(it -> after == null || behind(it, after))
        .limit(limit)
        .map(this::past)
        .toList();
  }

  private Stream<Complaint> closed(CompanyId company, Span span) {
    return complaints.where(id -> id.company().equals(company)).stream()
        .filter(it -> it.track().closed())
        .filter(it -> !closedAt(it).isBefore(span.from()) && closedAt(it).isBefore(span.before()))
        .sorted(
            Comparator.comparing(InMemoryPastCases::closedAt)
                .thenComparing(it -> it.id().value().toString()));
  }

  private static boolean behind(Complaint it, Place after) {
    int order = closedAt(it).compareTo(after.closedAt());
    return order > 0
        || order == 0 && it.id().value().toString().compareTo(after.complaint().toString()) > 0;
  }

  private PastCase past(Complaint it) {
    return new PastCase(
        it.id().value(),
        it.edition().number(),
        it.intake().source().receivedAt(),
        it.track().registered().at(),
        closedAt(it),
        Circumstances.of(it),
        it.care().pauses(closedAt(it)),
        obligations.ofCase(it.id()).stream().map(InMemoryPastCases::clock).toList(),
        parts.of(Disposition.class).ofCase(it.id()).stream()
            .filter(Disposition::inForce)
            .flatMap(one -> approval(it, one).stream())
            .toList(),
        costs(it.id()));
  }

  private List<PastCost> costs(ComplaintId id) {
    return lists.where(key -> key.company().equals(id.company())).stream()
        .sorted(Comparator.comparing(list -> list.week().toString()))
        .flatMap(
            list ->
                list.items().stream()
                    .filter(item -> item.complaint().equals(id.value()) && item.cost() != null)
                    .map(item -> cost(item, list)))
        .toList();
  }

  private static PastCost cost(WeeklyList.Item item, WeeklyList list) {
    var none = Money.zero(item.cost().freight().currency());
    var before = new InWeek(none, none, none, none);
    var all = before;
    var entered =
        list.items().stream()
            .filter(it -> it.cost() != null && it.department().equals(item.department()))
            .sorted(Comparator.comparing(it -> it.id().toString()))
            .toList();
    for (var one : entered) {
      before = one.id().equals(item.id()) ? all : before;
      var cost = one.cost();
      all =
          new InWeek(none, none, all.freight().plus(cost.freight()), all.loss().plus(cost.loss()));
    }
    return new PastCost(
        item.department(),
        item.cost().freight(),
        item.cost().loss(),
        new InWeek(before.freight(), before.loss(), all.freight(), all.loss()));
  }

  private static PastClock clock(Obligation it) {
    return new PastClock(
        it.kind(),
        it.clock().step(),
        it.concern().record(),
        it.holder(),
        it.clock().startedAt(),
        it.term().at(),
        it.standing() instanceof Standing.Fulfilled done ? done.at() : null,
        it.clock().agreed());
  }

  private Optional<PastApproval> approval(Complaint it, Disposition one) {
    return accounts
        .find(it.id().company(), one.authors().proposed().by())
        .map(Account::person)
        .map(
            author ->
                new PastApproval(author.department(), one.settlement(), one.terms().remedies()));
  }

  private static Instant closedAt(Complaint it) {
    return it.track().ended().at();
  }
}
