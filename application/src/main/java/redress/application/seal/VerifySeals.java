package redress.application.seal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.job.Job;
import redress.application.monthbook.Sealer;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.seal.SealVerification;
import redress.seal.SealVerification.Broken;
import redress.seal.SealVerification.Result;

/**
 * Holds what was sealed of a company against what there is now, and misses seals that should be
 * there: from the first day on, none is left out up to the day that is planned next, and that one
 * is not so long ago that more has happened since.
 */
public final class VerifySeals {
  /** Seals are made within a minute while the program runs; so long it may be in trouble. */
  private static final Duration GRACE = Duration.ofDays(1);

  private final Ports ports;
  private final Sealer sealer;

  public VerifySeals(Ports ports) {
    this.ports = ports;
    this.sealer = new Sealer(ports.sealKeys());
  }

  /**
   * What was found.
   *
   * @param behind how many days have ended that are not sealed yet, because the program has not run
   *     since; 0 if none
   */
  public record Held(Result seals, long behind) {}

  /**
   * Reads all seals.
   *
   * @param happened what the company's chains told while they were read just before
   */
  public Held handle(CompanyId company, Happened happened) {
    // asked first: while the seals are read another may be added
    var job = ports.jobs().find(SealDay.id(company));
    var result =
        new SealVerification(
                ports.history(),
                ports.sealedHeads(),
                (signature, text) -> sealer.holds(company, signature, text))
            .verify(company);
    if (result.broken().isPresent() || result.newest() == null && happened.earliest() == null) {
      return new Held(result, 0);
    }
    var zone =
        ports
            .companies()
            .find(company)
            .map(Company::zone)
            .orElseThrow(() -> new Unknown("company"));
    var missing = missing(company, result, job, happened, zone);
    return missing.isPresent()
        ? new Held(result.with(missing.get()), 0)
        : new Held(result, behind(SealDay.day(job.orElseThrow(), zone), zone));
  }

  private long behind(LocalDate planned, ZoneId zone) {
    var today = ports.clock().instant().atZone(zone).toLocalDate();
    return Math.max(0, ChronoUnit.DAYS.between(planned, today));
  }

  private static Optional<Broken> missing(
      CompanyId company, Result result, Optional<Job> job, Happened happened, ZoneId zone) {
    long number = result.seals() + 1;
    var next = result.newest() == null ? null : result.newest().plusDays(1);
    if (job.isEmpty()) {
      return broken(next, number, "it is missing, and nothing is planned that would make it");
    }
    var planned = SealDay.day(job.get(), zone);
    if (next != null && planned.isAfter(next)) {
      return broken(next, number, "it is missing: the next day is planned already");
    }
    var begun = result.first() == null ? planned : result.first();
    var first = first(company, happened, zone);
    if (begun.isAfter(first) && (happened.firstSeal() != null || !beforeSeals(company, begun))) {
      return broken(
          first,
          1,
          "it is missing: this is the company's first day, and %s is the first that %s"
              .formatted(begun, result.first() == null ? "would be sealed" : "is sealed"));
    }
    boolean older =
        result.first() == null && happened.firstSeal() == null && beforeSeals(company, planned);
    var ended = (older ? planned.plusWeeks(1) : planned.plusDays(1)).atStartOfDay(zone);
    return late(planned, number, job.get(), happened, ended.toInstant());
  }

  /**
   * The first day that has to be sealed. The operator's is that of the first start, before which
   * commands may have done something; with his first seal it is told which companies there are.
   */
  private static LocalDate first(CompanyId company, Happened happened, ZoneId zone) {
    if (happened.firstSeal() != null) {
      return happened.firstSeal();
    }
    boolean operator = company.equals(CompanyId.OPERATOR);
    var since = operator ? happened.known() : happened.earliest();
    return since == null
        ? LocalDate.MAX
        : since.atZone(zone).toLocalDate().minusDays(operator ? 1 : 0);
  }

  /** A company that is older than seals has its first of a Monday: V42 planned it so. */
  private static boolean beforeSeals(CompanyId company, LocalDate begun) {
    return begun.getDayOfWeek() == DayOfWeek.MONDAY && !company.equals(CompanyId.OPERATOR);
  }

  /** Where the server did something long after a day ended, it would have sealed that. */
  private static Optional<Broken> late(
      LocalDate planned, long number, Job job, Happened happened, Instant ended) {
    if (happened.latest() == null || !happened.latest().isAfter(ended.plus(GRACE))) {
      return Optional.empty();
    }
    return broken(
        planned,
        number,
        job.error() == null
            ? "it is missing, and the program still ran at %s".formatted(happened.latest())
            : "it could not be made: %s".formatted(job.error()));
  }

  private static Optional<Broken> broken(LocalDate day, long number, String why) {
    return Optional.of(new Broken(day, null, number, why));
  }
}
