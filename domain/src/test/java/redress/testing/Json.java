package redress.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** JSON text as the plain tree that the domain reads, made here as the adapters make it. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  public static Object tree(String text) {
    try {
      return tree(MAPPER.readTree(text));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException("no JSON", wrong);
    }
  }

  private static Object tree(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        node.properties().forEach(field -> map.put(field.getKey(), tree(field.getValue())));
        yield map;
      }
      case ARRAY -> {
        var list = new ArrayList<>();
        node.forEach(item -> list.add(tree(item)));
        yield list;
      }
      case STRING -> node.textValue();
      case NUMBER -> node.decimalValue();
      case BOOLEAN -> node.booleanValue();
      case NULL -> null;
      default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
    };
  }
}
