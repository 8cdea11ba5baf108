package redress.application.session;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * The account of somebody who was recognised, locked until the transaction ends, where what they
   * came in with holds still: of a request that was under way when its holder was shut out nothing
   * stays behind.
   *
   * @param others whose accounts are locked with it, all in the order of their names
   * @throws Unauthenticated if it does not
   */
  Account still(Sessions.Actor actor, String... others) {
    var person = actor.person();
    var key = new OpenedSession.Key(person.company(), actor.proof().session());
    var locked =
        Stream.concat(Stream.of(person.user()), Stream.of(others))
            .sorted()
            .flatMap(user -> ports.accounts().lock(person.company(), user).stream())
            .toList();
    var account =
        locked.stream().filter(it -> it.person().user().equals(person.user())).findFirst();
    var session = ports.sessions().lock(key).filter(it -> it.ended() == null);
    return account
        .filter(Account::active)
        .filter(it -> session.filter(its -> mark(it).equals(its.hashes().mark())).isPresent())
        .orElseThrow(Sessions::over);
  }

  /**
   * Locks the account until the transaction ends.
   *
   * @param known as it was when its password was looked at
   * @return whether it is switched on and has that password still; one that never had any has not
   *     been changed at all
   */
  boolean same(Account known) {
    var person = known.person();
    return ports
        .accounts()
        .lock(person.company(), person.user())
        .filter(Account::active)
        .filter(it -> it.secret().equals(known.secret()))
        .filter(it -> it.hasPassword() || it.version() == known.version())
        .isPresent();
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
