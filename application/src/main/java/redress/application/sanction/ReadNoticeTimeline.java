package redress.application.sanction;

import java.util.List;
import java.util.UUID;
import redress.history.History;
import redress.history.Link;
import redress.organization.Person;

/** Reads what has happened to a notice, in order, a page at a time. */
public final class ReadNoticeTimeline {
  private final NoticeDesk desk;
  private final History history;

  public ReadNoticeTimeline(NoticeDesk desk, History history) {
    this.desk = desk;
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, UUID notice, long after, int limit) {}

  public List<Link> handle(Command command) {
    var notice = desk.read(command.by(), command.notice()).notice();
    return history.read(notice.id().subject(), command.after(), command.limit());
  }
}
