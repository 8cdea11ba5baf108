package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redress.http.Answer;
import redress.http.Desk;

/** The life of one case as a story tells it: at what time who takes which step, over HTTP. */
final class Life {
  /** The day before the eve of National Day 2026, whose holiday ends on a Wednesday. */
  static final Instant EVE = Instant.parse("2026-09-29T00:30:00Z");

  /** The working week before it, for stories that begin earlier. */
  static final Instant START = Instant.parse("2026-09-21T00:30:00Z");

  private final Premises premises;
  private final String reader;
  private final String path;
  private String now;

  private Life(Premises premises, String reader, String path) {
    this.premises = premises;
    this.reader = reader;
    this.path = path;
  }

  /** It begins with a draft. */
  static Life drafted(Premises premises, String user, Map<String, Object> intake) {
    var draft = premises.desk(user).post("/complaints", intake).expect(201);
    var life = new Life(premises, user, "/complaints/" + draft.text("/id"));
    life.now = draft.text("/source/receivedAt");
    return life;
  }

  /** One that is there already. */
  static Life of(Premises premises, String reader, String path) {
    return new Life(premises, reader, path);
  }

  void itIs(String time) {
    now = time;
    premises.itIs(time);
  }

  Desk desk(String user) {
    return premises.desk(user);
  }

  /** What time it is since it was said last. */
  String now() {
    return now;
  }

  Answer read() {
    return premises.desk(reader).get(path).expect(200);
  }

  String read(String pointer) {
    return read().text(pointer);
  }

  /** A step of the case itself, in its newest version. */
  Answer step(String user, String step, Object body) {
    return tried(user, step, body).expect(200);
  }

  /** The same step; it may be refused. */
  Answer tried(String user, String step, Object body) {
    return premises.desk(user).ifMatch(read().version()).post(path + step, body);
  }

  /** Something is added to the case; its id. */
  String added(String user, String step, Object body) {
    return premises.desk(user).post(path + step, body).expect(201).text("/id");
  }

  /** Something is added; it may be refused. */
  Answer offered(String user, String step, Object body) {
    return premises.desk(user).post(path + step, body);
  }

  /** A step of the newest part of a kind, in its newest version. */
  Answer part(String user, String kind, String step, Object body) {
    return triedPart(user, kind, step, body).expect(200);
  }

  /** The same step; it may be refused. */
  Answer triedPart(String user, String kind, String step, Object body) {
    var all = read().at("/parts/" + kind);
    var newest = all.get(all.size() - 1);
    var folder = kind.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    var one = "%s/%s/%s".formatted(path, folder, newest.get("id").asText());
    return premises.desk(user).ifMatch(newest.get("version").asLong()).post(one + step, body);
  }

  /** Somebody acknowledges a copy of that set. */
  void copy(String user, int set, int no) {
    var one = read().at("/parts/copySets/" + set);
    desk(user)
        .ifMatch(one.get("version").asLong())
        .post("%s/copy-sets/%s/receipts".formatted(path, one.get("id").asText()), Map.of("no", no))
        .expect(200);
  }

  /** Somebody of its department finishes an errand. */
  void errand(String department, JsonNode errand, Object done) {
    var clerk = department.toLowerCase(Locale.ROOT).replace('_', '-') + "-clerk";
    premises
        .desk(clerk)
        .ifMatch(errand.get("version").asLong())
        .post("%s/errands/%s/completion".formatted(path, errand.get("id").asText()), done)
        .expect(200);
  }

  /**
   * Whoever has the turn says what he is asked for.
   *
   * @param said the text, if he says more than that it is so, and then names and values of the rest
   */
  void says(String user, Object... said) {
    boolean text = said.length % 2 == 1;
    var form = new HashMap<String, Object>(Map.of("text", text ? said[0] : "so it is"));
    for (int i = text ? 1 : 0; i < said.length; i += 2) {
      form.put((String) said[i], said[i + 1]);
    }
    part(user, "routingSlips", "/opinions", form);
  }

  /** A member of the newest obligation of that kind. */
  String owed(String kind, String member) {
    String found = null;
    for (var one : read().at("/obligations")) {
      if (one.get("kind").asText().equals(kind) && one.has(member)) {
        found = one.get(member).asText();
      }
    }
    return found;
  }

  /** Fails unless the timeline reads as the text of that name does, line by line. */
  void reads(String name) {
    assertEquals(String.join("\n", text(name)), String.join("\n", timeline()));
  }

  private List<String> timeline() {
    var lines = new ArrayList<String>();
    for (var line :
        premises.desk(reader).get(path + "/timeline?limit=200").expect(200).at("/items")) {
      var at = line.get("at").asText();
      lines.add(at.substring(0, 16).replace('T', ' ') + " " + line.get("text").asText());
    }
    return lines;
  }

  private static List<String> text(String name) {
    try (var text = Life.class.getResourceAsStream("/redress/bootstrap/story/" + name)) {
      if (text == null) {
        return List.of();
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip().lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
