package redress.application.session;

import java.time.ZoneOffset;
import java.util.Optional;
import redress.application.Ports;
import redress.organization.Account;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Person;

/** The people behind accounts, as the server knows them now. */
final class Holders {
  private static final int MARK = 32;

  private final Ports ports;

  Holders(Ports ports) {
    this.ports = ports;
  }

  /** The account, if it is switched on. */
  Optional<Account> of(CompanyId company, String user) {
    return ports.accounts().find(company, user).filter(Account::active);
  }

  /** The account, if it is switched on and has the password that it had. */
  Optional<Account> of(CompanyId company, String user, String mark) {
    return of(company, user).filter(account -> mark(account).equals(mark));
  }

  Sessions.Actor actor(Person person, Sessions.Proof proof) {
    var company = person.company();
    return ports
        .transactions()
        .run(
            company,
            () ->
                new Sessions.Actor(
                    person,
                    ports.companies().find(company).map(Company::zone).orElse(ZoneOffset.UTC),
                    proof));
  }

  /** A short hash of the account's stored password. */
  static String mark(Account account) {
    return Pass.sha256(account.secret()).substring(0, MARK);
  }
}
