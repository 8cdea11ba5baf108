package redress.application.complaint;

import java.util.Objects;
import java.util.UUID;
import redress.copies.Copies;
import redress.copies.CopyRules;
import redress.copies.CopySet;
import redress.copies.Occasion;
import redress.copies.Paper;

/** Sends the copies of the papers of a case round, as far as its procedure makes any. */
public final class Circulation {
  private Circulation() {}

  /**
   * A paper is issued.
   *
   * @param record the part of the case that it is about, or {@code null} for the case itself
   */
  public static void issue(CaseWork work, Paper paper, UUID record) {
    work.procedure()
        .sections()
        .find(CopyRules.class)
        .flatMap(rules -> rules.of(paper))
        .ifPresent(
            plan ->
                work.keep(
                    CopySet.class,
                    CopySet.issued(
                        work.newPart(), record, Copies.issued(paper, plan, null, work.mark()))));
  }

  /** Those copies of a part's papers go out that waited for this occasion. */
  public static void send(CaseWork work, UUID record, Occasion occasion) {
    work.parts(CopySet.class).stream()
        .filter(it -> record.equals(it.record()) && it.voided() == null)
        .forEach(it -> work.keep(CopySet.class, it.sent(occasion, work.mark())));
  }

  /**
   * A part's papers are void.
   *
   * @param record {@code null} for those of the case itself
   */
  public static void end(CaseWork work, UUID record, String reason) {
    if (!work.procedure().has(CopyRules.class)) {
      return;
    }
    work.parts(CopySet.class).stream()
        .filter(it -> Objects.equals(record, it.record()) && it.voided() == null)
        .forEach(it -> work.keep(CopySet.class, it.ended(reason, work.mark())));
  }
}
