package redress.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one OpenAPI document, put together from {@code base.yaml} and the fragment of each chapter,
 * in their order.
 *
 * <p>What is the same everywhere is added here: the chapter's tag, the problem document as every
 * other answer, and the idempotency key of commands. Contract and code are in bijection, or {@link
 * IllegalStateException}: each operation stands in its chapter's fragment with its method and path,
 * and nothing else does.
 */
public final class Contract {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private final Map<String, Object> document;
  private final Map<String, Map<String, Object>> operations = new HashMap<>();
  private String yaml;
  private String page;

  private Contract(Map<String, Object> document) {
    this.document = document;
  }

  /** Puts the document together and compares it with the code. */
  public static Contract of(List<Chapter> chapters) {
    var contract = new Contract(fragment("base"));
    chapters.forEach(contract::add);
    contract.yaml = written(contract.document);
    contract.page = ContractPage.html(contract);
    return contract;
  }

  /** The document as YAML. */
  public String yaml() {
    return yaml;
  }

  /** The document as a page to read. */
  String page() {
    return page;
  }

  private static String written(Map<String, Object> document) {
    try {
      return YAML.writeValueAsString(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The document as a plain tree. */
  Map<String, Object> document() {
    return document;
  }

  /** The names of the query parameters that an operation has. */
  Set<String> queryParameters(Operation operation) {
    var names = new LinkedHashSet<String>();
    for (var parameter : parameters(operations.get(operation.id()))) {
      if (resolved(parameter) instanceof Map<?, ?> known && "query".equals(known.get("in"))) {
        names.add((String) known.get("name"));
      }
    }
    return names;
  }

  /** Whether an operation takes content. */
  boolean takesContent(Operation operation) {
    return operations.get(operation.id()).containsKey("requestBody");
  }

  /** Whether an operation changes a version that the client has seen. */
  boolean takesVersion(Operation operation) {
    return parameters(operations.get(operation.id())).stream()
        .map(this::resolved)
        .anyMatch(it -> it instanceof Map<?, ?> known && "If-Match".equals(known.get("name")));
  }

  private void add(Chapter chapter) {
    var fragment = fragment(chapter.name());
    var described = new HashMap<String, String>();
    child(fragment, "paths")
        .forEach(
            (path, methods) ->
                object(methods)
                    .forEach(
                        (method, entry) -> {
                          var id = String.valueOf(object(entry).get("operationId"));
                          described.put(id, method.toUpperCase(Locale.ROOT) + " " + path);
                          tag(object(entry), chapter.name());
                          put(child(child(document, "paths"), path), method, entry);
                          put(operations, id, object(entry));
                        }));
    child(fragment, "components")
        .forEach(
            (kind, members) ->
                object(members)
                    .forEach(
                        (name, member) ->
                            put(child(child(document, "components"), kind), name, member)));
    for (var operation : chapter.operations()) {
      var route = operation.method() + " " + operation.path();
      if (!route.equals(described.remove(operation.id()))) {
        throw new IllegalStateException(
            "the contract's %s.yaml has no %s as %s"
                .formatted(chapter.name(), operation.id(), route));
      }
      complete(operation, operations.get(operation.id()));
    }
    if (!described.isEmpty()) {
      throw new IllegalStateException(
          "the contract's %s.yaml has operations that nobody carries out: %s"
              .formatted(chapter.name(), described));
    }
  }

  private static void complete(Operation operation, Map<String, Object> entry) {
    boolean open = entry.containsKey("security");
    if (open != (operation.access() == Operation.Access.OPEN)) {
      throw new IllegalStateException(
          operation.id() + ": contract and code disagree on whether it needs a session");
    }
    if (operation.access() == Operation.Access.ONCE) {
      var parameters = new ArrayList<Object>(parameters(entry));
      parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
      entry.put("parameters", parameters);
    }
    child(entry, "responses").put("default", Map.of("$ref", "#/components/responses/Problem"));
  }

  private static void tag(Map<String, Object> entry, String chapter) {
    entry.putIfAbsent("tags", List.of(chapter));
  }

  private Object resolved(Object parameter) {
    if (!(parameter instanceof Map<?, ?> map) || !(map.get("$ref") instanceof String reference)) {
      return parameter;
    }
    Object place = document;
    for (var name : reference.substring(2).split("/")) {
      place = object(place).get(name);
    }
    return place;
  }

  private static List<?> parameters(Map<String, Object> entry) {
    return entry.get("parameters") instanceof List<?> list ? list : List.of();
  }

  private static <T> void put(Map<String, T> where, String name, T what) {
    if (where.put(name, what) != null) {
      throw new IllegalStateException("the contract describes " + name + " twice");
    }
  }

  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    return object(parent.computeIfAbsent(name, missing -> new LinkedHashMap<String, Object>()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object node) {
    return (Map<String, Object>) node;
  }

  private static Map<String, Object> fragment(String name) {
    try (var in = Contract.class.getResourceAsStream("openapi/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the contract has no fragment " + name + ".yaml");
      }
      return YAML.readValue(in, TREE);
    } catch (IOException cause) {
      throw new UncheckedIOException("the contract's " + name + ".yaml", cause);
    }
  }
}
