package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.procedure.Drafts.Draft;
import redress.procedure.Procedures.Approved;
import redress.rule.Edition;
import redress.testing.Json;
import redress.testing.Work;

/** What every collection of drafts does. */
public abstract class DraftsContract {
  private static final String CODE = "equipment-manufacturer";
  private static final String TEXT = ShippedProcedures.text(CODE);

  protected abstract Drafts drafts();

  protected abstract Procedures procedures();

  protected abstract Work work();

  @Test
  void a_draft_is_found_as_it_was_written() {
    add(draft(1));
    add(draft(2));
    assertEquals(List.of(draft(1), draft(2)), drafts().all(ACME));
    assertEquals(Optional.of(TEXT), drafts().text(ACME, 2));
    var read = new Document(TEXT, Procedure.read(Json.tree(TEXT)));
    assertEquals(Optional.of(read), drafts().document(ACME, 1));
    assertEquals(Optional.empty(), drafts().text(ACME, 3));
    assertEquals(Optional.empty(), drafts().document(ACME, 3));
  }

  @Test
  void drafts_and_approved_editions_are_counted_together() {
    assertEquals(1, next());
    work().in(ACME, () -> procedures().approve(approved(1)));
    assertEquals(2, next());
    add(draft(2));
    assertEquals(3, next());
    work().in(ACME, () -> procedures().approve(approved(4)));
    assertEquals(5, next());
  }

  @Test
  void a_draft_never_changes() {
    add(draft(1));
    assertThrows(IllegalStateException.class, () -> add(draft(1)));
  }

  @Test
  void another_company_sees_nothing_of_it() {
    add(draft(1));
    assertEquals(List.of(), drafts().all(OTHER));
    assertEquals(Optional.empty(), drafts().text(OTHER, 1));
    assertEquals(List.of(), work().in(OTHER, () -> drafts().all(ACME)));
    assertEquals(Optional.empty(), work().in(OTHER, () -> drafts().document(ACME, 1)));
    assertEquals(1, work().in(OTHER, () -> drafts().next(OTHER)));
  }

  private int next() {
    return work().in(ACME, () -> drafts().next(ACME));
  }

  private void add(Draft draft) {
    work().in(ACME, () -> drafts().add(draft, TEXT));
  }

  private static Draft draft(int number) {
    return new Draft(ACME, number, "00", MONDAY, "quality-head");
  }

  private static Approved approved(int number) {
    return new Approved(ACME, new Edition(CODE, number), TEXT, "00", MONDAY, "gm");
  }
}
