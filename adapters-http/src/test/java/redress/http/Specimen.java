package redress.http;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redress.http.json.JsonWriter;

/**
 * One operation of the contract with everything that a request for it needs.
 *
 * @param operation what the code says of it
 * @param parameters its parameters without references, those of the path too
 * @param content the schema of its content, or {@code null} if it takes none or a file
 * @param version whether it takes {@code If-Match}
 */
public record Specimen(
    Operation operation,
    Shapes shapes,
    List<Map<String, Object>> parameters,
    Map<String, Object> content,
    boolean version) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9]+)}");

  /** What a content needs beside what its schema asks for, since the schema cannot say it. */
  private static final Map<String, Set<String>> MEANT =
      Map.of(
          "replanMeasure", Set.of("key", "action", "owner", "dueOn", "causes"),
          "answerReadAcross", Set.of("department"),
          "answerRecurrence", Set.of("complaint"),
          "confirmMonthRow", Set.of("nobody"),
          "correctMonthBook", Set.of("nobody"),
          "quoteInstalments", Set.of("monthlyWage", "minimumWage"));

  /** Every operation of those chapters, in the order of the contract. */
  public static List<Specimen> of(List<Chapter> chapters, String code) {
    var contract = Contract.of(chapters);
    var shapes = new Shapes(contract.document(), code);
    var all = new ArrayList<Specimen>();
    for (var chapter : chapters) {
      for (var operation : chapter.operations()) {
        all.add(of(operation, contract, shapes));
      }
    }
    return List.copyOf(all);
  }

  private static Specimen of(Operation operation, Contract contract, Shapes shapes) {
    var path = Shapes.object(Shapes.object(contract.document().get("paths")).get(operation.path()));
    var method = operation.method().name().toLowerCase(java.util.Locale.ROOT);
    var entry = Shapes.object(path.get(method));
    var parameters = new ArrayList<Map<String, Object>>();
    if (entry.get("parameters") instanceof List<?> given) {
      given.forEach(one -> parameters.add(shapes.resolved(one)));
    }
    var body = shapes.resolved(entry.get("requestBody"));
    var type =
        operation.content() == Operation.Content.MERGE_PATCH
            ? "application/merge-patch+json"
            : "application/json";
    var content = Shapes.object(Shapes.object(body.get("content")).get(type)).get("schema");
    return new Specimen(
        operation,
        shapes,
        parameters,
        content == null ? null : shapes.resolved(content),
        contract.takesVersion(operation));
  }

  public String id() {
    return operation.id();
  }

  /** The names of the parameters in its path, in their order. */
  public List<String> places() {
    return PLACE.matcher(operation.path()).results().map(it -> it.group(1)).toList();
  }

  /** The names of those parameters in its path that take the id of a record. */
  public List<String> ids() {
    return places().stream()
        .filter(name -> "uuid".equals(schema(name).get("format")) || name.equals("complaint"))
        .toList();
  }

  /** Its query parameters. */
  public List<Map<String, Object>> query() {
    return parameters.stream().filter(it -> it.get("in").equals("query")).toList();
  }

  /** What a parameter may be. */
  public Map<String, Object> schema(String name) {
    return parameters.stream()
        .filter(it -> it.get("name").equals(name))
        .findFirst()
        .map(it -> shapes.resolved(it.get("schema")))
        .orElseThrow(() -> new AssertionError(id() + " has no parameter " + name));
  }

  /** Its path, each parameter replaced by what is said of its name. */
  public String path(UnaryOperator<String> value) {
    var path =
        PLACE
            .matcher(operation.path())
            .replaceAll(it -> Matcher.quoteReplacement(value.apply(it.group(1))));
    var joint = "?";
    for (var parameter : query()) {
      if (Boolean.TRUE.equals(parameter.get("required"))) {
        var name = (String) parameter.get("name");
        path = path + joint + name + "=" + shapes.sample(schema(name));
        joint = "&";
      }
    }
    return path;
  }

  /** Whether it is a question that changes nothing. */
  public boolean asks() {
    return operation.method().name().equals("GET");
  }

  /** A small content that the contract allows, or {@code null} if it takes none. */
  public Object sample() {
    if (content == null) {
      return null;
    }
    var sample = new LinkedHashMap<>(Shapes.object(shapes.sample(content)));
    MEANT
        .getOrDefault(id(), Set.of())
        .forEach(name -> sample.put(name, shapes.whole(member(name))));
    return sample;
  }

  private Object member(String name) {
    return Shapes.object(content.get("properties")).get(name);
  }

  /** The media type of what is sent. */
  public String type() {
    return switch (operation.content()) {
      case FILE -> "application/octet-stream";
      case FORM -> "application/x-www-form-urlencoded";
      case MERGE_PATCH -> "application/merge-patch+json";
      case JSON -> "application/json";
    };
  }

  /** A content as it is sent: a tree, a text as it is, or {@code null}; a picture for a file. */
  public byte[] bytes(Object body) {
    if (operation.content() == Operation.Content.FILE) {
      return Pictures.png();
    }
    return switch (body) {
      case null -> new byte[0];
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      default -> JsonWriter.write(body, ZoneOffset.UTC);
    };
  }

  @Override
  public String toString() {
    return id();
  }
}
