package redress.http;

import java.util.Optional;
import java.util.function.Supplier;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.audit.AuditRecord;
import redress.audit.AuditRecords;

/**
 * Replies of what the trail is told of, in the transaction that does it.
 *
 * @param record what is told, made when it is done
 */
record Told(Replies replies, AuditRecords records, Supplier<AuditRecord> record)
    implements Replies {
  @Override
  public Once once(ReplyKey key, Supplier<Reply> work) {
    return replies.once(
        key,
        () -> {
          var reply = work.get();
          records.add(record.get());
          return reply;
        });
  }

  @Override
  public Optional<Once> find(ReplyKey key) {
    return replies.find(key);
  }
}
