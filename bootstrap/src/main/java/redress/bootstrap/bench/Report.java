package redress.bootstrap.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as it stands in {@code docs/performance.md}. */
final class Report {
  private final PrintWriter out;
  private final PrintWriter errors;

  Report(PrintWriter out, PrintWriter errors) {
    this.out = out;
    this.errors = errors;
  }

  void heading(String text) {
    out.printf("%n### %s%n%n", text);
    out.flush();
  }

  /** For whoever waits; it stands in no table. */
  void note(String text) {
    errors.println(text);
    errors.flush();
  }

  void sentence(String text, Object... facts) {
    out.println(text.formatted(facts));
    out.flush();
  }

  void columns(String... names) {
    row((Object[]) names);
    out.println("|" + "---|".repeat(names.length));
  }

  /** A line of the table; numbers are written with as many digits as mean something. */
  void row(Object... cells) {
    out.println(
        Arrays.stream(cells).map(Report::cell).collect(Collectors.joining(" | ", "| ", " |")));
    out.flush();
  }

  private static String cell(Object value) {
    return value instanceof Double number ? number(number) : String.valueOf(value);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    var form = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
