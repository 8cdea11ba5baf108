package redress.application.sanction;

import java.util.List;
import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.organization.Duty;
import redress.organization.Person;
import redress.sanction.Notices;

/** Lists reward and penalty notices, newest first, a page at a time. */
public final class ListNotices {
  private final NoticeDesk desk;
  private final Notices notices;

  public ListNotices(NoticeDesk desk, Notices notices) {
    this.desk = desk;
    this.notices = notices;
  }

  /**
   * @param before the last one of the page before, or {@code null} for the first page
   * @param complaint the case that they come from, or {@code null} for all
   */
  public record Command(Person by, UUID before, UUID complaint, int limit) {}

  public List<NoticeFile> handle(Command command) {
    return desk.company()
        .work(
            command.by(),
            work -> {
              works(work, command.by());
              return notices
                  .before(
                      command.by().company(),
                      command.before(),
                      command.complaint(),
                      command.limit())
                  .stream()
                  .map(it -> NoticeDesk.file(work, it))
                  .toList();
            });
  }

  /** Whoever does not work with notices reads those alone that are for him. */
  private static void works(CompanyWork work, Person reader) {
    var procedure = work.effective().procedure();
    if (!NoticeFile.works(procedure, reader)) {
      work.require(Duty.PROPOSE_NOTICE, procedure, null);
    }
  }
}
