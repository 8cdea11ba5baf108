package redress.application.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import redress.application.complaint.CaseWork;
import redress.approval.Commitment;
import redress.approval.PromiseRules;
import redress.disposition.Disposition;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.money.Money;

/** Whatever goes out promises no more than was signed, and what it promises is told (S4-23). */
final class Promises {
  private Promises() {}

  /**
   * Refuses a message that promises too much, or with which something goes out that stays inside.
   *
   * @param outgoing what goes out beside the text
   * @param sentAt when it goes out, as stated by the sender
   */
  static void guard(CaseWork work, Outgoing outgoing, String text, Instant sentAt) {
    Enclosures.guard(work, outgoing.enclosures());
    var given = outgoing.commitment();
    var sections = work.procedure().sections();
    if (given == null && sections.find(PromiseRules.class).isEmpty()) {
      return;
    }
    var rules = sections.of(PromiseRules.class);
    var commitment = given == null ? null : commitment(work, given);
    rules.check(commitment, text, sentAt, Disposition.inForce(work.parts(Disposition.class)));
    if (commitment != null) {
      var told =
          new Difference()
              .of("/commitment/remedies", null, commitment.remedies().stream().sorted().toList())
              .of("/commitment/amount", null, commitment.amount())
              .of("/commitment/besides", null, besides(commitment));
      work.keep(
          new Changed<>(
              work.complaint(),
              List.of(Entry.of("COMMITTED", rules.rule(), null, told.changes()))));
    }
  }

  private static Commitment commitment(CaseWork work, GivenCommitment given) {
    var besides = new ArrayList<Money>();
    for (var each : given.besides()) {
      besides.add(work.money(each, "/commitment/besides/" + besides.size()));
    }
    var amount = work.money(given.amount(), "/commitment/amount");
    return new Commitment(given.remedies(), amount, besides);
  }

  private static List<Money> besides(Commitment commitment) {
    return commitment.besides().isEmpty() ? null : commitment.besides();
  }
}
