package redress.monthbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Optional;
import redress.complaint.Track.Mark;

/**
 * What a month book said when it was frozen: a text that never changes, the hash that names it, and
 * the signature that proves who wrote it (S4-22).
 *
 * <p>Each names the hash of the one that was frozen before it, so that none can be taken away or
 * exchanged without all that follow it.
 *
 * @param text lines of {@code name=value} in UTF-8; in a value a line break is written {@code \n}
 *     and a backslash twice
 * @param sha256 of the text, in hexadecimal digits
 * @param seal the signature over the text
 */
public record Snapshot(MonthBook.Key key, String text, String sha256, Seal seal) {
  private static final String NOTHING = "-";

  /**
   * A signature, with what it is checked with.
   *
   * @param keyId which of the company's keys signed
   * @param algorithm such as {@code Ed25519}
   * @param publicKey the key's public half, X.509 in Base64
   * @param signature Base64
   */
  public record Seal(String keyId, String algorithm, String publicKey, String signature) {}

  /**
   * The hash of a frozen book.
   *
   * @param month whose book it is
   */
  public record Previous(YearMonth month, String sha256) {}

  /**
   * The text of a book.
   *
   * @param previous the book that was frozen before, or {@code null} for the first
   * @param frozen who freezes it, and when
   */
  public static String text(MonthBook book, Previous previous, Mark frozen) {
    var lines = new Lines();
    lines.add("form", "redress-month-book-1");
    lines.add("company", book.key().company());
    lines.add("month", book.month());
    lines.add("procedure", book.edition().procedure());
    lines.add("edition", book.edition().number());
    lines.add("previous.month", previous == null ? null : previous.month());
    lines.add("previous.sha256", previous == null ? null : previous.sha256());
    lines.add("compiled.at", book.course().compiled().at());
    lines.add("compiled.by", book.course().compiled().by());
    for (int i = 0; i < book.rows().size(); i++) {
      row(lines, "row.%d.".formatted(i + 1), book.rows().get(i));
    }
    for (var signature : book.course().confirmed()) {
      var name = "signed." + signature.department();
      lines.add(name + ".at", signature.made().at());
      lines.add(name + ".by", signature.made().by());
      signature.as().ifPresent(as -> lines.add(name + ".as", as));
    }
    lines.add("frozen.at", frozen.at());
    lines.add("frozen.by", frozen.by());
    return lines.text.toString();
  }

  /**
   * Why this is not what that book said when it was frozen, as far as its text and hash tell;
   * nothing if it is.
   *
   * @param before the book that was frozen before it, or {@code null} for the first
   */
  public Optional<String> differs(MonthBook book, Previous before) {
    if (!hash(text).equals(sha256)) {
      return Optional.of("its text has another hash than the one that names it");
    }
    if (!sha256.equals(book.course().sha256())) {
      return Optional.of("it is not the one that the book names");
    }
    var said = text.lines().toList();
    if (!said.contains("company=" + key.company()) || !said.contains("month=" + key.month())) {
      return Optional.of("it is that of another month");
    }
    if (!said.contains("previous.month=" + (before == null ? NOTHING : before.month()))
        || !said.contains("previous.sha256=" + (before == null ? NOTHING : before.sha256()))) {
      return Optional.of("it does not name the book that was frozen before it");
    }
    return Optional.empty();
  }

  /** SHA-256 over a text in UTF-8, in hexadecimal digits. */
  public static String hash(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void row(Lines lines, String name, Row row) {
    var about = row.about();
    lines.add(name + "number", about.number());
    lines.add(name + "complaint", about.complaint());
    lines.add(name + "customer", about.customer());
    lines.add(name + "product", about.product());
    lines.add(name + "failure", about.failure());
    lines.add(name + "closedAt", about.closedAt());
    if (row.adjusts() != null) {
      lines.add(name + "adjusts.month", row.adjusts().month());
      lines.add(name + "adjusts.reason", row.adjusts().reason());
      lines.add(name + "adjusts.before", row.adjusts().before().told());
    }
    var verdict = row.verdict();
    for (var ratio : verdict.ratios()) {
      lines.add(name + "ratio." + ratio.department(), ratio.percent().toPlainString());
    }
    if (verdict.nobody() != null) {
      lines.add(name + "nobody", verdict.nobody());
    }
    lines.add(name + "countermeasure", verdict.countermeasure());
    lines.add(name + "result", verdict.result());
    lines.add(name + "loss", verdict.loss());
    for (var portion : verdict.portions()) {
      lines.add(name + "loss." + portion.department(), portion.money());
    }
    lines.add(name + "confirmed.at", verdict.made().at());
    lines.add(name + "confirmed.by", verdict.made().by());
  }

  private static final class Lines {
    private final StringBuilder text = new StringBuilder();

    private void add(String name, Object value) {
      var plain = value == null ? NOTHING : value.toString();
      text.append(name)
          .append('=')
          .append(plain.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n"))
          .append('\n');
    }
  }
}
