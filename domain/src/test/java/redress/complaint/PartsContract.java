package redress.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.testing.Work;

/** What every collection of parts of cases does. */
public abstract class PartsContract<P extends Part> {
  protected abstract Parts<P> parts();

  protected abstract Complaints complaints();

  protected abstract Work work();

  /** A part with that identity and version, with something in every place. */
  protected abstract P part(PartId id, long version);

  /** A part with something in every place, for whoever looks at how it is stored. */
  public final P example() {
    return part(new PartId(complaintId(1), uuid(11)), 4);
  }

  @BeforeEach
  void two_cases() {
    work()
        .in(
            ACME,
            () -> {
              complaints().save(draft(complaintId(1)));
              complaints().save(draft(complaintId(2)));
            });
  }

  @Test
  void a_part_is_found_unchanged() {
    var part = part(id(1, 11), 1);
    save(part);
    assertEquals(Optional.of(part), parts().find(id(1, 11)));
    assertEquals(Optional.empty(), parts().find(id(2, 11)));
    assertEquals(Optional.empty(), parts().find(id(1, 12)));
  }

  @Test
  void the_parts_of_a_case_come_in_the_order_in_which_they_were_made() {
    save(part(id(1, 13), 1));
    save(part(id(1, 11), 1));
    save(part(id(2, 12), 1));
    save(part(id(1, 13), 2));
    assertEquals(
        List.of(id(1, 13), id(1, 11)),
        parts().ofCase(complaintId(1)).stream().map(Part::id).toList());
  }

  @Test
  void the_next_version_replaces_the_stored_one_and_no_other_does() {
    save(part(id(1, 11), 1));
    save(part(id(1, 11), 2));
    assertThrows(IllegalStateException.class, () -> save(part(id(1, 11), 2)));
    assertThrows(IllegalStateException.class, () -> save(part(id(1, 11), 1)));
    assertEquals(2, parts().find(id(1, 11)).orElseThrow().version());
  }

  @Test
  void another_company_neither_finds_nor_saves_it() {
    save(part(id(1, 11), 1));
    assertEquals(Optional.empty(), work().in(OTHER, () -> parts().find(id(1, 11))));
    assertEquals(List.of(), work().in(OTHER, () -> parts().ofCase(complaintId(1))));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(OTHER, () -> parts().save(part(id(1, 12), 1))));
  }

  @Test
  void nothing_is_saved_outside_a_transaction() {
    assertThrows(IllegalStateException.class, () -> parts().save(part(id(1, 11), 1)));
  }

  private void save(P part) {
    work().in(ACME, () -> parts().save(part));
  }

  private static PartId id(long complaint, long number) {
    return new PartId(complaintId(complaint), uuid(number));
  }
}
