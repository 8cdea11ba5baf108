package redress.application.sanction;

import java.util.OptionalLong;
import java.util.UUID;
import redress.organization.Duty;
import redress.organization.Person;

/**
 * Withdraws a notice that is not carried out: a proposal, by whoever proposes such; what is signed,
 * by those whose say is as great as that of those who signed it.
 */
public final class WithdrawNotice {
  private final NoticeDesk desk;

  public WithdrawNotice(NoticeDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID notice, long version, String reason) {}

  /**
   * The notice, withdrawn.
   *
   * @throws redress.rule.Refusal {@code NOT_YOURS_TO_WITHDRAW}, {@code OWN_NOTICE}, {@code
   *     ALREADY_EXECUTED}, {@code NOTICE_WITHDRAWN}
   */
  public NoticeFile handle(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.of(command.version()),
        opened -> {
          if (!opened.notice().signed()) {
            opened.require(Duty.PROPOSE_NOTICE);
          }
          return opened
              .notice()
              .withdraw(command.by(), command.reason(), opened.work().mark(), opened.rules());
        });
  }
}
