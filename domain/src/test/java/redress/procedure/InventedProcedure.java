package redress.procedure;

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

  private InventedProcedure() {}

  /** The document. */
  public static String text() {
    return resource("/redress/procedure/lift-service.json");
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
