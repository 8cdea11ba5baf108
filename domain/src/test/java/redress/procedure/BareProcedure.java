package redress.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shortest procedure that a company can work by: every section that may be left out is. */
public final class BareProcedure {
  /** The procedure's code. */
  public static final String CODE = "bare-desk";

  private BareProcedure() {}

  /** The document. */
  public static String text() {
    try (var in = BareProcedure.class.getResourceAsStream("/redress/procedure/bare-desk.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
