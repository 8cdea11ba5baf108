package redress.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The files of cases, in memory. */
public final class InMemoryAttachments implements Attachments {
  private record Name(ComplaintId complaint, UUID id) {}

  private record Stored(Attachment attachment, byte[] content) {}

  private final Memory memory;
  private final Memory.Table<Name, Stored> files;

  public InMemoryAttachments(Memory memory) {
    this.memory = memory;
    this.files = memory.table("attachments", name -> name.complaint().company());
  }

  @Override
  public void store(Attachment attachment, InputStream content) {
    memory.requireTransaction();
    var name = new Name(attachment.complaint(), attachment.id());
    if (files.get(name).isPresent()) {
      throw new IllegalStateException("an attachment is stored once");
    }
    try {
      var bytes = content.readAllBytes();
      if (bytes.length != attachment.size()) {
        throw new IllegalStateException(
            "%d bytes came, not %d".formatted(bytes.length, attachment.size()));
      }
      files.put(name, new Stored(attachment, bytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public long added(CompanyId company, String by, Instant since) {
    return files.where(name -> name.complaint().company().equals(company)).stream()
        .map(Stored::attachment)
        .filter(it -> it.by().equals(by) && !it.at().isBefore(since))
        .count();
  }

  @Override
  public Optional<Attachment> find(ComplaintId complaint, UUID id) {
    return files.get(new Name(complaint, id)).map(Stored::attachment);
  }

  @Override
  public InputStream content(Attachment attachment) {
    memory.requireTransaction();
    return files
        .get(new Name(attachment.complaint(), attachment.id()))
        .map(stored -> new ByteArrayInputStream(stored.content()))
        .orElseThrow(() -> new Unknown("attachment"));
  }
}
