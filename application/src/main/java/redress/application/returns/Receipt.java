package redress.application.returns;

import redress.application.complaint.CaseWork;
import redress.application.complaint.Circulation;
import redress.copies.Occasion;
import redress.returns.ReturnNote;

/** What follows when goods are signed for. */
final class Receipt {
  private Receipt() {}

  /** What really came counts for the delivery, and the copies that waited for it go out. */
  static void of(CaseWork work, ReturnNote note, Held held) {
    if (note.course().received() == null) {
      return;
    }
    var record = note.id().value();
    held.deliveries()
        .hold(note.order().delivery())
        .ifPresent(it -> held.deliveries().save(it.counted(record, note.pieces())));
    Circulation.send(work, record, Occasion.RECEIPT);
  }
}
