package redress.application.complaint;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import redress.application.complaint.CaseFilter.Key;
import redress.application.complaint.CaseFilter.Trait;
import redress.complaint.CaseParts;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Part;
import redress.investigation.Investigation;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.obligation.Obligations;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The views of cases, in memory: a page looks through all that there are. */
public final class InMemoryComplaintViews implements ComplaintViews {
  private static final Comparator<Obligation> DUE_FIRST =
      Comparator.comparing(
              (Obligation owed) -> owed.term().at(), Comparator.nullsLast(Instant::compareTo))
          .thenComparing(owed -> owed.id().toString());

  /** A step of the way is whose turn it is, whatever else is owed. */
  private static final Comparator<Obligation> TURN_FIRST =
      Comparator.comparing((Obligation owed) -> owed.kind() != ObligationKind.ROUTING_STEP)
          .thenComparing(DUE_FIRST);

  /** What is the newest comes first. */
  private static final Comparator<Key> NEWEST =
      Comparator.comparing(Key::at, Comparator.nullsFirst(Instant::compareTo))
          .thenComparing(key -> key.id().toString())
          .reversed();

  /** What is taken in hand first, and among equals what was taken in first. */
  private static final Comparator<Key> PRESSING =
      Comparator.comparing(Key::priority).thenComparing(key -> key.id().toString());

  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Obligations obligations;
  private final CaseParts parts;

  public InMemoryComplaintViews(Memory memory, Obligations obligations, CaseParts parts) {
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.obligations = obligations;
    this.parts = parts;
  }

  @Override
  public Listed list(CompanyId company, CaseFilter filter) {
    boolean ranked = filter.order() == CaseFilter.Order.PRIORITY;
    var order = ranked ? PRESSING : NEWEST;
    int most = Math.min(filter.limit(), MOST_ROWS + 1);
    var rows =
        complaints.where(id -> id.company().equals(company)).stream()
            .filter(it -> fits(it, filter))
            .map(this::row)
            .filter(row -> filter.days().due() == null || filter.days().due().holds(row.dueAt()))
            .filter(row -> !ranked || row.priority() != null)
            .filter(
                row -> filter.after() == null || order.compare(filter.key(row), filter.after()) > 0)
            .sorted(Comparator.comparing(filter::key, order))
            .limit(most)
            .toList();
    boolean full = !rows.isEmpty() && rows.size() >= most;
    return new Listed(rows, full ? filter.key(rows.getLast()) : null);
  }

  @Override
  public Optional<Contents> contents(ComplaintId id, Set<Class<? extends Part>> kinds) {
    return complaints.where(id::equals).stream()
        .map(it -> new Contents(it, obligations.ofCase(id), parts.ofCase(id, kinds)))
        .findFirst();
  }

  @Override
  public Optional<UUID> numbered(CompanyId company, String number) {
    return complaints.where(id -> id.company().equals(company)).stream()
        .filter(it -> it.number() != null && it.number().text().equals(number))
        .map(it -> it.id().value())
        .findFirst();
  }

  private boolean fits(Complaint it, CaseFilter filter) {
    var registered = it.track().registered();
    return filter.traits().entrySet().stream()
            .allMatch(trait -> trait.getValue().equals(value(it, trait.getKey())))
        && (!filter.owed().asked() || open(it).anyMatch(owed -> owed(owed, filter.owed())))
        && (filter.responsible() == null
            || parts.of(Investigation.class).ofCase(it.id()).stream()
                .anyMatch(known -> filter.responsible().equals(known.department())))
        && within(filter.days().received(), it.intake().source().receivedAt())
        && within(filter.days().registered(), registered == null ? null : registered.at())
        && within(filter.days().closed(), ended(it))
        && (filter.text() == null || found(it, filter.text()));
  }

  private static boolean within(CaseFilter.Span span, Instant at) {
    return span == null || span.holds(at);
  }

  private static Instant ended(Complaint it) {
    return it.track().ended() == null ? null : it.track().ended().at();
  }

  private static boolean owed(Obligation it, CaseFilter.Owed wanted) {
    return (wanted.holder() == null || wanted.holder().equals(it.holder()))
        && (wanted.lateAt() == null || it.lateAt(wanted.lateAt()));
  }

  private String value(Complaint it, Trait trait) {
    var source = it.intake().source();
    var product = it.intake().product();
    var judged = it.judgement();
    Object value =
        switch (trait) {
          case NUMBER -> it.number() == null ? null : it.number().text();
          case ORDER -> product.orderNumber();
          case PART -> product.partNumber();
          case CUSTOMER -> it.intake().customer().name();
          case FAILURE -> it.intake().defect().codes().stream().findFirst().orElse(null);
          case PRODUCT -> product.model();
          case CLASS -> judged.kind();
          case SEVERITY -> judged.severity();
          case STAGE -> it.track().stage();
          case MARKET -> source.market();
          case VALIDITY -> judged.validity();
          case URGENCY -> judged.urgency();
          case KIND -> source.kind();
          case CHANNEL -> source.channel();
          case TURN -> open(it).min(TURN_FIRST).map(owed -> owed.holder().code()).orElse(null);
        };
    return Objects.toString(value, null);
  }

  private Row row(Complaint it) {
    var intake = it.intake();
    var source = intake.source();
    var turn = open(it).min(TURN_FIRST);
    var first = open(it).min(DUE_FIRST);
    return new Row(
        it.id().value(),
        it.number() == null ? null : it.number().text(),
        it.track().stage(),
        source.kind(),
        source.channel(),
        source.market(),
        it.judgement().severity(),
        it.judgement().kind(),
        it.track().ended() == null ? it.judgement().priority() : null,
        intake.customer().name(),
        intake.product().model(),
        intake.product().partNumber(),
        intake.product().orderNumber(),
        intake.defect().description(),
        source.receivedAt(),
        it.track().registered() == null ? null : it.track().registered().at(),
        ended(it),
        turn.map(Obligation::holder).orElse(null),
        turn.map(owed -> owed.term().at())
            .or(() -> first.map(owed -> owed.term().at()))
            .orElse(null));
  }

  private Stream<Obligation> open(Complaint complaint) {
    return obligations.ofCase(complaint.id()).stream().filter(Obligation::open);
  }

  private static boolean found(Complaint it, String text) {
    return Stream.of(
            it.intake().customer().name(),
            it.intake().product().model(),
            it.intake().product().serialNumber(),
            it.intake().defect().description())
        .anyMatch(
            value ->
                value != null
                    && value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
  }
}
