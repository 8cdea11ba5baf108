package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The form in which a record is stored is pinned by a file of its name: what was stored stays. */
interface PinnedForm {
  /** A record with something in every place. */
  Object example();

  @Test
  default void it_is_stored_in_the_form_of_its_file_and_read_from_it() {
    var example = example();
    var file = example.getClass().getSimpleName() + ".json";
    Golden.check(file, example);
    assertEquals(example, Bodies.read(example.getClass(), Golden.text(file)));
  }
}
