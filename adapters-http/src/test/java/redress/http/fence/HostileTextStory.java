package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Specimen;
import redress.http.json.JsonWriter;

/**
 * Texts that mean something to a database, a pattern or a log, in every parameter and every text of
 * every content of the contract (checks S12, S36): nothing fails, nothing of theirs is told or
 * changed, and what is no filter finds nothing.
 */
public abstract class HostileTextStory {
  private static final List<String> TEXTS =
      List.of(
          "'",
          "' or '1'='1",
          "'; drop table complaints; --",
          "\\' or 1=1 --",
          "\") or (\"1\"=\"1",
          "$1",
          "$$ ; select pg_sleep(9) ; $$",
          "x' union select secret from accounts --",
          "{\"a\":1}",
          "%_%\\",
          "a,b}{",
          "{{7*7}} ${7*7} #{7*7}",
          "(a+)+$*?[]",
          "\u202e\ufffd\ud83d\ude00");

  /** Keys of rows that there cannot be, of too few parts, of other parts, beyond all bounds. */
  private static final List<List<String>> KEYS =
      List.of(
          List.of(),
          List.of("x"),
          List.of("' or 1=1 --"),
          List.of("99999999999999999999"),
          List.of("-1"),
          List.of(Neighbours.OURS.toString()),
          List.of("+294277-01-01T00:00:00Z"),
          List.of("-1000000000-01-01T00:00:00Z"),
          List.of(Neighbours.OURS.toString(), "+294277-01-01T00:00:00Z"),
          List.of(Neighbours.OURS.toString(), "+1000000000-12-31T23:59:59.999999999Z"),
          List.of(Neighbours.OURS.toString(), "x"),
          List.of("+1000000000-12-31T23:59:59Z", Neighbours.OURS.toString(), "1"),
          List.of("2026-11-23T09:00:00Z", Neighbours.OURS.toString(), "99999999999999999999"),
          List.of("x", Neighbours.OURS.toString(), Neighbours.OURS.toString(), "1"));

  /** Companies of the equipment manufacturer's procedure on the store that is tried. */
  protected abstract Neighbours neighbours();

  @Test
  void no_text_in_a_query_is_understood_as_anything_else_S12() {
    var here = neighbours();
    var failed = new ArrayList<String>();
    int tried = 0;
    for (var specimen : here.specimens()) {
      for (var parameter : specimen.query()) {
        for (var text : TEXTS) {
          var path = here.path(specimen);
          var joint = path.contains("?") ? "&" : "?";
          var query = path + joint + parameter.get("name") + "=" + encoded(text);
          var answer = here.somebody(here.code()).ask(specimen, query, specimen.sample());
          judge(specimen + " " + query, answer, failed);
          if (answer.status() == 200 && answer.toString().contains(Neighbours.OURS.toString())) {
            failed.add(query + " finds ours though nothing of ours is so");
          }
          tried++;
        }
      }
    }
    assertEquals(List.of(), failed);
    assertTrue(tried > 500, "tried only " + tried);
  }

  @Test
  void no_text_in_a_path_is_understood_as_anything_else_S12() {
    var here = neighbours();
    var failed = new ArrayList<String>();
    for (var specimen : here.specimens()) {
      for (var name : specimen.places()) {
        for (var text : TEXTS) {
          var segment = encoded(text).replace("+", "%20").replace("*", "%2A");
          var path =
              specimen.path(
                  it -> it.equals(name) ? segment : here.value(it, Neighbours.OURS.toString()));
          var answer = here.somebody(here.code()).ask(specimen, path, specimen.sample());
          judge(specimen + " " + path, answer, failed);
          if (answer.status() < 400) {
            failed.add(path + " leads somewhere: " + answer);
          }
        }
      }
    }
    assertEquals(List.of(), failed);
  }

  @Test
  void no_text_in_a_content_is_understood_as_anything_else_S12() {
    var here = neighbours();
    var failed = new ArrayList<String>();
    int tried = 0;
    for (var specimen : here.specimens()) {
      if (specimen.content() == null) {
        continue;
      }
      var path = here.path(specimen);
      var who = here.entitled(specimen, path, specimen.sample()).orElse(here.somebody(here.code()));
      for (var place : specimen.shapes().places(specimen.content())) {
        if (place.type().equals("string")) {
          var texts = place.free() ? TEXTS : TEXTS.subList(1, 3);
          for (var text : texts) {
            judge(
                specimen + " " + place.pointer() + " " + text,
                who.ask(specimen, path, place.with().apply(text)),
                failed);
            tried++;
          }
        }
      }
    }
    assertEquals(List.of(), failed);
    assertTrue(tried > 1000, "tried only " + tried);
    var theirs = here.somebody(Neighbours.THEM);
    var reading = here.specimen("readComplaint");
    theirs.ask(reading, "/complaints/" + Neighbours.THEIRS, null).expect(200);
  }

  @Test
  void no_cursor_that_no_list_gave_leads_anywhere_but_to_an_answer_S12() {
    var here = neighbours();
    var failed = new ArrayList<String>();
    int lists = 0;
    for (var specimen : here.specimens()) {
      if (specimen.query().stream().noneMatch(it -> it.get("name").equals("cursor"))) {
        continue;
      }
      var path = here.path(specimen);
      var who = here.entitled(specimen, path, null).orElse(here.somebody(here.code()));
      for (var asked : variants(specimen, path)) {
        for (var key : KEYS) {
          var query = asked + "cursor=" + cursor(key);
          judge(specimen + " " + key + " " + query, who.ask(specimen, query, null), failed);
        }
      }
      lists++;
    }
    assertEquals(List.of(), failed);
    assertTrue(lists > 15, "tried only " + lists);
  }

  /** The list as it is, and with each of its other parameters, some of which order it otherwise. */
  private static List<String> variants(Specimen specimen, String path) {
    var joint = path.contains("?") ? "&" : "?";
    var all = new ArrayList<>(List.of(path + joint));
    for (var parameter : specimen.query()) {
      var name = (String) parameter.get("name");
      if (!name.equals("cursor") && !path.contains(name + "=")) {
        var sample = String.valueOf(specimen.shapes().sample(specimen.schema(name)));
        all.add(path + joint + name + "=" + encoded(sample) + "&");
      }
    }
    return all;
  }

  private static String cursor(List<String> key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(JsonWriter.write(key, ZoneOffset.UTC));
  }

  @Test
  void a_text_as_long_as_a_request_may_be_and_one_of_nothing_but_wildcards_is_searched_for_S36() {
    var here = neighbours();
    var listing = here.specimen("listComplaints");
    for (var text :
        List.of(
            "a".repeat(3_500),
            "%".repeat(1_000),
            "_%".repeat(500),
            "ab ".repeat(900),
            "%%",
            "__")) {
      var answer =
          here.somebody(here.code()).ask(listing, "/complaints?text=" + encoded(text), null);
      assertTrue(List.of(200, 400).contains(answer.status()), answer::toString);
      if (answer.status() == 200) {
        assertEquals(0, answer.at("/items").size(), answer::toString);
      }
    }
  }

  private static void judge(String what, Answer answer, List<String> failed) {
    var text = answer.toString();
    if (answer.status() >= 500
        || text.contains(Neighbours.THEIRS.toString())
        || text.contains(Neighbours.SECRET)) {
      failed.add(what + ": " + text);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
