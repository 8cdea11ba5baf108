package redress.application.sanction;

import java.util.OptionalLong;
import java.util.UUID;
import redress.organization.Person;
import redress.rule.Refusal;

/** Somebody of a department has the department's copy of a notice in hand (S4-32). */
public final class AcknowledgeNoticeCopy {
  private final NoticeDesk desk;

  public AcknowledgeNoticeCopy(NoticeDesk desk) {
    this.desk = desk;
  }

  /**
   * @param no the number of the copy, from 1
   */
  public record Command(Person by, UUID notice, long version, int no) {}

  public NoticeFile handle(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.of(command.version()),
        opened -> {
          if (opened.notice().copies() == null) {
            throw Refusal.later(
                "NO_COPIES", opened.rules().rule(), "there are no copies of the notice yet");
          }
          return opened.notice().received(command.no(), command.by(), opened.work().mark());
        });
  }
}
