package redress.application.sanction;

import java.util.UUID;
import redress.organization.Person;

/** Reads a notice. */
public final class ReadNotice {
  private final NoticeDesk desk;

  public ReadNotice(NoticeDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID notice) {}

  public NoticeFile handle(Command command) {
    return desk.read(command.by(), command.notice());
  }
}
