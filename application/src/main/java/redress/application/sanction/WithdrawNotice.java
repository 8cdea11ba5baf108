package redress.application.sanction;

import java.util.OptionalLong;
import java.util.UUID;
import redress.organization.Duty;
import redress.organization.Person;

/** Withdraws a notice that is not carried out. */
public final class WithdrawNotice {
  private final NoticeDesk desk;

  public WithdrawNotice(NoticeDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID notice, long version, String reason) {}

  public NoticeFile handle(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.of(command.version()),
        opened -> {
          opened.require(Duty.PROPOSE_NOTICE);
          return opened.notice().withdraw(command.reason(), opened.work().mark(), opened.rules());
        });
  }
}
