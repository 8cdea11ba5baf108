package redress.application.disposition;

import java.util.Optional;
import redress.application.complaint.CaseWork;
import redress.casefile.Split;
import redress.complaint.CaseParts;
import redress.disposition.Disposition;
import redress.disposition.Dispositions;
import redress.disposition.Occasion;
import redress.disposition.Settled;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.history.Changed;
import redress.returns.Books.Again;
import redress.returns.ReturnNote;

/** Reports what comes to more than its signer may sign together with other cases (S4-30). */
public final class Splits {
  private final CaseParts parts;

  public Splits(CaseParts parts) {
    this.parts = parts;
  }

  /** Looks for it when that was signed. */
  public void report(CaseWork work, Terms terms, Signature signed) {
    var at = work.situation();
    var complaint = work.complaint();
    var dispositions = (Dispositions) parts.of(Disposition.class);
    Split.since(at, signed)
        .map(since -> dispositions.settled(complaint.id(), Occasion.of(complaint.intake()), since))
        .map(elsewhere -> elsewhere.stream().map(this::inAll).toList())
        .flatMap(elsewhere -> Split.of(at, terms, signed, elsewhere))
        .ifPresent(it -> work.keep(Changed.of(complaint, it.told())));
  }

  /** With what was approved of its returns beyond what was settled (S4-36). */
  private Settled inAll(Settled it) {
    return it.raised(
        parts.of(ReturnNote.class).ofCase(it.disposition().id().complaint()).stream()
            .flatMap(note -> Optional.ofNullable(note.books().again()).stream())
            .map(Again::signature));
  }
}
