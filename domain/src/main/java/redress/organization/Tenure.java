package redress.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody held a position in a department for a time, so that what has to be known of that time
 * later, such as who led a department when it was late (I-31), does not depend on who does today.
 *
 * <p>Its life: it begins when an account is given the post, and ends when the account is given
 * another or is switched off. An account has one tenure at a time.
 *
 * @param since from that instant on; {@link #ALWAYS} if for longer than anybody here knows
 * @param until from that instant on no more, or {@code null} while it lasts
 */
public record Tenure(Person person, Instant since, Instant until) {
  /**
   * Before anything that this program can know of: the tenure of whoever a company begins with, or
   * had an account before tenures were kept, begins here.
   */
  public static final Instant ALWAYS = Instant.EPOCH;

  public Tenure {
    if (until != null && until.isBefore(since)) {
      throw new IllegalArgumentException(
          "%s cannot end at %s what began at %s".formatted(person, until, since));
    }
  }

  /** Whether it lasted at that instant. */
  public boolean covers(Instant at) {
    return !at.isBefore(since) && (until == null || at.isBefore(until));
  }

  /** Whether it is of that position in that department. */
  public boolean of(Department department, Position position) {
    return person.department().equals(department) && person.position().equals(position);
  }

  /**
   * What an account's change does to its holder's tenures: those to be stored, each in the place of
   * the one of the same holder that began at the same instant.
   *
   * @param lasting the tenure that lasts before the change, if one does
   * @param account as it is from now on
   * @param at from when on, not before the lasting tenure began
   */
  public static List<Tenure> changed(Optional<Tenure> lasting, Account account, Instant at) {
    var person = account.person();
    if (account.active() && lasting.isPresent() && lasting.get().holds(person)) {
      return List.of();
    }
    var ended = lasting.map(it -> new Tenure(it.person(), it.since(), at));
    if (!account.active()) {
      return ended.stream().toList();
    }
    var begun = new Tenure(person, at, null);
    return ended.filter(it -> it.since().isBefore(at)).isPresent()
        ? List.of(ended.get(), begun)
        : List.of(begun);
  }

  private boolean holds(Person other) {
    return of(other.department(), other.position());
  }
}
