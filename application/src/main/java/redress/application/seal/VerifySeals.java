package redress.application.seal;

import java.time.LocalDate;
import java.util.Optional;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.monthbook.Sealer;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.seal.SealVerification;
import redress.seal.SealVerification.Broken;
import redress.seal.SealVerification.Result;

/** Holds what was sealed of a company against what there is now. */
public final class VerifySeals {
  private final Ports ports;
  private final Sealer sealer;

  public VerifySeals(Ports ports) {
    this.ports = ports;
    this.sealer = new Sealer(ports.sealKeys());
  }

  /** Reads all seals; the newest has to be that of the day before the one that is planned. */
  public Result handle(CompanyId company) {
    // asked first: while the seals are read another may be added
    var planned = planned(company);
    var result =
        new SealVerification(
                ports.history(),
                ports.sealedHeads(),
                (signature, text) -> sealer.holds(company, signature, text))
            .verify(company);
    if (result.broken().isPresent() || result.newest() == null || planned.isEmpty()) {
      return result;
    }
    var next = result.newest().plusDays(1);
    return planned.get().isAfter(next)
        ? new Result(result.seals(), result.newest(), result.hash(), missing(next, result.seals()))
        : result;
  }

  private static Optional<Broken> missing(LocalDate day, long seals) {
    var why = "it is missing: the next day is planned already";
    return Optional.of(new Broken(day, null, seals + 1, why));
  }

  private Optional<LocalDate> planned(CompanyId company) {
    var zone = ports.companies().find(company).map(Company::zone);
    return ports
        .jobs()
        .find(SealDay.id(company))
        .map(job -> SealDay.day(job, zone.orElseThrow(() -> new Unknown("company"))));
  }
}
