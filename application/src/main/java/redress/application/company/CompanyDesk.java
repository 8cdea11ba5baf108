package redress.application.company;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.Identities;
import redress.application.Ports;
import redress.application.Transactions;
import redress.application.Unknown;
import redress.application.Workdays;
import redress.application.job.ByItself;
import redress.casefile.Entitlements;
import redress.history.History;
import redress.obligation.Obligations;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.Procedures;
import redress.rule.Edition;
import redress.time.Calendar;

/**
 * Where use cases work on records of a company that belong to no single case: everything that one
 * command does, with its clocks and its events, is stored together or not at all.
 */
public final class CompanyDesk {
  private final Transactions transactions;
  private final Procedures procedures;
  private final Workdays workdays;
  private final Obligations obligations;
  private final History history;
  private final Identities identities;
  private final InstantSource clock;
  private final Supplier<Entitlements> entitlements;

  /** On the ports of an installation. */
  public CompanyDesk(Ports ports, Workdays workdays) {
    this(
        ports.transactions(),
        ports.procedures(),
        workdays,
        ports.obligations(),
        ports.history(),
        ports.identities(),
        ports.clock(),
        () -> new Asked(ports.delegations(), ports.conducts(), ports.accounts()));
  }

  /**
   * @param entitlements what is known of people beside their posts, for one request
   */
  public CompanyDesk(
      Transactions transactions,
      Procedures procedures,
      Workdays workdays,
      Obligations obligations,
      History history,
      Identities identities,
      InstantSource clock,
      Supplier<Entitlements> entitlements) {
    this.transactions = transactions;
    this.procedures = procedures;
    this.workdays = workdays;
    this.obligations = obligations;
    this.history = history;
    this.identities = identities;
    this.clock = clock;
    this.entitlements = entitlements;
  }

  /** Does one command's work in a transaction of the caller's company. */
  public <T> T work(Person by, Function<CompanyWork, T> command) {
    return transactions.run(
        by.company(),
        () -> {
          var work = new CompanyWork(this, by, workdays.company(by.company()), now());
          var result = command.apply(work);
          work.store();
          return result;
        });
  }

  /** Does something of a company that nobody asked for: history names the clock. */
  public <T> T byItself(CompanyId company, Function<CompanyWork, T> command) {
    return work(ByItself.of(company), command);
  }

  Optional<Procedures.InForce> effective(Company company, Instant at) {
    return procedures.effective(company.id(), at);
  }

  Procedure edition(Company company, Edition edition) {
    return procedures.edition(company.id(), edition).orElseThrow(() -> new Unknown("procedure"));
  }

  Calendar calendar(Company company, Procedure procedure) {
    return workdays.calendar(company, procedure);
  }

  Obligations obligations() {
    return obligations;
  }

  History history() {
    return history;
  }

  Entitlements entitlements() {
    return entitlements.get();
  }

  UUID newIdentity() {
    return identities.next();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
