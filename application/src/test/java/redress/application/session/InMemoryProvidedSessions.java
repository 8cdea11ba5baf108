package redress.application.session;

import java.time.Instant;
import java.util.List;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The sessions that were opened by the word of a provider, in memory. */
public final class InMemoryProvidedSessions implements ProvidedSessions {
  private record Word(String issuer, String name) {}

  private record Heard(Word word, Instant until) {}

  private final Memory memory;
  private final Memory.Table<OpenedSession.Key, ProvidedSession> sessions;
  private final Memory.Table<Word, Heard> heard;

  public InMemoryProvidedSessions(Memory memory) {
    this.memory = memory;
    this.sessions = memory.table("provided_sessions", key -> CompanyId.OPERATOR);
    this.heard = memory.table("logout_words", word -> CompanyId.OPERATOR);
  }

  @Override
  public void add(ProvidedSession session, Instant now) {
    memory.requireTransaction();
    sessions.where(key -> true).stream()
        .filter(it -> !it.until().isAfter(now))
        .forEach(it -> sessions.remove(it.session()));
    sessions.put(session.session(), session);
  }

  @Override
  public List<ProvidedSession> of(ProvidedSession.Provided provided, int limit) {
    return sessions.where(key -> true).stream()
        .filter(it -> fits(it.provided(), provided))
        .limit(limit)
        .toList();
  }

  private static boolean fits(ProvidedSession.Provided kept, ProvidedSession.Provided asked) {
    return kept.issuer().equals(asked.issuer())
        && (asked.subject() == null || asked.subject().equals(kept.subject()))
        && (asked.session() == null || asked.session().equals(kept.session()));
  }

  @Override
  public void remove(ProvidedSession session) {
    memory.requireTransaction();
    sessions.remove(session.session());
  }

  @Override
  public boolean heard(String issuer, String word, Instant after) {
    return heard.get(new Word(issuer, word)).filter(it -> it.until().isAfter(after)).isPresent();
  }

  @Override
  public void hear(String issuer, String word, Instant until, Instant now) {
    memory.requireTransaction();
    heard.where(key -> true).stream()
        .filter(it -> !it.until().isAfter(now))
        .forEach(it -> heard.remove(it.word()));
    var key = new Word(issuer, word);
    heard.put(key, new Heard(key, until));
  }
}
