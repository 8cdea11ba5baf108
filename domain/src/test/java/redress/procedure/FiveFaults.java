package redress.procedure;

import java.util.List;

/** A document with five faults of different sections and kinds, all of which are told at once. */
public final class FiveFaults {
  /** Where they are. */
  public static final List<String> POINTERS =
      List.of(
          "/obligations/0/holder",
          "/penalty/costShare/brackets/1/from",
          "/penalty/costShare/brackets/2/from",
          "/penalty/costShare/percents",
          "/time/calendar");

  private FiveFaults() {}

  /** The document: a gap, an overlap, shares of 90 %, a department of nowhere, no calendar. */
  public static String text() {
    var text = ShippedProcedures.text("equipment-manufacturer");
    text = with(text, "{\"upTo\": 500, \"base\"", "{\"from\": 120, \"upTo\": 500, \"base\"");
    text = with(text, "{\"base\": 300", "{\"from\": 400, \"base\": 300");
    text = with(text, "\"percents\": [20, 80]", "\"percents\": [20, 70]");
    text = with(text, "\"holder\": \"MARKETING_SUPPORT\"", "\"holder\": \"MAGIC\"");
    return with(text, "\"calendar\": \"CN\",", "");
  }

  private static String with(String text, String here, String there) {
    if (!text.contains(here)) {
      throw new AssertionError("the document does not say " + here);
    }
    return text.replaceFirst(
        java.util.regex.Pattern.quote(here), java.util.regex.Matcher.quoteReplacement(there));
  }
}
