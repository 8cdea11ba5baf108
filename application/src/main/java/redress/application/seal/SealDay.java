package redress.application.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.job.ByItself;
import redress.application.job.Job;
import redress.application.job.RunJobs;
import redress.application.monthbook.Sealer;
import redress.history.Head;
import redress.history.Link;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.seal.DaySeal;
import redress.seal.Root;
import redress.seal.SealedHeads;

/**
 * The day of a company ends: the ends of all its chains of events are sealed. Days on which the
 * program did not run are made up for one after the other; what happened on them is in the first of
 * their seals.
 *
 * <p>With the operator's day it is told, too, which companies there are ({@link KnownCompanies}).
 *
 * <p>It looks at ends of chains and at no event, and reads only those that have grown. How far they
 * were sealed it believes only lines of days that were: whoever puts others in takes no chain out
 * of sealing.
 */
public final class SealDay implements RunJobs.Work {
  private static final String KIND = "DAY_SEAL";
  private static final int LOOKED_AT = 100;
  private static final String KEY = "next";

  private final Ports ports;
  private final Sealer sealer;

  public SealDay(Ports ports) {
    this.ports = ports;
    this.sealer = new Sealer(ports.sealKeys());
  }

  /** The end of the day that it is at that company now, to be planned; it plans the next itself. */
  public static Job first(Company company, Instant now) {
    var zone = company.zone();
    return Job.planned(id(company.id()), end(now.atZone(zone).toLocalDate(), zone));
  }

  /** What is planned for a company as long as it exists. */
  public static Job.Id id(CompanyId company) {
    return new Job.Id(company, KIND, KEY);
  }

  /** The day that a planned job will seal. */
  public static LocalDate day(Job job, ZoneId zone) {
    return job.dueAt().minus(1, ChronoUnit.MICROS).atZone(zone).toLocalDate();
  }

  /**
   * The first day of a company that was sealed, as far as it can be read: what cannot is told of
   * elsewhere.
   */
  static Optional<LocalDate> firstSealed(Ports ports, CompanyId company) {
    return ports.history().read(DaySeal.chain(company), 0, LOOKED_AT).stream()
        .flatMap(link -> day(link).stream())
        .findFirst();
  }

  private static Optional<LocalDate> day(Link link) {
    try {
      return Optional.of(DaySeal.read(link.event()).seal().day());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job) {
    var company = job.id().company();
    var day = day(job, zone(company));
    if (company.equals(CompanyId.OPERATOR)) {
      new KnownCompanies(ports).tell(ports.clock().instant().truncatedTo(ChronoUnit.MICROS));
    }
    var since = firstSealed(ports, company).orElse(day);
    var root = new Root();
    long chains = 0;
    UUID after = null;
    SealedHeads.Part part;
    do {
      part = ports.sealedHeads().grown(company, since, day, after);
      ports.sealedHeads().keep(company, day, part.grown());
      root.add(part.grown());
      chains += part.looked();
      after = part.last();
    } while (after != null);
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var chain = DaySeal.chain(company);
    Head last = ports.history().head(chain).orElse(null);
    var seal = DaySeal.of(company, day, last, chains, root);
    var signed = new DaySeal.Signed(seal, sealer.seal(company, seal.text(), now));
    ports.history().append(chain, now, ByItself.NAME, List.of(signed.entry()));
  }

  @Override
  public Optional<Instant> again(Job job) {
    var zone = zone(job.id().company());
    return Optional.of(end(day(job, zone).plusDays(1), zone));
  }

  private ZoneId zone(CompanyId company) {
    return ports.companies().find(company).orElseThrow(() -> new Unknown("company")).zone();
  }

  private static Instant end(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
