package redress.http;

import java.time.InstantSource;
import redress.application.Unknown;
import redress.application.session.RateLimit;
import redress.application.session.Sessions;
import redress.application.session.TooManyAttempts;
import redress.rule.Refusal;

/**
 * Which failures the trail is told of as denials: each for want of right; and now and then that
 * somebody asks too often, or again and again for what is not there, which may be another
 * company's.
 */
final class Denials {
  static final String TOO_OFTEN = "TOO_MANY_ATTEMPTS";
  static final String SOUGHT = "NOT_FOUND_OFTEN";

  /** So often at once somebody may ask in vain. */
  static final int MOST_IN_VAIN = 20;

  private final Seldom seldom;
  private final RateLimit inVain;

  Denials(Seldom seldom, InstantSource clock) {
    this.seldom = seldom;
    this.inVain = new RateLimit(MOST_IN_VAIN, Seldom.WINDOW.dividedBy(MOST_IN_VAIN), clock);
  }

  /** As what the trail is told of a failure, or {@code null} if it is not. */
  String code(Sessions.Actor actor, String address, Throwable failure) {
    var person = actor.person();
    var who = person.company() + " " + person.user();
    return switch (failure) {
      case Refusal refusal when refusal.kind() == Refusal.Kind.ANOTHER_PERSON -> refusal.code();
      case TooManyAttempts often when seldom.now(who, address) -> TOO_OFTEN;
      case Unknown none when sought(who, address) -> SOUGHT;
      case Problem.Rejected rejected ->
          switch (rejected.problem().status()) {
            case 403 -> rejected.problem().code();
            case 404 -> sought(who, address) ? SOUGHT : null;
            case 429 -> seldom.now(who, address) ? rejected.problem().code() : null;
            default -> null;
          };
      default -> null;
    };
  }

  private boolean sought(String who, String address) {
    try {
      inVain.take(who);
      return false;
    } catch (TooManyAttempts again) {
      return seldom.now(who + " " + SOUGHT, address);
    }
  }
}
