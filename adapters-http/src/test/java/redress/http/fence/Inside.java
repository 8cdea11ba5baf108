package redress.http.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import redress.http.Answer;

/** What no answer tells: how the program is made, and of what (check S38). */
public final class Inside {
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)exception|\\berror:|stack|select |insert |sql|jdbc|postgres|vertx|netty|jackson"
              + "|java|\\.class|\\w+Error\\b|redress[./]\\w+[./]|\\bv?\\d+\\.\\d+\\.\\d+");

  private Inside() {}

  /** Fails unless it is a problem that names itself and tells nothing of the inside. */
  public static void untold(Answer answer) {
    assertEquals("application/problem+json", answer.header("Content-Type"), answer::toString);
    var id = answer.header("Request-Id");
    assertEquals("urn:uuid:" + id, answer.text("/instance"));
    assertTrue(answer.text("/traceId").matches("[0-9a-f]{32}"), answer::toString);
    var told = answer.json().toString() + answer.headers().map();
    var found = TOLD.matcher(told);
    assertFalse(found.find(), () -> found.group() + " in " + told);
  }
}
