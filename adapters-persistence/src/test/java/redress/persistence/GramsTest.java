package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GramsTest {
  private static final String TEXT = "华东装备有限公司 xm-200\nabs noise, 主轴异响😀异响";

  @Test
  void every_text_of_two_characters_or_more_inside_another_has_only_pieces_of_that() {
    var all = numbers(Grams.of(TEXT));
    var signs = TEXT.codePoints().toArray();
    for (int from = 0; from < signs.length; from++) {
      for (int to = from + 2; to <= signs.length; to++) {
        var part = new String(signs, from, to - from);
        var wanted = Set.of(Grams.wanted(part));
        assertTrue(!wanted.isEmpty() && all.containsAll(wanted), part);
      }
    }
  }

  @Test
  void a_text_that_is_not_there_has_other_pieces() {
    var all = numbers(Grams.of(TEXT));
    for (var other : Set.of("响异", "主异", "noisy", "xm-300", "公主")) {
      assertTrue(!all.containsAll(Set.of(Grams.wanted(other))), other);
    }
  }

  @Test
  void letters_are_looked_for_by_threes_and_other_characters_by_pairs() {
    assertEquals(3, Grams.wanted("noise").length - 1, "noi, ois, ise and the last pair");
    assertEquals(1, Grams.wanted("异响").length);
    assertEquals(0, Grams.wanted("x").length);
    assertEquals("{}", Grams.of(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, "", "a", "ab", "abc", "异", "异响", "😀😀a1b2"})
  void rows_that_were_there_get_the_same_pieces_by_the_migration(String text) {
    var database = TestServer.emptyDatabase();
    TestServer.migrate(database, TestServer.USER, TestServer.PASSWORD, "6");
    TestServer.execute(
        database,
        """
        insert into complaints (
          company, id, version, procedure, edition, stage, drafted_at, searched, body)
        values ('acme', gen_random_uuid(), 1, 'p', 1, 'RECEIVED', now(), '%s', '{}')
        """
            .formatted(text));
    TestServer.migrate(database);
    var stored = TestServer.query(database, "select grams::text from complaints");
    assertEquals(numbers(Grams.of(text)), numbers(stored));
  }

  private static Set<Integer> numbers(String array) {
    var inside = array.substring(1, array.length() - 1);
    return Arrays.stream(inside.split(","))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
