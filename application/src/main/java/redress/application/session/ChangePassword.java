package redress.application.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import redress.application.Ports;
import redress.application.session.AccountHistory.Happened;
import redress.application.session.OpenedSession.Ended;
import redress.application.session.OpenedSession.Why;
import redress.audit.AuditRecord;
import redress.audit.Deed;
import redress.organization.Account;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * Gives somebody the next password, whereupon every session of theirs is over, and every token of
 * their programs unless they say otherwise.
 */
public final class ChangePassword {
  private final Ports ports;
  private final PasswordCheck check;
  private final Passwords passwords;
  private final Holders holders;

  ChangePassword(Ports ports, PasswordCheck check, Passwords passwords) {
    this.ports = ports;
    this.check = check;
    this.passwords = passwords;
    this.holders = new Holders(ports);
  }

  /**
   * @param address the network address that the request came from
   * @param keepTokens whether the tokens of the person's programs hold all the same
   */
  public record Command(
      Person by, String address, String current, String next, boolean keepTokens) {
    @Override
    public String toString() {
      return "%s from %s".formatted(by, address);
    }
  }

  /**
   * Changes it.
   *
   * @throws Refusal {@code PASSWORD_WRONG}, {@code PASSWORD_EASILY_GUESSED}
   * @throws Unauthenticated if the account got another password meanwhile, or was switched off
   * @throws TooManyAttempts if there were too many failures; nothing was looked at
   */
  public void handle(Command command) {
    var by = command.by();
    // hashing is slow on purpose, and so done before a connection is held for it
    var known = check(command);
    PasswordRules.require(command.next(), by, "/next");
    var secret = passwords.encode(command.next());
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    ports
        .transactions()
        .run(
            by.company(),
            () -> {
              if (!holders.same(known)) {
                throw Sessions.over();
              }
              ports.accounts().savePassword(known.with(secret));
              ports
                  .sessions()
                  .endAll(by.company(), by.user(), new Ended(now, Why.PASSWORD_CHANGED));
              if (!command.keepTokens()) {
                ports.apiTokens().revokeAll(by.company(), by.user(), now);
              }
              new AccountHistory(ports.history())
                  .tell(
                      by.company(),
                      by.user(),
                      now,
                      Happened.himself(by.user(), "PASSWORD_CHANGED"));
              ports.auditRecords().add(told(by, "changePassword", command.address(), now));
            });
  }

  /** What the trail is told of somebody who changed by what they are known. */
  static AuditRecord told(Person by, String operation, String address, Instant now) {
    return new AuditRecord(
        by.company(), now, by.user(), Deed.ROLE_CHANGE, address, operation, null, null, List.of());
  }

  private Account check(Command command) {
    var by = command.by();
    try {
      return check.holder(
          new Credentials(by.company().code(), by.user(), command.current(), command.address()));
    } catch (Unauthenticated wrong) {
      throw Refusal.anotherPerson("PASSWORD_WRONG", null, "the current password is another one");
    }
  }
}
