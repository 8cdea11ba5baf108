package redress.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Contents and parameters that the contract allows, made from its schemas alone, so that whatever
 * is new in the contract is tried without anybody having thought of it.
 */
public final class Shapes {
  /** Members whose codes are a list of the program that the schema does not repeat. */
  private static final Map<String, Object> KNOWN =
      Map.of("remedy", "REPAIR", "obligation", "FORWARD");

  private final Map<String, Object> document;
  private final List<String> words;

  /**
   * @param document the contract
   * @param code what stands where a code is asked for, such as a department
   */
  public Shapes(Map<String, Object> document, String code) {
    this.document = document;
    this.words =
        List.of(code, "CNY", "CN", "1.00", "100", "2026-11", "2026-W48", "2026-11-23", "text");
  }

  /**
   * One place in a content.
   *
   * @param pointer where it is
   * @param schema what may stand there
   * @param with a content that the contract allows if it allows that value in this place
   */
  public record Place(String pointer, Map<String, Object> schema, Function<Object, Object> with) {
    /** The type of the value, the first one where there are several. */
    public String type() {
      return Shapes.type(schema);
    }

    /** Whether it takes a text without a form of its own. */
    public boolean free() {
      return type().equals("string")
          && !schema.containsKey("enum")
          && !schema.containsKey("format")
          && !schema.containsKey("pattern");
    }

    /** Whether it takes the id of a record. */
    public boolean id() {
      return "uuid".equals(schema.get("format"));
    }
  }

  /** The smallest value that the schema allows. */
  public Object sample(Object schema) {
    var known = resolved(schema);
    return switch (type(known)) {
      case "object" -> required(known);
      case "array" ->
          number(known, "minItems", 0) > 0 ? List.of(sample(known.get("items"))) : List.of();
      case "boolean" -> true;
      case "integer", "number" ->
          known.containsKey("exclusiveMinimum") ? 100 : number(known, "minimum", 1);
      default -> text(known);
    };
  }

  /** The same, in which every list has something. */
  Object whole(Object schema) {
    var known = resolved(schema);
    return type(known).equals("array") ? List.of(sample(known.get("items"))) : sample(known);
  }

  /** Every place of a content at which a value stands that is no object and no list. */
  public List<Place> places(Object schema) {
    return places(resolved(schema), "", it -> it, true);
  }

  /** Every place of a content at which an object with known members stands. */
  public List<Place> objects(Object schema) {
    return places(resolved(schema), "", it -> it, false);
  }

  private List<Place> places(
      Map<String, Object> schema, String pointer, Function<Object, Object> with, boolean leaves) {
    var all = new ArrayList<Place>();
    switch (type(schema)) {
      case "object" -> {
        if (!leaves && Boolean.FALSE.equals(schema.get("additionalProperties"))) {
          all.add(new Place(pointer, schema, with));
        }
        object(schema.get("properties"))
            .forEach(
                (name, member) ->
                    all.addAll(
                        places(
                            resolved(member),
                            pointer + "/" + name,
                            value -> with.apply(more(required(schema), name, value)),
                            leaves)));
      }
      case "array" ->
          all.addAll(
              places(
                  resolved(schema.get("items")),
                  pointer + "/0",
                  value -> with.apply(List.of(value)),
                  leaves));
      default -> {
        if (leaves) {
          all.add(new Place(pointer, schema, with));
        }
      }
    }
    return all;
  }

  /** A schema without references. */
  public Map<String, Object> resolved(Object schema) {
    var known = object(schema);
    if (known.get("$ref") instanceof String reference) {
      Object place = document;
      for (var name : reference.substring(2).split("/")) {
        place = object(place).get(name);
      }
      return resolved(place);
    }
    return known.get("oneOf") instanceof List<?> ways ? resolved(ways.getFirst()) : known;
  }

  private Map<String, Object> required(Map<String, Object> schema) {
    var members = object(schema.get("properties"));
    var content = new LinkedHashMap<String, Object>();
    if (schema.get("required") instanceof List<?> names) {
      names.forEach(name -> content.put((String) name, member((String) name, members.get(name))));
    }
    return content;
  }

  private Object member(String name, Object schema) {
    return KNOWN.containsKey(name) && resolved(schema).containsKey("pattern")
        ? KNOWN.get(name)
        : sample(schema);
  }

  private static Map<String, Object> more(Map<String, Object> content, String name, Object value) {
    content.put(name, value);
    return content;
  }

  private String text(Map<String, Object> schema) {
    if (schema.get("enum") instanceof List<?> values) {
      return (String) values.getFirst();
    }
    if (schema.get("pattern") instanceof String pattern) {
      return words.stream()
          .filter(word -> word.matches(pattern))
          .findFirst()
          .orElseThrow(() -> new AssertionError("name a word of the form " + pattern));
    }
    return switch ((String) schema.get("format")) {
      case "uuid" -> "0190a0a0-0000-7000-8000-00000000dead";
      case "date" -> "2026-11-23";
      case "date-time" -> "2026-11-23T09:00:00+08:00";
      case null, default -> "text";
    };
  }

  private static int number(Map<String, Object> schema, String bound, int otherwise) {
    return schema.get(bound) instanceof Number number ? number.intValue() : otherwise;
  }

  static String type(Map<String, Object> schema) {
    return switch (schema.get("type")) {
      case List<?> several -> (String) several.getFirst();
      case String one -> one;
      case null, default -> schema.containsKey("properties") ? "object" : "string";
    };
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object node) {
    return node == null ? Map.of() : (Map<String, Object>) node;
  }
}
