package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.http.Answer;
import redress.http.Specimen;
import redress.procedure.ShippedProcedures;

/**
 * What is another company's is to us as what does not exist (check S2): every id in every path,
 * query and content of the contract, every list, search and export. The operations and their ids
 * come from the contract, so that a new one is tried without being named here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ObjectMatrixStory {
  /** Companies of that procedure on the store that is tried. */
  protected abstract Neighbours neighbours(String code);

  /** Those by which companies work one after the other. */
  protected List<String> procedures() {
    return ShippedProcedures.codes();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void an_id_of_theirs_in_a_path_is_answered_as_that_of_nothing_S2(String code) {
    try (var here = neighbours(code)) {
      int tried = 0;
      for (var specimen : here.specimens()) {
        var body = specimen.sample();
        for (var name : specimen.ids()) {
          var theirs = path(here, specimen, name, Neighbours.THEIRS.toString());
          var nothing = path(here, specimen, name, Neighbours.NOTHING.toString());
          for (var who : List.of(here.somebody(code), here.somebody(Neighbours.NEW))) {
            same(specimen, who.ask(specimen, theirs, body), who.ask(specimen, nothing, body));
            tried++;
          }
          var found = here.somebody(code).ask(specimen, theirs, body).status();
          assertTrue(
              Set.of(403, 404, 409, 422).contains(found),
              () -> specimen + " " + name + " " + found);
        }
      }
      assertTrue(tried > 300, "tried only " + tried);
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void a_week_or_month_of_theirs_is_to_a_new_company_as_any_other_S2(String code) {
    try (var here = neighbours(code)) {
      for (var specimen : here.specimens()) {
        var names = specimen.places();
        if (names.contains("week") || names.contains("month")) {
          var body = specimen.sample();
          var who = here.somebody(Neighbours.NEW);
          var theirs = who.ask(specimen, specimen.path(it -> here.value(it, "x")), body);
          var nothing =
              who.ask(
                  specimen, specimen.path(it -> it.equals("week") ? "2026-W40" : "2026-08"), body);
          same(specimen, theirs, nothing);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void a_procedure_of_theirs_is_answered_as_one_of_nobody_S2(String code) {
    try (var here = neighbours(code)) {
      for (var specimen : here.specimens()) {
        if (specimen.places().contains("procedure")) {
          var body = specimen.sample();
          var who = here.somebody(code);
          var theirs = who.ask(specimen, procedure(here, specimen, Neighbours.THEM), body);
          var nothing = who.ask(specimen, procedure(here, specimen, "no-such-plant"), body);
          same(specimen, theirs, nothing);
          assertTrue(theirs.status() >= 400, specimen + " " + theirs);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void an_id_of_theirs_in_a_content_or_a_query_is_answered_as_that_of_nothing_S2(String code) {
    try (var here = neighbours(code)) {
      for (var specimen : here.specimens()) {
        var path = here.path(specimen);
        if (specimen.content() != null) {
          for (var place : specimen.shapes().places(specimen.content())) {
            if (place.id()) {
              var nothing = place.with().apply(Neighbours.NOTHING.toString());
              var theirs = place.with().apply(Neighbours.THEIRS.toString());
              var who = here.entitled(specimen, path, nothing).orElse(here.somebody(code));
              same(specimen, who.ask(specimen, path, theirs), who.ask(specimen, path, nothing));
            }
          }
        }
        for (var parameter : specimen.query()) {
          if ("uuid".equals(specimen.schema((String) parameter.get("name")).get("format"))) {
            var query = path + (path.contains("?") ? "&" : "?") + parameter.get("name") + "=";
            var who = here.somebody(code);
            same(
                specimen,
                who.ask(specimen, query + Neighbours.THEIRS, null),
                who.ask(specimen, query + Neighbours.NOTHING, null));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void nothing_of_theirs_is_in_any_list_search_or_export_of_ours_S2(String code)
      throws IOException {
    try (var here = neighbours(code)) {
      var seenByThem = new HashSet<String>();
      for (var specimen : here.specimens()) {
        if (!specimen.asks()) {
          continue;
        }
        for (var path : questions(here, specimen)) {
          for (var company : List.of(code, Neighbours.NEW)) {
            for (var who : here.everybody(company)) {
              var answer = who.ask(specimen, path, null);
              var text = text(answer);
              assertFalse(
                  text.contains(Neighbours.SECRET) || text.contains(Neighbours.THEIRS.toString()),
                  () -> specimen + " tells us " + text);
            }
          }
          var theirs = path.replace(Neighbours.OURS.toString(), Neighbours.THEIRS.toString());
          for (var who : here.everybody(Neighbours.THEM)) {
            if (text(who.ask(specimen, theirs, null)).contains(Neighbours.SECRET)) {
              seenByThem.add(specimen.id());
            }
          }
        }
      }
      assertTrue(
          seenByThem.containsAll(
              List.of("listComplaints", "exportComplaints", "readComplaint", "readTimeline")),
          () -> "they themselves see it only in " + seenByThem);
    }
  }

  /** Everything of ours; in lists, what they call theirs, too; in both forms of a file. */
  private static List<String> questions(Neighbours here, Specimen specimen) {
    var path = here.path(specimen);
    var all = new ArrayList<>(List.of(path));
    for (var parameter : specimen.query()) {
      switch ((String) parameter.get("name")) {
        case "text", "customer" ->
            all.add(
                path
                    + (path.contains("?") ? "&" : "?")
                    + parameter.get("name")
                    + "="
                    + Neighbours.SECRET);
        case "format" -> all.add(path.replace("format=CSV", "format=XLSX"));
        default -> {
          // it only takes rows away
        }
      }
    }
    return all;
  }

  /** What an answer says, unpacked if it is packed. */
  private static String text(Answer answer) throws IOException {
    var bytes = answer.bytes();
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      return answer.toString();
    }
    var text = new StringBuilder();
    var file = Files.createTempFile("redress-told-", ".xlsx");
    try (var zip = new ZipFile(Files.write(file, bytes).toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }

  private static void same(Specimen specimen, Answer theirs, Answer nothing) {
    assertEquals(Neighbours.told(nothing), Neighbours.told(theirs), specimen::id);
    assertTrue(theirs.status() < 500, () -> specimen + " " + theirs);
  }

  /** A path of ours in which one id is that one. */
  private static String path(Neighbours here, Specimen specimen, String name, String id) {
    return specimen.path(it -> here.value(it, it.equals(name) ? id : Neighbours.OURS.toString()));
  }

  private static String procedure(Neighbours here, Specimen specimen, String procedure) {
    return specimen.path(
        it -> it.equals("procedure") ? procedure : here.value(it, Neighbours.OURS.toString()));
  }
}
