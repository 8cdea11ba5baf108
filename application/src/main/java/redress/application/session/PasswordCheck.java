package redress.application.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import redress.application.Transactions;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.CompanyId;

/**
 * Whether a password is somebody's.
 *
 * <p>Whether the company, the user or the password is wrong cannot be told from the answer or from
 * how long it took.
 *
 * <p>Failed attempts are limited for each network address, for each user at each address, and, far
 * more widely, for each user from all addresses where that user has not come in before; good ones
 * are not. So whoever guesses at a user's password stops at once, from many addresses soon, and the
 * user still comes in from where they usually do. A name that nobody has is limited alike.
 */
final class PasswordCheck {
  private static final int MOST_BY_USER_AND_ADDRESS = 10;
  private static final int MOST_BY_USER = 100;
  private static final int MOST_BY_ADDRESS = 50;
  private static final Duration NEXT_BY_USER_AND_ADDRESS = Duration.ofMinutes(1);
  private static final Duration NEXT_BY_USER = Duration.ofSeconds(30);
  private static final Duration NEXT_BY_ADDRESS = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final Accounts accounts;
  private final Passwords passwords;
  private final RateLimit byUserAndAddress;
  private final RateLimit byUser;
  private final RateLimit byAddress;
  private final Familiar familiar = new Familiar();

  PasswordCheck(
      Transactions transactions, Accounts accounts, Passwords passwords, InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.passwords = passwords;
    this.byUserAndAddress =
        new RateLimit(MOST_BY_USER_AND_ADDRESS, NEXT_BY_USER_AND_ADDRESS, clock);
    this.byUser = new RateLimit(MOST_BY_USER, NEXT_BY_USER, clock);
    this.byAddress = new RateLimit(MOST_BY_ADDRESS, NEXT_BY_ADDRESS, clock);
  }

  /**
   * The active account of whoever knows its password.
   *
   * @throws Unauthenticated if anything about it is wrong
   * @throws TooManyAttempts if there were too many failures; the password was not looked at
   * @throws PasswordsBusy if too many are being looked at; this one was not, and does not count
   */
  Account holder(Credentials credentials) {
    var who = credentials.company() + " " + credentials.user();
    var there = who + " " + credentials.address();
    boolean stranger = !familiar.knows(there);
    byAddress.take(credentials.address());
    byUserAndAddress.take(there);
    if (stranger) {
      byUser.take(who);
    }
    var account = account(credentials);
    var secret =
        account.filter(Account::hasPassword).map(Account::secret).orElseGet(passwords::nobodys);
    boolean right;
    try {
      right = passwords.matches(credentials.password(), secret);
    } catch (PasswordsBusy notLookedAt) {
      giveBack(credentials, who, there, stranger);
      throw notLookedAt;
    }
    var holder =
        account
            .filter(known -> right && known.active())
            .orElseThrow(
                () -> new Unauthenticated("company, user and password do not fit together"));
    giveBack(credentials, who, there, stranger);
    if (stranger) {
      familiar.remember(there);
    }
    return holder;
  }

  private void giveBack(Credentials credentials, String who, String there, boolean stranger) {
    byAddress.giveBack(credentials.address());
    byUserAndAddress.giveBack(there);
    if (stranger) {
      byUser.giveBack(who);
    }
  }

  private Optional<Account> account(Credentials credentials) {
    CompanyId company;
    try {
      company = new CompanyId(credentials.company());
    } catch (IllegalArgumentException noCompanyIsCalledThat) {
      return Optional.empty();
    }
    return transactions.run(company, () -> accounts.find(company, credentials.user()));
  }
}
