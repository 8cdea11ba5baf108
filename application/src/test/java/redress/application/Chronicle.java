package redress.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import redress.history.Change;
import redress.history.Subject;
import redress.rule.Refusal;

/**
 * What happens in a test, as a text to be read: each step with what came of it or why it was
 * refused, and what history has told since the step before. Ids stand as #1, #2, … in the order in
 * which they come up, and hashes as ~1, ~2, …
 *
 * <p>The text is kept beside the test. After a failing run {@code target/chronicles} has what it is
 * now.
 */
public final class Chronicle {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

  private final Ports ports;
  private final StringBuilder told = new StringBuilder();
  private final Map<String, Subject> chains = new LinkedHashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();

  public Chronicle(Ports ports) {
    this.ports = ports;
  }

  /** From now on it is told what is new in that chain. */
  public Chronicle follow(String name, Subject chain) {
    chains.put(name, chain);
    seen.put(name, ports.history().head(chain).map(head -> head.seq()).orElse(0L));
    return this;
  }

  /** It is told what that chain, which has just begun, has told and tells from now on. */
  public void begun(String name, Subject chain) {
    chains.put(name, chain);
    seen.put(name, 0L);
    events(name, chain);
  }

  /** Does something, and tells what history tells of it, or why it was refused. */
  public <T> T step(String what, Supplier<T> work) {
    line("== " + what);
    try {
      var answer = work.get();
      assertNotNull(answer, what);
      return answer;
    } catch (Refusal no) {
      line(
          "  refused %s %s %s: %s"
              .formatted(
                  no.code(), no.kind(), no.rule() == null ? "-" : no.rule(), no.getMessage()));
      no.findings()
          .forEach(
              it -> line("    at %s %s: %s".formatted(it.pointer(), it.code(), it.sentence())));
      return null;
    } catch (Unknown | Stale no) {
      line("  " + no.getClass().getSimpleName() + ": " + no.getMessage());
      return null;
    } finally {
      chains.forEach(this::events);
    }
  }

  private void events(String name, Subject chain) {
    for (var link : ports.history().read(chain, seen.get(name), Integer.MAX_VALUE)) {
      var event = link.event();
      var entry = event.entry();
      line(
          "  %s %d: %s by %s%s%s"
              .formatted(
                  name,
                  event.seq(),
                  entry.type(),
                  event.by(),
                  entry.rule() == null ? "" : " (" + entry.rule() + ")",
                  entry.reason() == null ? "" : " because " + entry.reason()));
      entry.changes().forEach(this::change);
      seen.put(name, event.seq());
    }
  }

  private void change(Change it) {
    line("    %s: %s -> %s".formatted(it.path(), it.from(), it.to()));
  }

  /** Tells something. */
  public void line(String text) {
    var named =
        ID.matcher(text)
            .replaceAll(it -> ids.computeIfAbsent(it.group(), id -> "#" + (ids.size() + 1)));
    var shown =
        HASH.matcher(named)
            .replaceAll(
                it -> hashes.computeIfAbsent(it.group(), hash -> "~" + (hashes.size() + 1)));
    told.append(shown).append('\n');
  }

  /** Everything told is what is kept under that name beside the test. */
  public void same(Class<?> test, String name) {
    try (var in = test.getResourceAsStream(name + ".txt")) {
      var expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!expected.equals(told.toString())) {
        var target = Path.of("target", "chronicles");
        Files.createDirectories(target);
        Files.writeString(target.resolve(name + ".txt"), told.toString());
      }
      assertEquals(expected, told.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
