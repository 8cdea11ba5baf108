package redress.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import redress.procedure.ShippedProcedures;

/** The equipment manufacturer's procedure with something else in it. */
public final class Documents {
  private Documents() {}

  /** The document with one text in place of another, whatever white space stands between. */
  public static String with(String here, String there) {
    var text = ShippedProcedures.text("equipment-manufacturer").replaceAll("\\s+", " ");
    assertTrue(text.contains(here), here);
    return text.replace(here, there);
  }
}
