package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.complaint.References;
import redress.disposition.Disposition;
import redress.disposition.PartTerms;
import redress.organization.Person;
import redress.returns.Comparison;
import redress.returns.Posting;
import redress.returns.ReturnNote;
import redress.returns.ReturnNoteRules;
import redress.returns.ReturnRules;

/**
 * Accounting compares what came back with what was approved, and asks for a voucher about what
 * really came, or holds it (S4-35, S4-36).
 */
public final class ReconcileReturn {
  private final CaseDesk desk;

  public ReconcileReturn(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.RECONCILE,
        (work, note) -> {
          var rules = work.procedure().sections().of(ReturnNoteRules.class);
          var quantities = work.procedure().sections().of(ReturnRules.class);
          var found = comparison(work, note, rules).of(note, quantities, rules);
          var amount = note.order().unitPrice().times(found.value().postedQuantity());
          var excluded =
              amount.isZero() || rules.collection() == null
                  ? null
                  : rules.collection().of(amount, work.now());
          return note.post(
              new Posting(found.value(), amount, found.steps(), excluded, work.mark()),
              rules,
              quantities.rule());
        });
  }

  private static Comparison comparison(CaseWork work, ReturnNote note, ReturnNoteRules rules) {
    var again = note.books().again();
    if (again != null) {
      return new Comparison(again.quantity(), 0, again.amount(), null);
    }
    var part = note.order().partNumber();
    var counting = work.procedure().disposition().quantity();
    var about =
        Disposition.inForce(work.parts(Disposition.class))
            .map(it -> PartTerms.of(it.terms(), rules.remedies(), part))
            .filter(it -> !it.lines().isEmpty());
    if (about.isEmpty()) {
      return new Comparison(null, 0, null, null);
    }
    int before =
        work.parts(ReturnNote.class).stream()
            .filter(it -> !it.id().equals(note.id()))
            .filter(it -> References.same(it.order().partNumber(), part))
            .mapToInt(ReturnNote::posted)
            .sum();
    return new Comparison(about.get().determined(), before, about.get().value(), counting);
  }
}
