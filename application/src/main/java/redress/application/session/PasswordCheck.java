package redress.application.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.application.Ports;
import redress.application.session.Guesses.Limit;
import redress.organization.Account;
import redress.organization.CompanyId;

/**
 * Whether a password is somebody's.
 *
 * <p>Whether the company, the user or the password is wrong cannot be told from the answer or from
 * how long it took.
 *
 * <p>Failed attempts are limited for each {@link Network}, for each user in each of them, and, far
 * more widely, for each user from all of those where that user has not come in before; good ones
 * are not. So whoever guesses at a user's password stops at once, from many addresses soon, and the
 * user still comes in from where they usually do. A name that nobody has is limited alike. All
 * instances count together ({@link Guesses}).
 */
final class PasswordCheck {
  private static final int MOST_BY_USER_AND_ADDRESS = 10;
  private static final int MOST_BY_USER = 100;
  private static final int MOST_BY_ADDRESS = 50;
  private static final Duration NEXT_BY_USER_AND_ADDRESS = Duration.ofMinutes(1);
  private static final Duration NEXT_BY_USER = Duration.ofSeconds(30);
  private static final Duration NEXT_BY_ADDRESS = Duration.ofSeconds(5);

  private final Ports ports;
  private final Passwords passwords;
  private final Familiar familiar = new Familiar();

  PasswordCheck(Ports ports, Passwords passwords) {
    this.ports = ports;
    this.passwords = passwords;
  }

  /**
   * The active account of whoever knows its password.
   *
   * @throws Unauthenticated if anything about it is wrong
   * @throws TooManyAttempts if there were too many failures; the password was not looked at
   * @throws PasswordsBusy if too many are being looked at; this one was not, and does not count
   */
  Account holder(Credentials credentials) {
    var network = Network.of(credentials.address());
    var there = credentials.company() + " " + credentials.user() + " " + network;
    boolean stranger = !familiar.knows(there);
    var limits = limits(credentials, network, stranger);
    operator(() -> ports.guesses().count(limits, ports.clock().instant()));
    var account = account(credentials);
    var secret =
        account.filter(Account::hasPassword).map(Account::secret).orElseGet(passwords::nobodys);
    boolean right;
    try {
      right = passwords.matches(credentials.password(), secret);
    } catch (PasswordsBusy notLookedAt) {
      operator(() -> ports.guesses().giveBack(limits));
      throw notLookedAt;
    }
    var holder =
        account
            .filter(known -> right && known.active())
            .orElseThrow(
                () -> new Unauthenticated("company, user and password do not fit together"));
    operator(() -> ports.guesses().giveBack(limits));
    if (stranger) {
      familiar.remember(there);
    }
    return holder;
  }

  private static List<Limit> limits(Credentials of, String network, boolean stranger) {
    var limits = new ArrayList<Limit>();
    limits.add(Limit.of(MOST_BY_ADDRESS, NEXT_BY_ADDRESS, "address", network));
    limits.add(
        Limit.of(
            MOST_BY_USER_AND_ADDRESS,
            NEXT_BY_USER_AND_ADDRESS,
            "user and address",
            of.company(),
            of.user(),
            network));
    if (stranger) {
      limits.add(Limit.of(MOST_BY_USER, NEXT_BY_USER, "user", of.company(), of.user()));
    }
    return limits;
  }

  private void operator(Runnable work) {
    ports.transactions().run(CompanyId.OPERATOR, work);
  }

  private Optional<Account> account(Credentials credentials) {
    CompanyId company;
    try {
      company = new CompanyId(credentials.company());
    } catch (IllegalArgumentException noCompanyIsCalledThat) {
      return Optional.empty();
    }
    return ports
        .transactions()
        .run(company, () -> ports.accounts().find(company, credentials.user()));
  }
}
