package redress.application.account;

import java.time.Instant;
import redress.organization.Account;

/**
 * An account whose holder is invited to choose a password.
 *
 * @param invitation what the holder is told; nobody is told it again
 * @param until when the invitation is over
 */
public record Invited(Account account, String invitation, Instant until) {
  @Override
  public String toString() {
    return "%s, invited until %s".formatted(account.person(), until);
  }
}
