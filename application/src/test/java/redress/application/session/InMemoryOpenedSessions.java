package redress.application.session;

import java.time.Instant;
import java.util.Optional;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The sessions that people have opened, in memory. */
public final class InMemoryOpenedSessions implements OpenedSessions {
  private final Memory memory;
  private final Memory.Table<OpenedSession.Key, OpenedSession> sessions;

  public InMemoryOpenedSessions(Memory memory) {
    this.memory = memory;
    sessions = memory.table("sessions", OpenedSession.Key::company);
  }

  @Override
  public Optional<OpenedSession> find(OpenedSession.Key key) {
    return sessions.get(key);
  }

  @Override
  public Optional<OpenedSession> lock(OpenedSession.Key key) {
    memory.requireTransaction();
    return sessions.get(key);
  }

  @Override
  public void add(OpenedSession session, Instant over) {
    sessions.where(key -> key.company().equals(session.key().company())).stream()
        .filter(it -> it.span().longest().isBefore(over))
        .forEach(it -> sessions.remove(it.key()));
    sessions.put(session.key(), session);
  }

  @Override
  public void used(OpenedSession session) {
    sessions
        .get(session.key())
        .filter(it -> it.ended() == null)
        .filter(it -> !session.span().used().isBefore(it.span().used()))
        .ifPresent(it -> sessions.put(session.key(), session));
  }

  @Override
  public void end(OpenedSession session) {
    sessions.put(session.key(), session);
  }

  @Override
  public void endAll(CompanyId company, String user, OpenedSession.Ended ended) {
    sessions.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.user().equals(user) && it.ended() == null)
        .forEach(it -> end(it.ended(ended.at(), ended.why())));
  }
}
