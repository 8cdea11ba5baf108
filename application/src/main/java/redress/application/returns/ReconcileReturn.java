package redress.application.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.approval.Approver;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.casefile.Takings;
import redress.disposition.Disposition;
import redress.disposition.PartTerms;
import redress.money.Money;
import redress.organization.Person;
import redress.returns.Comparison;
import redress.returns.Posting;
import redress.returns.Reconciliation;
import redress.returns.Reconciliation.Outcome;
import redress.returns.ReturnNote;
import redress.returns.ReturnNoteRules;
import redress.returns.ReturnRules;
import redress.rule.Explained;
import redress.rule.Step;

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
          var found = signed(work, note, comparison(work, note, rules).of(note, quantities, rules));
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
      return Comparison.of(again);
    }
    var part = note.order().partNumber();
    var terms = Disposition.inForce(work.parts(Disposition.class)).map(Disposition::terms);
    var about = terms.map(it -> PartTerms.of(it, rules.remedies(), part));
    if (about.isEmpty() || about.get().lines().isEmpty()) {
      return new Comparison(null, 0, null, null);
    }
    var approved = about.get().determined();
    var counting = work.procedure().disposition().quantity();
    if (approved == null) {
      return new Comparison(null, 0, about.get().value(), counting);
    }
    int left = new Takings(work.situation(), terms.get()).postedBeside(note).left(part).intValue();
    return new Comparison(approved, approved - left, about.get().value(), counting);
  }

  /** Held where nobody who may sign so much has signed: what is tolerated is given, too (S4-30). */
  private static Explained<Reconciliation> signed(
      CaseWork work, ReturnNote note, Explained<Reconciliation> found) {
    if (found.value().outcome() != Outcome.POST_ACTUAL || note.books().again() != null) {
      return found;
    }
    var amount = note.order().unitPrice().times(found.value().postedQuantity());
    return Disposition.inForce(work.parts(Disposition.class))
        .flatMap(
            it -> new Takings(work.situation(), it.terms()).unsigned(note, amount, it.signature()))
        .map(it -> held(found.steps(), amount, it))
        .orElse(found);
  }

  private static Explained<Reconciliation> held(List<Step> found, Money amount, Approver required) {
    var steps = new ArrayList<>(found);
    steps.add(
        new Step(
            required.rule(),
            "%s for what came back is more than was signed, and more than its signer may sign"
                .formatted(amount),
            "hold until %s approves it again".formatted(required.position().code())));
    return new Explained<>(new Reconciliation(Outcome.HOLD, 0), steps);
  }
}
