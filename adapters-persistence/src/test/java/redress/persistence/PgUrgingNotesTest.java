package redress.persistence;

import java.time.LocalDate;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.notice.UrgingNotes;
import redress.notice.UrgingNotesContract;
import redress.testing.Example;
import redress.testing.Work;

class PgUrgingNotesTest extends UrgingNotesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected UrgingNotes notes() {
    return FRESH.ports().urgingNotes();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Override
  public Object example() {
    return note(1, 2, 3, Example.QUALITY, LocalDate.of(2026, 11, 23));
  }
}
