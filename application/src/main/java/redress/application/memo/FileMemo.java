package redress.application.memo;

import java.time.Instant;
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
   *     people are charged, {@code NOTHING_DECIDED}, {@code NOT_UNFOUNDED}, {@code
   *     OBJECTION_TOO_LATE} or {@code MEMO_OPEN}
   */
  public CaseFile handle(Command command) {
    return desk.change(
        command,
        MemoActions.FILE,
        work -> {
          var rules = work.procedure().sections().of(MemoRules.class);
          var against = command.against();
          MemoActions.mayFall(work.situation(), against).ifPresent(FileMemo::refuse);
          decided(work, against, rules)
              .flatMap(at -> rules.tooLate(against, at, work.calendar(), work.now()))
              .ifPresent(FileMemo::refuse);
          PetitionMemo.frozen(work.parts(PetitionMemo.class)).ifPresent(FileMemo::refuse);
          var department = command.by().department();
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

  /** When that was decided; a penalty is decided on nowhere in the case. */
  private static Optional<Instant> decided(CaseWork work, Against against, MemoRules rules) {
    return switch (against) {
      case PENALTY -> Optional.empty();
      case UNFOUNDED -> {
        Unfounded.was(work.complaint(), rules.unfounded()).ifPresent(FileMemo::refuse);
        yield Optional.of(work.complaint().track().ended().at());
      }
      case DECISION ->
          Optional.of(
              Disposition.inForce(work.parts(Disposition.class))
                  .map(it -> it.signature().made().at())
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
