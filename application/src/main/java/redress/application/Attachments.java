package redress.application;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;

/** The files that belong to cases, stored in chunks and never whole in memory. */
public interface Attachments {
  int MOST_BYTES = 20 * 1024 * 1024;

  /**
   * What is known of a file.
   *
   * @param type its media type, found from its content
   * @param sha256 of the content, in hexadecimal
   */
  record Attachment(
      UUID id,
      ComplaintId complaint,
      String name,
      String type,
      long size,
      String sha256,
      Instant at,
      String by) {}

  void store(Attachment attachment, InputStream content);

  /** How many files somebody has added from that instant on. */
  long added(CompanyId company, String by, Instant since);

  Optional<Attachment> find(ComplaintId complaint, UUID id);

  /** The content; read it inside the transaction in which it was asked for. */
  InputStream content(Attachment attachment);
}
