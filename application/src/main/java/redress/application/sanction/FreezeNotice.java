package redress.application.sanction;

import java.util.OptionalLong;
import java.util.UUID;
import redress.organization.Person;
import redress.rule.RuleId;

/**
 * Freezes a notice while a memo objects to it, and releases it when the memo is decided (S4-25):
 * for whoever works on memos, inside the same transaction.
 */
public final class FreezeNotice {
  private final NoticeDesk desk;

  public FreezeNotice(NoticeDesk desk) {
    this.desk = desk;
  }

  /**
   * @param memo the record that objects
   * @param rule the rule under which it may
   */
  public record Command(Person by, UUID notice, UUID memo, RuleId rule) {}

  /** From now on nothing goes on with the notice. */
  public NoticeFile freeze(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.empty(),
        opened -> opened.notice().freeze(command.memo(), command.rule(), opened.rules()));
  }

  /** It goes on where it stood; nothing happens if another memo freezes it, or none. */
  public NoticeFile release(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.empty(),
        opened -> opened.notice().release(command.memo(), command.rule()));
  }
}
