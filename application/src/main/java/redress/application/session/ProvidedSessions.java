package redress.application.session;

import java.time.Instant;
import java.util.List;

/**
 * The sessions that were opened by the word of a provider, and which of its words about their end
 * were heard. They belong to the reserved company {@code operator}, since a provider names no
 * company.
 */
public interface ProvidedSessions {
  /** Keeps one, and lets those go that are over at that instant. */
  void add(ProvidedSession session, Instant now);

  /**
   * At most {@code limit} sessions that somebody was let in to: where the provider names a session,
   * those of that one, otherwise all of the subject. In no order.
   */
  List<ProvidedSession> of(ProvidedSession.Provided provided, int limit);

  /** Forgets one: it was ended. */
  void remove(ProvidedSession session);

  /** Whether that word of a provider was heard, and holds after that instant. */
  boolean heard(String issuer, String word, Instant after);

  /**
   * That word was heard; if it was before, it holds as long as it does now. Lets those go that do
   * not hold any more.
   *
   * @param until when it does not hold any more, and may be forgotten
   */
  void hear(String issuer, String word, Instant until, Instant now);
}
