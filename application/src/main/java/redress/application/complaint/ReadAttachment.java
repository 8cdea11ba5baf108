package redress.application.complaint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.BiConsumer;
import redress.application.Attachments;
import redress.application.Attachments.Attachment;
import redress.application.Transactions;
import redress.application.Unknown;
import redress.complaint.ComplaintId;
import redress.organization.Person;

/** Reads a file of a case. */
public final class ReadAttachment {
  private final Transactions transactions;
  private final Attachments attachments;

  public ReadAttachment(Transactions transactions, Attachments attachments) {
    this.transactions = transactions;
    this.attachments = attachments;
  }

  /**
   * @param reader takes what is known of the file and its content
   */
  public record Command(
      Person by, UUID complaint, UUID attachment, BiConsumer<Attachment, InputStream> reader) {}

  /** Reads the file to its end before its reader gets any of it: a slow one holds nothing up. */
  public void handle(Command command) {
    var company = command.by().company();
    var copied = transactions.run(company, () -> copied(command));
    try (var content = Files.newInputStream(copied.file(), StandardOpenOption.DELETE_ON_CLOSE)) {
      command.reader().accept(copied.attachment(), content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private record Copied(Attachment attachment, Path file) {}

  private Copied copied(Command command) {
    var attachment =
        attachments
            .find(
                new ComplaintId(command.by().company(), command.complaint()), command.attachment())
            .orElseThrow(() -> new Unknown("attachment"));
    try (var content = attachments.content(attachment)) {
      var file = Files.createTempFile("redress-", ".attachment");
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      return new Copied(attachment, file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
