package redress.persistence;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redress.application.Attachments;
import redress.application.Unknown;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;

/** The files of cases as rows of chunks, so that backup and a second instance find them too. */
final class PgAttachments implements Attachments {
  static final int CHUNK = 256 * 1024;

  private final PgTransactions transactions;

  PgAttachments(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void store(Attachment attachment, InputStream content) {
    var sql = transactions.sql();
    sql.run(
        "storing an attachment",
        """
        insert into attachments (company, complaint, id, name, type, size, sha256, at, by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        attachment.complaint().company().code(),
        attachment.complaint().value(),
        attachment.id(),
        attachment.name(),
        attachment.type(),
        attachment.size(),
        attachment.sha256(),
        Instants.stored(attachment.at()),
        attachment.by());
    long stored = 0;
    try {
      int nr = 0;
      for (var bytes = content.readNBytes(CHUNK);
          bytes.length > 0;
          bytes = content.readNBytes(CHUNK)) {
        sql.run(
            "storing a chunk of an attachment",
            "insert into attachment_chunks (company, complaint, attachment, nr, bytes)"
                + " values ($1, $2, $3, $4, $5)",
            attachment.complaint().company().code(),
            attachment.complaint().value(),
            attachment.id(),
            nr++,
            Buffer.buffer(bytes));
        stored += bytes.length;
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (stored != attachment.size()) {
      throw new IllegalStateException("%d bytes came, not %d".formatted(stored, attachment.size()));
    }
  }

  @Override
  public long added(CompanyId company, String by, Instant since) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                    "counting somebody's attachments",
                    row -> row.getLong(0),
                    "select count(*) from attachments where company = $1 and by = $2 and at >= $3",
                    company.code(),
                    by,
                    Instants.stored(since))
                .orElseThrow());
  }

  @Override
  public Optional<Attachment> find(ComplaintId complaint, UUID id) {
    return transactions.read(
        complaint.company(),
        sql ->
            sql.first(
                "finding an attachment",
                row -> attachment(complaint, row),
                """
                select id, name, type, size, sha256, at, by from attachments
                where company = $1 and complaint = $2 and id = $3
                """,
                complaint.company().code(),
                complaint.value(),
                id));
  }

  @Override
  public InputStream content(Attachment attachment) {
    var sql = transactions.sql();
    if (find(attachment.complaint(), attachment.id()).isEmpty()) {
      throw new Unknown("attachment");
    }
    return new Chunks(sql, attachment);
  }

  private static Attachment attachment(ComplaintId complaint, Row row) {
    return new Attachment(
        row.getUUID("id"),
        complaint,
        row.getString("name"),
        row.getString("type"),
        row.getLong("size"),
        row.getString("sha256"),
        Instants.get(row, "at"),
        row.getString("by"));
  }

  /** Fetches one chunk at a time. */
  private static final class Chunks extends InputStream {
    private final Sql sql;
    private final Attachment attachment;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;

    private Chunks(Sql sql, Attachment attachment) {
      this.sql = sql;
      this.attachment = attachment;
    }

    @Override
    public int read() {
      return more() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (!more()) {
        return -1;
      }
      int copied = Math.min(length, chunk.length - position);
      System.arraycopy(chunk, position, into, offset, copied);
      position += copied;
      return copied;
    }

    private boolean more() {
      if (position < chunk.length) {
        return true;
      }
      var fetched =
          sql.first(
              "reading a chunk of an attachment",
              row -> row.getBuffer("bytes").getBytes(),
              """
              select bytes from attachment_chunks
              where company = $1 and complaint = $2 and attachment = $3 and nr = $4
              """,
              attachment.complaint().company().code(),
              attachment.complaint().value(),
              attachment.id(),
              next++);
      chunk = fetched.orElse(new byte[0]);
      position = 0;
      return chunk.length > 0;
    }
  }
}
