package redress.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The procedure documents that come with the product, and their schema, as JSON text. */
public final class ShippedProcedures {
  private static final List<String> CODES =
      List.of(
          "equipment-manufacturer",
          "installation-manufacturer",
          "ticketing-platform",
          "general-feedback",
          "after-sales-service",
          "pcb-manufacturer");

  private ShippedProcedures() {}

  public static List<String> codes() {
    return CODES;
  }

  /**
   * The document of that procedure.
   *
   * @throws IllegalArgumentException for a code that is not shipped
   */
  public static String text(String code) {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException("no procedure %s is shipped".formatted(code));
    }
    return resource(code + ".json");
  }

  /** The JSON Schema that tells the form of every procedure document. */
  public static String schema() {
    return resource("procedure.schema.json");
  }

  private static String resource(String name) {
    try (var in = ShippedProcedures.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
