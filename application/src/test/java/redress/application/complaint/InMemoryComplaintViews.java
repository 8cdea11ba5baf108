package redress.application.complaint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import redress.complaint.CaseParts;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.obligation.Obligation;
import redress.obligation.Obligations;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The views of cases, in memory. */
public final class InMemoryComplaintViews implements ComplaintViews {
  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Obligations obligations;
  private final CaseParts parts;

  public InMemoryComplaintViews(Memory memory, Obligations obligations, CaseParts parts) {
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.obligations = obligations;
    this.parts = parts;
  }

  @Override
  public List<Row> list(CompanyId company, Filter filter) {
    return complaints.where(id -> id.company().equals(company)).stream()
        .filter(it -> filter.stage() == null || it.track().stage() == filter.stage())
        .filter(
            it ->
                filter.customer() == null
                    || filter.customer().equals(it.intake().customer().name()))
        .filter(
            it ->
                filter.number() == null
                    || it.number() != null && it.number().text().equals(filter.number()))
        .filter(it -> filter.text() == null || found(it, filter.text()))
        .filter(
            it ->
                filter.holder() == null
                    || open(it).anyMatch(owed -> owed.holder().equals(filter.holder())))
        .filter(it -> filter.before() == null || text(it).compareTo(filter.before().toString()) < 0)
        .sorted(Comparator.comparing(InMemoryComplaintViews::text).reversed())
        .limit(filter.limit())
        .map(this::row)
        .toList();
  }

  @Override
  public Optional<Contents> contents(ComplaintId id) {
    return complaints.where(id::equals).stream()
        .map(it -> new Contents(it, obligations.ofCase(id), parts.ofCase(id)))
        .findFirst();
  }

  @Override
  public Optional<UUID> numbered(CompanyId company, String number) {
    return complaints.where(id -> id.company().equals(company)).stream()
        .filter(it -> it.number() != null && it.number().text().equals(number))
        .map(it -> it.id().value())
        .findFirst();
  }

  private Row row(Complaint it) {
    return new Row(
        it.id().value(),
        it.number() == null ? null : it.number().text(),
        it.track().stage(),
        it.intake().customer().name(),
        it.intake().product().model(),
        it.intake().defect().description(),
        it.intake().source().receivedAt(),
        open(it)
            .map(owed -> owed.term().at())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
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

  private static String text(Complaint complaint) {
    return complaint.id().value().toString();
  }
}
