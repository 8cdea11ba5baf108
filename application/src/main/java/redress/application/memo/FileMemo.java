package redress.application.memo;

import java.util.Optional;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.MemoActions;
import redress.complaint.Unfounded;
import redress.disposition.Disposition;
import redress.memo.Against;
import redress.memo.Decided;
import redress.memo.MemoRules;
import redress.memo.PetitionMemo;
import redress.obligation.Moment;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * A department objects to what was decided, within the time that it has. Until somebody has decided
 * on it, no penalty that comes from the case goes on (S4-25, S4-27).
 */
public final class FileMemo {
  private final CaseDesk desk;
  private final DisputedCharges charges;

  public FileMemo(CaseDesk desk, DisputedCharges charges) {
    this.desk = desk;
    this.charges = charges;
  }

  /**
   * @param text what is objected, and why
   */
  public record Command(Person by, UUID complaint, Against against, String text)
      implements OnCase {}

  /**
   * @throws Refusal {@code CASE_OVER} if the case may not be handled again and it is not about what
   *     people are charged, {@code NOTHING_DECIDED}, {@code NOT_UNFOUNDED}, {@code MEMO_OPEN},
   *     {@code MEMO_REJECTED} or {@code OBJECTION_TOO_LATE}
   */
  public CaseFile handle(Command command) {
    return command.against() == Against.PENALTY
        ? charges.alone(command.by(), () -> file(command))
        : file(command);
  }

  private CaseFile file(Command command) {
    return desk.change(
        command,
        MemoActions.FILE,
        work -> {
          var rules = work.procedure().sections().of(MemoRules.class);
          var against = command.against();
          var department = command.by().department();
          MemoActions.mayFall(work.situation(), against).ifPresent(FileMemo::refuse);
          rules
              .mayObject(
                  against,
                  decided(work, against, rules),
                  department,
                  work.parts(PetitionMemo.class),
                  work.calendar(),
                  work.now())
              .ifPresent(FileMemo::refuse);
          var memo =
              work.keep(
                  PetitionMemo.class,
                  PetitionMemo.filed(
                      work.newPart(),
                      against,
                      department,
                      command.text(),
                      work.mark(),
                      rules.rule(against)));
          charges.freeze(work, memo);
          work.happened(Moment.OBJECTED, work.now(), memo.id().value(), department);
        });
  }

  /** What is objected to; empty if that is what people are charged, and nobody is. */
  private Optional<Decided> decided(CaseWork work, Against against, MemoRules rules) {
    return switch (against) {
      case PENALTY -> Decided.all(charges.decided(work));
      case UNFOUNDED -> {
        Unfounded.was(work.complaint(), rules.unfounded()).ifPresent(FileMemo::refuse);
        yield Optional.of(Decided.once(work.complaint().track().ended().at()));
      }
      case DECISION ->
          Optional.of(
              Disposition.inForce(work.parts(Disposition.class))
                  .map(it -> Decided.once(it.signature().made().at()))
                  .orElseThrow(
                      () ->
                          Refusal.later(
                              "NOTHING_DECIDED",
                              rules.rule(),
                              "nothing is approved that one could object to")));
    };
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
