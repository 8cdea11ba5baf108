package redress.application.session;

import java.time.Instant;
import java.util.Optional;
import redress.organization.CompanyId;

/**
 * The sessions that people have opened. Each is found by its id, however many there are; whether it
 * has been ended is known to every instance and outlives them all.
 */
public interface OpenedSessions {
  /** The session; when it was used last, and its secret, may be those of a little before. */
  Optional<OpenedSession> find(OpenedSession.Key key);

  /** The session as it is now, locked until the transaction ends. */
  Optional<OpenedSession> lock(OpenedSession.Key key);

  /** Keeps a new one, and lets a few go whose longest time was over before that instant. */
  void add(OpenedSession session, Instant over);

  /** It was used, and has that secret from now on. */
  void used(OpenedSession session);

  /** It is ended. */
  void end(OpenedSession session);

  /** Ends all that last of somebody. */
  void endAll(CompanyId company, String user, OpenedSession.Ended ended);
}
