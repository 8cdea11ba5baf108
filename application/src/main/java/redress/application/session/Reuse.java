package redress.application.session;

import java.time.Instant;
import java.util.List;
import redress.application.session.OpenedSession.Why;
import redress.audit.AuditRecord;
import redress.audit.AuditRecords;
import redress.audit.Deed;

/** A refresh token comes that was used up before: somebody has stolen it. */
final class Reuse {
  private final AuditRecords records;

  Reuse(AuditRecords records) {
    this.records = records;
  }

  /**
   * Tells the trail of a session that is ended by that, in the open transaction; of one that had
   * ended before it tells nothing.
   *
   * @param address the network address that the token came from
   */
  void tell(OpenedSession session, String address, Instant now) {
    if (session.ended() != null) {
      return;
    }
    records.add(
        new AuditRecord(
            session.key().company(),
            now,
            session.user(),
            Deed.LOGIN_FAILED,
            address,
            "refreshSession",
            session.key().id().toString(),
            Why.REFRESH_TOKEN_REUSED.name(),
            List.of()));
  }
}
