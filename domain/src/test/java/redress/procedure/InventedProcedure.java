package redress.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The procedure of a company that does not exist. Every value in it differs from the shipped one:
 * zone, currency and calendar, departments and positions, limits, fields, order of steps, prices
 * and rule ids. What works under both is not written into the program.
 */
public final class InventedProcedure {
  /** The procedure's code. */
  public static final String CODE = "lift-service";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private InventedProcedure() {}

  /** The document; a section that it does not write is that of the shipped one. */
  public static String text() {
    try {
      var document = (ObjectNode) MAPPER.readTree(resource("/redress/procedure/lift-service.json"));
      var shipped = (ObjectNode) MAPPER.readTree(ShippedProcedures.text("equipment-manufacturer"));
      shipped
          .properties()
          .forEach(section -> document.putIfAbsent(section.getKey(), section.getValue()));
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** The table of its calendar. */
  public static String days() {
    return resource("/redress/time/lift-days.json");
  }

  private static String resource(String name) {
    try (var in = InventedProcedure.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
