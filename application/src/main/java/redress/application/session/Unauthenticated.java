package redress.application.session;

import java.util.Optional;
import redress.organization.Person;

/** We do not know who asks: never says which of company, user, password or token was wrong. */
public final class Unauthenticated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Person claimed;
  private final transient ApiToken lapsed;

  public Unauthenticated(String sentence) {
    this(sentence, null, null);
  }

  /**
   * @param claimed for whom somebody else vouches, who is not let in; not for whoever asks
   */
  Unauthenticated(String sentence, Person claimed) {
    this(sentence, claimed, null);
  }

  private Unauthenticated(String sentence, Person claimed, ApiToken lapsed) {
    super(sentence, null, false, false);
    this.claimed = claimed;
    this.lapsed = lapsed;
  }

  /**
   * @param token that somebody shows with its secret, and that holds no longer
   */
  static Unauthenticated by(ApiToken token) {
    return new Unauthenticated(Sessions.over().getMessage(), null, token);
  }

  /** For whom somebody else vouches; for the trail alone. */
  public Optional<Person> claimed() {
    return Optional.ofNullable(claimed);
  }

  /** The token of a program that was shown and holds no longer; for the trail alone. */
  public Optional<ApiToken> lapsed() {
    return Optional.ofNullable(lapsed);
  }
}
