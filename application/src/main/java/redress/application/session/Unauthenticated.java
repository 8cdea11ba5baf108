package redress.application.session;

import java.util.Optional;
import redress.organization.Person;

/** We do not know who asks: never says which of company, user, password or token was wrong. */
public final class Unauthenticated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Person claimed;

  public Unauthenticated(String sentence) {
    this(sentence, null);
  }

  /**
   * @param claimed for whom somebody else vouches, who is not let in; not for whoever asks
   */
  Unauthenticated(String sentence, Person claimed) {
    super(sentence, null, false, false);
    this.claimed = claimed;
  }

  /** For whom somebody else vouches; for the trail alone. */
  public Optional<Person> claimed() {
    return Optional.ofNullable(claimed);
  }
}
