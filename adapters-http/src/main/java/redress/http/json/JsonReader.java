package redress.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.rule.Finding;
import redress.tree.Malformed;

/**
 * Text &rarr; plain tree, and nothing that two readers could understand differently.
 *
 * <p>Beyond the grammar of JSON it refuses names given twice, text that is not UTF-8, half
 * characters, NUL, nesting deeper than {@link #DEEPEST}, names longer than {@link #LONGEST_NAME}
 * and numbers that no amount or quantity needs. Everything that is wrong is reported with its
 * pointer, up to the place where the text stops being JSON. Where something stands is written out
 * for what is wrong alone: many values below long names would otherwise cost their product.
 */
public final class JsonReader {
  static final int DEEPEST = 64;
  static final int LONGEST_NAME = 256;
  private static final int MOST_DIGITS = 38;
  private static final int MOST_FINDINGS = 100;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 1).build())
          .build();

  private final JsonParser parser;
  private final List<Finding> findings = new ArrayList<>();

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads one document.
   *
   * @throws Malformed with everything that is wrong
   */
  public static Object read(byte[] utf8) {
    try (var parser = FACTORY.createParser(decoded(utf8))) {
      var reader = new JsonReader(parser);
      var tree = reader.document();
      if (!reader.findings.isEmpty()) {
        throw new Malformed(reader.findings);
      }
      return tree;
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory", impossible);
    }
  }

  private static String decoded(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException broken) {
      throw new Malformed(List.of(new Finding("", "NOT_JSON", null, "the text is not UTF-8")));
    }
  }

  private Object document() {
    try {
      parser.nextToken();
      if (parser.currentToken() == null) {
        wrong(Place.TOP, "NOT_JSON", "a JSON document is required");
        return null;
      }
      var tree = value(Place.TOP, 1);
      if (parser.nextToken() != null) {
        wrong(Place.TOP, "NOT_JSON", "more text follows the document");
      }
      return tree;
    } catch (Stop stopped) {
      return null;
    } catch (IOException broken) {
      var where = parser.currentLocation();
      wrong(
          parser.getParsingContext().pathAsPointer().toString(),
          "NOT_JSON",
          "the text is not JSON at line %d, column %d"
              .formatted(where.getLineNr(), where.getColumnNr()));
      return null;
    }
  }

  private Object value(Place place, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place, deeper(place, depth));
      case START_ARRAY -> array(place, deeper(place, depth));
      case VALUE_STRING -> text(place, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place, parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("unexpected " + parser.currentToken());
    };
  }

  private int deeper(Place place, int depth) {
    if (depth > DEEPEST) {
      wrong(place, "TOO_DEEP", "at most %d levels are read".formatted(DEEPEST));
      throw new Stop();
    }
    return depth + 1;
  }

  private Map<String, Object> object(Place place, int depth) throws IOException {
    var members = new LinkedHashMap<String, Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      if (name.length() > LONGEST_NAME) {
        wrong(place, "NAME_TOO_LONG", "a name has at most %d characters".formatted(LONGEST_NAME));
        throw new Stop();
      }
      var below = new Place(place, name, 0);
      text(below, name);
      boolean again = members.containsKey(name);
      parser.nextToken();
      var value = value(below, depth);
      if (again) {
        wrong(below, "GIVEN_TWICE", "the name is given twice in the same object");
      } else {
        members.put(name, value);
      }
    }
    return members;
  }

  private List<Object> array(Place place, int depth) throws IOException {
    var items = new ArrayList<Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(new Place(place, null, items.size()), depth));
    }
    return items;
  }

  private String text(Place place, String text) {
    if (text.indexOf('\0') >= 0) {
      wrong(place, "BAD_TEXT", "the text has a NUL character");
    }
    boolean half =
        text.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    if (half) {
      wrong(place, "BAD_TEXT", "the text has half a character (a lone surrogate)");
    }
    return text;
  }

  private BigDecimal number(Place place, String digits) {
    try {
      var number = new BigDecimal(digits);
      boolean fits =
          number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
      if (fits) {
        return number.scale() < 0 ? number.setScale(0) : number;
      }
    } catch (ArithmeticException | NumberFormatException beyondAnyNumber) {
      // reported below, like any other number that is too large
    }
    wrong(place, "NUMBER_OUT_OF_RANGE", "at most %d digits are read".formatted(MOST_DIGITS));
    return BigDecimal.ZERO;
  }

  private void wrong(Place place, String code, String sentence) {
    wrong(place.pointer(), code, sentence);
  }

  private void wrong(String pointer, String code, String sentence) {
    findings.add(new Finding(pointer, code, null, sentence));
    if (findings.size() == MOST_FINDINGS) {
      throw new Stop();
    }
  }

  /**
   * Where a value stands.
   *
   * @param in {@code null} for the whole document
   * @param name {@code null} for an item of a list
   */
  private record Place(Place in, String name, int index) {
    static final Place TOP = new Place(null, null, 0);

    String pointer() {
      return in == null ? "" : in.pointer() + "/" + step();
    }

    private String step() {
      return name == null ? Integer.toString(index) : name.replace("~", "~0").replace("/", "~1");
    }
  }

  /** Reading on makes no sense; what was found is reported. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super(null, null, false, false);
    }
  }
}
