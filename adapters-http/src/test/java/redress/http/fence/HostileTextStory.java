package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.http.Answer;

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
