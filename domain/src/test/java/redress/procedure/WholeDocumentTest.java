package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.testing.Json;

/**
 * Nothing that a document says is forgotten when it is read: every code and every rule id of a
 * member stands at least as often in what was read of it.
 */
class WholeDocumentTest {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

  @Test
  void every_code_and_every_rule_id_of_a_document_is_in_what_is_read_of_it() {
    var forgotten = new ArrayList<String>();
    documents()
        .forEach(
            text -> {
              var document = (Map<?, ?>) Json.tree(text);
              var read = read(Procedure.read(document));
              document.forEach(
                  (name, member) -> {
                    var rendered = String.valueOf(read.get(name));
                    words(member)
                        .forEach(
                            (word, times) -> {
                              long found = times(word, rendered);
                              if (found < times) {
                                forgotten.add(
                                    "%s /%s: %s %d of %d"
                                        .formatted(
                                            document.get("procedure"), name, word, found, times));
                              }
                            });
                  });
            });
    assertEquals(List.of(), forgotten);
  }

  @Test
  void a_procedure_has_the_names_of_its_document() {
    documents()
        .forEach(
            text -> {
              var document = (Map<?, ?>) Json.tree(text);
              assertEquals(document.get("names"), Procedure.read(document).names().byLanguage());
            });
  }

  private static Stream<String> documents() {
    return Stream.concat(
        ShippedProcedures.codes().stream().map(ShippedProcedures::text),
        Stream.of(InventedProcedure.text(), BareProcedure.text()));
  }

  /** What was read, by the name of the member. */
  private static Map<String, Object> read(Procedure procedure) {
    var read = new TreeMap<String, Object>();
    read.put("organization", procedure.organization());
    read.put("staff", procedure.staff());
    read.put("time", procedure.time());
    read.put("duties", procedure.duties());
    read.put("obligations", procedure.obligations());
    read.put("intake", procedure.intake());
    read.put("penalty", procedure.penalty());
    read.put("closing", procedure.closing());
    Sections.ALL.forEach(
        it -> procedure.sections().find(it.type()).ifPresent(one -> read.put(it.name(), one)));
    return read;
  }

  private static Map<String, Integer> words(Object tree) {
    var words = new TreeMap<String, Integer>();
    collect("", tree, words);
    return words;
  }

  private static void collect(String name, Object tree, Map<String, Integer> words) {
    switch (tree) {
      case Map<?, ?> map ->
          map.forEach(
              (key, child) -> {
                if (CODE.matcher(key.toString()).matches()) {
                  words.merge(key.toString(), 1, Integer::sum);
                }
                collect(key.toString(), child, words);
              });
      case List<?> list -> list.forEach(child -> collect(name, child, words));
      case String text when CODE.matcher(text).matches() || ruled(name) ->
          words.merge(text, 1, Integer::sum);
      case null, default -> {}
    }
  }

  private static boolean ruled(String name) {
    return name.equals("rule") || name.endsWith("Rule");
  }

  private static long times(String word, String rendered) {
    return Pattern.compile("(?<![A-Za-z0-9_.-])" + Pattern.quote(word) + "(?![A-Za-z0-9_.-])")
        .matcher(rendered)
        .results()
        .count();
  }
}
