package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.obligation;
import static redress.testing.Example.registered;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.complaint.ExamplePart;
import redress.complaint.PartId;
import redress.complaint.Stage;
import redress.testing.Example;

/** The stored form of every record is pinned by a file: what was stored stays readable. */
class BodiesTest {
  private static final PartId PART = new PartId(complaintId(1), uuid(2));

  /**
   * A record and the file that pins its form.
   *
   * @param file below {@code golden}
   */
  record Golden(String file, Object record) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Golden> all() {
    return Stream.of(
        new Golden("draft.json", Example.draft(complaintId(1))),
        new Golden(
            "complaint.json",
            Example.next(
                registered(verified(complaintId(1), 3), YearMonth.of(2026, 11), 7), Stage.CLOSED)),
        new Golden(
            "obligation.json",
            obligation(uuid(1), complaintId(1)).fulfilled(Example.MONDAY.plusSeconds(1))),
        new Golden("obligation-undetermined.json", undetermined(uuid(1), complaintId(1), 2027)),
        new Golden("part.json", ExamplePart.of(PART, 4)),
        new Golden("part-empty.json", ExamplePart.empty(PART)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_record_is_stored_in_the_form_of_its_file(Golden golden) {
    assertEquals(text(golden.file()), pretty(Bodies.write(golden.record())));
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_the_file_holds_is_read_as_the_record(Golden golden) {
    assertEquals(golden.record(), Bodies.read(golden.record().getClass(), text(golden.file())));
  }

  @Test
  void a_property_that_nobody_knows_is_an_error() {
    var stored = text("part-empty.json").replace("\"v\"", "\"color\" : \"red\", \"v\"");
    assertThrows(IllegalStateException.class, () -> Bodies.read(ExamplePart.class, stored));
  }

  @Test
  void a_form_that_this_program_does_not_know_is_an_error() {
    var newer = text("part-empty.json").replace("\"v\" : 1", "\"v\" : 2");
    assertThrows(IllegalStateException.class, () -> Bodies.read(ExamplePart.class, newer));
    assertThrows(IllegalStateException.class, () -> Bodies.read(ExamplePart.class, "{}"));
  }

  private static String pretty(String json) {
    try {
      var mapper = new ObjectMapper();
      return mapper
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(mapper.readTree(json))
              .replace(System.lineSeparator(), "\n")
          + "\n";
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static String text(String file) {
    try (var in = BodiesTest.class.getResourceAsStream("golden/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
