package redress.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.organization.Position;

/** Numbers as people write them, and how high positions can stand. */
class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "一万半, 15000",
    "两亿半, 250000000",
    "三百半, 350",
    "半万, 5000.0",
    "五万三, 53000",
    "一万亿, 1000000000000",
    "万, 10000",
    "一万零三, 10003",
    "一千零五十, 1050"
  })
  void a_number_is_read_as_it_is_said_S4_23(String written, String number) {
    assertEquals(0, Figures.read(written).orElseThrow().compareTo(new BigDecimal(number)), written);
  }

  @Test
  void two_numbers_in_one_are_not_guessed_at_S4_23() {
    assertEquals(Optional.empty(), Figures.read("1.2.3"));
  }

  @Test
  void each_level_has_a_position_and_each_position_one_level_S4_30() {
    var clerk = new Position("CLERK");
    var manager = new Position("MANAGER");
    assertEquals(1, new Levels(List.of(Set.of(clerk), Set.of(manager))).height(manager));
    for (var wrong :
        List.of(List.of(Set.of(clerk), Set.of(manager, clerk)), List.of(Set.<Position>of()))) {
      assertThrows(IllegalArgumentException.class, () -> new Levels(wrong), wrong::toString);
    }
  }
}
