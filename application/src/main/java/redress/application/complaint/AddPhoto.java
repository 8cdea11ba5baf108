package redress.application.complaint;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
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

  /** How many files one person adds in a day and a night, whatever the cases. */
  public static final int MOST_OF_ONE = 500;

  private static final Duration DAY = Duration.ofDays(1);

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

  /**
   * Adds it. Several that one person adds at the same time may together be a few more than a day's.
   *
   * @throws Refusal {@code FILES_FULL}, {@code FILES_OF_A_DAY}
   */
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
          refuseMany(command.by(), work.now());
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

  private void refuseMany(Person by, Instant now) {
    if (attachments.added(by.company(), by.user(), now.minus(DAY)) >= MOST_OF_ONE) {
      throw Refusal.later(
          "FILES_OF_A_DAY",
          null,
          "one person adds %d files in 24 hours, and %s has".formatted(MOST_OF_ONE, by.user()));
    }
  }
}
