package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What events have told of stored bodies stays what it is. */
class ImprintingTest {
  private static final String BODY =
      "{\"v\": 1, \"name\": \"齿轮\", \"list\": [1, 2.50, true, null], \"of\": {\"b\": \"\", \"a\":"
          + " {}}}";

  @Test
  void the_imprint_of_a_body_is_the_same_in_every_release() {
    assertEquals("alOJgMiYIR7ttet0CdUZWngGntvlGO7AZYb3dzqzB28", Bodies.imprint(BODY, null));
  }

  @Test
  void it_does_not_matter_in_which_order_the_names_of_an_object_stand() {
    var turned =
        "{\"of\":{\"a\":{},\"b\":\"\"},\"list\":[1,2.50,true,null],\"name\":\"齿轮\",\"v\":1}";
    assertEquals(Bodies.imprint(BODY, null), Bodies.imprint(turned, null));
  }

  @Test
  void whatever_else_is_not_the_same_has_another_imprint() {
    var changes =
        List.of(
            BODY.replace("1, 2.50", "2.50, 1"),
            BODY.replace("2.50", "\"2.50\""),
            BODY.replace("2.50", "2.51"),
            BODY.replace("true", "false"),
            BODY.replace(", null]", "]"),
            BODY.replace("\"a\": {}", "\"a\": []"),
            BODY.replace("\"b\": \"\", \"a\": {}", "\"b\": \"\""),
            BODY.replace("\"name\"", "\"nam\""));
    for (var changed : changes) {
      assertNotEquals(BODY, changed);
      assertNotEquals(Bodies.imprint(BODY, null), Bodies.imprint(changed, null), changed);
    }
  }

  @Test
  void what_changes_untold_is_left_out() {
    var of = JsonPointer.compile("/of/b");
    var other = BODY.replace("\"b\": \"\"", "\"b\": \"other\"");
    assertEquals(Bodies.imprint(BODY, of), Bodies.imprint(other, of));
    assertNotEquals(Bodies.imprint(BODY, null), Bodies.imprint(BODY, of));
    var without = JsonPointer.compile("/nothing/there");
    assertEquals(Bodies.imprint(BODY, null), Bodies.imprint(BODY, without));
  }
}
