package redress.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The day tables that come with the product, as the JSON text that {@link DayTable#read(Object)}
 * describes. Turning text into a tree is the business of whoever has a JSON parser.
 */
public final class ShippedTables {
  private static final Map<String, String> FILES = Map.of("CN", "china.json");

  private ShippedTables() {}

  public static Set<String> names() {
    return FILES.keySet();
  }

  /**
   * The document of that table.
   *
   * @throws IllegalArgumentException for a name that is not shipped
   */
  public static String text(String name) {
    var file = FILES.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no day table %s is shipped".formatted(name));
    }
    try (var in = ShippedTables.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
