package redress.application.complaint;

import java.io.InputStream;
import java.util.UUID;
import redress.application.Attachments;
import redress.application.Attachments.Attachment;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.organization.Person;
import redress.rule.Refusal;

/** Adds a photo or another file that shows the defect (I-07). */
public final class AddPhoto {
  /** How many files one case takes: nobody fills the store with one of them. */
  public static final int MOST_FILES = 100;

  private final CaseDesk desk;
  private final Attachments attachments;

  public AddPhoto(CaseDesk desk, Attachments attachments) {
    this.desk = desk;
    this.attachments = attachments;
  }

  /**
   * @param name the file's name as its sender wrote it
   * @param type the media type found from the content
   * @param sha256 of the content, in hexadecimal
   */
  public record Command(
      Person by,
      UUID complaint,
      long version,
      String name,
      String type,
      long size,
      String sha256,
      InputStream content)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.ADD_PHOTO,
        work -> {
          if (work.complaint().intake().photos().size() >= MOST_FILES) {
            throw Refusal.later(
                "FILES_FULL",
                null,
                "a case takes %d files, and this one has them".formatted(MOST_FILES));
          }
          var attachment =
              new Attachment(
                  work.newIdentity(),
                  work.complaint().id(),
                  command.name(),
                  command.type(),
                  command.size(),
                  command.sha256(),
                  work.now(),
                  command.by().user());
          attachments.store(attachment, command.content());
          work.keep(
              work.complaint()
                  .photographed(
                      attachment.id(),
                      command.name(),
                      command.sha256(),
                      work.procedure().intake()));
        });
  }
}
