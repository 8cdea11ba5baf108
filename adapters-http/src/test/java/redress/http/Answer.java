package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came back, with the means to look into it. */
public record Answer(HttpResponse<byte[]> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public HttpHeaders headers() {
    return response.headers();
  }

  public byte[] bytes() {
    return response.body();
  }

  /** The header, or {@code null}. */
  public String header(String name) {
    return headers().firstValue(name).orElse(null);
  }

  /** Fails, showing the whole answer, unless it has that status. */
  public Answer expect(int status) {
    assertEquals(status, status(), this::toString);
    return this;
  }

  /** Fails unless it is a problem with that status and code. */
  public Answer refused(int status, String code) {
    expect(status);
    assertEquals("application/problem+json", header("Content-Type"), this::toString);
    assertEquals(code, text("/code"), this::toString);
    return this;
  }

  /**
   * Fails unless it is a problem with that status, code and rule.
   *
   * @param rule the rule's id, or {@code null} where a general rule of the program refuses
   */
  public Answer refused(int status, String code, String rule) {
    refused(status, code);
    assertEquals(rule, text("/rule"), this::toString);
    return this;
  }

  /** The text, number or truth at that JSON pointer, as text; {@code null} where there is none. */
  public String text(String pointer) {
    var node = at(pointer);
    return node.isMissingNode() || node.isNull() ? null : node.asText();
  }

  /** The texts below that JSON pointer, one for each item of the list there. */
  public List<String> texts(String list, String pointer) {
    var texts = new ArrayList<String>();
    at(list).forEach(item -> texts.add(item.at(JsonPointer.compile(pointer)).asText()));
    return texts;
  }

  /** The node at that JSON pointer. */
  public JsonNode at(String pointer) {
    return json().at(JsonPointer.compile(pointer));
  }

  public JsonNode json() {
    try {
      return JSON.readTree(bytes());
    } catch (IOException cause) {
      throw new UncheckedIOException(toString(), cause);
    }
  }

  /** The version in the answer's {@code ETag}. */
  public long version() {
    return Long.parseLong(header("ETag").replace("\"", ""));
  }

  /** The pointers (or parameters) of everything that a problem says is wrong. */
  public List<String> faults() {
    var faults = new ArrayList<String>();
    at("/errors")
        .forEach(
            error ->
                faults.add(
                    error.has("pointer")
                        ? error.get("pointer").asText()
                        : error.has("header")
                            ? "@" + error.get("header").asText()
                            : "?" + error.get("parameter").asText()));
    return faults;
  }

  @Override
  public String toString() {
    return status() + " " + new String(bytes(), StandardCharsets.UTF_8);
  }
}
