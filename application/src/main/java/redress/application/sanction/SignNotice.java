package redress.application.sanction;

import java.util.OptionalLong;
import java.util.UUID;
import redress.copies.Copies;
import redress.copies.CopyRules;
import redress.copies.Paper;
import redress.organization.Person;
import redress.rule.Refusal;

/** Signs a notice; with the last signature it is approved and its copies go out (S4-32). */
public final class SignNotice {
  private final NoticeDesk desk;

  public SignNotice(NoticeDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID notice, long version) {}

  /**
   * The notice with the signature.
   *
   * @throws Refusal {@code NOT_YOUR_SIGNATURE}, {@code OWN_NOTICE}, {@code BASIS_MISSING}, or that
   *     the notice is no proposal any more
   */
  public NoticeFile handle(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.of(command.version()),
        opened -> {
          var mark = opened.work().mark();
          var copies =
              opened
                  .procedure()
                  .sections()
                  .find(CopyRules.class)
                  .flatMap(rules -> rules.of(Paper.REWARD_PENALTY_NOTICE))
                  .map(
                      plan ->
                          Copies.issued(
                              Paper.REWARD_PENALTY_NOTICE,
                              plan,
                              opened.notice().terms().department(),
                              mark))
                  .orElse(null);
          return opened.notice().sign(command.by(), mark, copies, opened.rules(), opened.limits());
        });
  }
}
