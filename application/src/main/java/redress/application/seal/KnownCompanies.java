package redress.application.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.application.Ports;
import redress.application.job.ByItself;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Link;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Which companies there are, told in a chain of the operator at the end of each of his days, and so
 * sealed with it: a company that is taken away whole, with chains and seals, is missed by that.
 */
public final class KnownCompanies {
  private static final String TYPE = "COMPANY_KNOWN";
  private static final String COMPANY = "/company";
  private static final int PAGE = 500;

  private final Ports ports;

  public KnownCompanies(Ports ports) {
    this.ports = ports;
  }

  /** The chain in which they are told. */
  public static Subject chain() {
    var name = "redress.companies";
    return new Subject(
        CompanyId.OPERATOR, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** Tells those that were not told yet; inside a transaction of the operator. */
  void tell(Instant now) {
    var told = told();
    var entries = new ArrayList<Entry>();
    for (var company : ports.companies().all()) {
      if (!told.contains(company)) {
        entries.add(Entry.of(TYPE, null, new Change(COMPANY, null, company.code())));
      }
    }
    if (!entries.isEmpty()) {
      ports.history().append(chain(), now, ByItself.NAME, entries);
    }
  }

  /** Those that there were and that are no more. */
  public List<CompanyId> gone() {
    var there = new HashSet<>(ports.companies().all());
    var known = told();
    // whoever has chains is a company, told or not; and where days were sealed, he was there
    if (!ports.history().heads(CompanyId.OPERATOR, null, 1).isEmpty()
        || there.stream().anyMatch(company -> firstSeal(company).isPresent())) {
      known.add(CompanyId.OPERATOR);
    }
    return known.stream().filter(company -> !there.contains(company)).toList();
  }

  /**
   * Companies of which days were sealed more than a week before any of the operator was: there was
   * another, who is gone with all that he told of companies.
   */
  public List<CompanyId> olderThanTheOperator() {
    var operator = firstSeal(CompanyId.OPERATOR);
    return ports.companies().all().stream()
        .filter(
            company ->
                firstSeal(company)
                    .filter(day -> operator.filter(day.plusWeeks(1)::isBefore).isPresent())
                    .isPresent())
        .toList();
  }

  private Optional<LocalDate> firstSeal(CompanyId company) {
    return SealDay.firstSealed(ports, company);
  }

  private Set<CompanyId> told() {
    var told = new LinkedHashSet<CompanyId>();
    long seq = 0;
    List<Link> page;
    do {
      page = ports.history().read(chain(), seq, PAGE);
      seq += page.size();
      for (var link : page) {
        Founded.legible(link).stream()
            .flatMap(event -> event.entry().changes().stream())
            .filter(change -> change.path().equals(COMPANY))
            .forEach(change -> told.add(new CompanyId(change.to())));
      }
    } while (page.size() == PAGE);
    return told;
  }
}
