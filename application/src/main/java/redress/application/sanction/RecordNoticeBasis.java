package redress.application.sanction;

import java.util.OptionalLong;
import java.util.UUID;
import redress.organization.Duty;
import redress.organization.Person;
import redress.sanction.Basis;

/** Records what a notice rests on in law (L-01 to L-03). */
public final class RecordNoticeBasis {
  private final NoticeDesk desk;

  public RecordNoticeBasis(NoticeDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID notice, long version, Basis basis) {}

  public NoticeFile handle(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.of(command.version()),
        opened -> {
          opened.require(Duty.PROPOSE_NOTICE);
          return opened.notice().rest(command.basis(), command.by(), opened.rules());
        });
  }
}
