package redress.application.complaint;

import java.io.InputStream;
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
   * @param reader takes what is known of the file and its content, while the transaction is open
   */
  public record Command(
      Person by, UUID complaint, UUID attachment, BiConsumer<Attachment, InputStream> reader) {}

  public void handle(Command command) {
    var company = command.by().company();
    transactions.run(
        company,
        () -> {
          var attachment =
              attachments
                  .find(new ComplaintId(company, command.complaint()), command.attachment())
                  .orElseThrow(() -> new Unknown("attachment"));
          command.reader().accept(attachment, attachments.content(attachment));
        });
  }
}
