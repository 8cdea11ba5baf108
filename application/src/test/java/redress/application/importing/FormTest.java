package redress.application.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.complaint.Channel;
import redress.testing.Json;

/** What a cell must look like, to the last value that is allowed. */
class FormTest {
  @Test
  void pieces_are_counted_from_one_to_the_most_there_may_be() {
    var form = Form.quantity(5);
    assertEquals("a whole number from 1 to 5", form.what());
    for (int i = 1; i <= 5; i++) {
      assertEquals(i, parsed(form, String.valueOf(i)));
    }
    for (var wrong : List.of("0", "6", "-1")) {
      assertThrows(IllegalArgumentException.class, () -> parsed(form, wrong));
    }
  }

  @Test
  void codes_and_countries_are_read_as_they_are_written() {
    assertEquals(Channel.PHONE, parsed(Form.code(Channel.class), "PHONE"));
    assertEquals("CN", parsed(Form.country(), "CN"));
    for (var wrong : List.of("C", "CHN", "cn", "C1")) {
      assertThrows(IllegalArgumentException.class, () -> parsed(Form.country(), wrong));
    }
  }

  @Test
  void years_are_read_from_1900_to_2200() {
    assertEquals(LocalDate.of(1900, 1, 1), shipped("01.01.1900"));
    assertEquals(LocalDate.of(2200, 12, 31), shipped("31.12.2200"));
    assertNull(shipped("31.12.1899"));
    assertNull(shipped("01.01.2201"));
  }

  @Test
  void a_number_that_fits_its_pattern_is_kept_as_it_is() {
    var mapping =
        Mapping.read(
            Json.tree(
                ExampleMapping.TEXT.replace(
                    "{\"column\": \"no\"}", "{\"column\": \"no\", \"pattern\": \"[0-9]{2}\"}")));
    var faults = new ArrayList<Fault>();
    assertEquals("17", tell(mapping, "17", faults).source().key());
    assertEquals(List.of(), faults);
    tell(mapping, "170", faults);
    assertEquals(1, faults.size());
  }

  private static LocalDate shipped(String cell) {
    var row = ExampleMapping.row("1", "shipped", cell);
    var told =
        ExampleMapping.read()
            .tell(new SourceRow(2, row, List.of()), ZoneOffset.UTC, new ArrayList<>());
    return told.intake().product().shippedOn();
  }

  private static Mapping.Told tell(Mapping mapping, String number, List<Fault> faults) {
    var row = new SourceRow(2, ExampleMapping.row(number), List.of());
    return mapping.tell(row, ZoneOffset.UTC, faults);
  }

  private static <T> T parsed(Form<T> form, String text) {
    return form.parser().parse(text, ZoneOffset.UTC);
  }
}
