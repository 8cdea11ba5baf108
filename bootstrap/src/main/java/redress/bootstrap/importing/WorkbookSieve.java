package redress.bootstrap.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import redress.bootstrap.importing.WorkbookCopy.Unfit;

/**
 * Passes one XML part of a workbook on and refuses what could make its reader use more memory or
 * time than a workbook needs: document types (and so entities of any kind), other encodings, tags
 * without end, and whatever {@link WorkbookShape} finds too large.
 *
 * <p>Comments and formulas are left out: of a formula, the value that was computed last counts.
 */
final class WorkbookSieve {
  private static final int MOST_TAG = 64 << 10;
  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private final WorkbookShape shape;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] ahead = new byte[1 << 16];
  private final byte[] behind = new byte[1 << 16];
  private final byte[] tag = new byte[MOST_TAG];
  private int next;
  private int filled;
  private int written;
  private int tagLength;
  private long bytes;
  private int run;
  private boolean inFormula;

  WorkbookSieve(String part, InputStream in, OutputStream out) {
    this.shape = new WorkbookShape(part);
    this.in = in;
    this.out = out;
  }

  /**
   * Passes the whole part on.
   *
   * @throws Unfit if there is anything in it that is not passed on
   */
  void pass() throws IOException {
    for (int c = read(); c >= 0; c = read()) {
      if (c == '<') {
        markup();
      } else {
        text(c);
      }
    }
    flush();
  }

  /** How many rows it has, if it is a sheet. */
  long rows() {
    return shape.rows();
  }

  private void text(int c) throws IOException {
    if (c == 0 || !shape.isBegun() && c >= 0xfe) {
      throw shape.unfit("is not written in UTF-8");
    }
    if (shape.isBegun()) {
      if (++run > WorkbookShape.MOST_CELL) {
        throw shape.unfit("holds a text longer than any cell");
      }
      shape.text(c);
      if (!inFormula) {
        write(c);
      }
    }
  }

  private void markup() throws IOException {
    run = 0;
    tagLength = 0;
    int c = keep(readOn());
    if (c == '!') {
      aside();
    } else if (c == '?') {
      instruction();
    } else {
      int quote = 0;
      while (quote != 0 || c != '>') {
        c = keep(readOn());
        quote = quote == 0 ? c == '"' || c == '\'' ? c : 0 : c == quote ? 0 : quote;
      }
      element(new String(tag, 0, tagLength - 1, StandardCharsets.ISO_8859_1));
    }
  }

  /** A comment is left out; a section of plain characters is text. */
  private void aside() throws IOException {
    int c = readOn();
    if (c == '-' && readOn() == '-') {
      skipTo("-->");
    } else if (c == '[' && shape.isBegun()) {
      for (var expected : "CDATA[".toCharArray()) {
        if (readOn() != expected) {
          throw shape.unfit("is damaged");
        }
      }
      plain();
    } else {
      throw shape.unfit("has a document type, as no workbook needs");
    }
  }

  private void plain() throws IOException {
    int brackets = 0;
    for (int c = readOn(); c != '>' || brackets < 2; c = readOn()) {
      if (c == ']') {
        brackets++;
      } else {
        for (; brackets > 0; brackets--) {
          escaped(']');
        }
        escaped(c);
      }
    }
  }

  private void escaped(int c) throws IOException {
    var escape = c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '>' ? "&gt;" : null;
    if (escape == null) {
      text(c);
    } else {
      for (var one : escape.toCharArray()) {
        text(one);
      }
    }
  }

  private void instruction() throws IOException {
    int before = -1;
    for (int c = keep(readOn()); c != '>' || before != '?'; c = keep(readOn())) {
      before = c;
    }
    var said = ENCODING.matcher(new String(tag, 0, tagLength, StandardCharsets.ISO_8859_1));
    if (!shape.isBegun() && said.find() && !said.group(1).matches("(?i)utf-8|us-ascii")) {
      throw shape.unfit("is not written in UTF-8");
    }
  }

  private void element(String inside) throws IOException {
    boolean ends = inside.startsWith("/");
    boolean empty = !ends && inside.endsWith("/");
    var name = name(inside, ends ? 1 : 0);
    if (!ends) {
      if (inFormula) {
        throw shape.unfit("is damaged");
      }
      shape.begun(name, inside);
    }
    if (shape.isFormula(name)) {
      inFormula = !ends && !empty;
    } else if (!inFormula) {
      write('<');
      for (int i = 0; i < tagLength; i++) {
        write(tag[i]);
      }
    }
    if (ends || empty) {
      shape.ended(name);
    }
  }

  private static String name(String inside, int from) {
    int to = from;
    int start = from;
    for (; to < inside.length() && inside.charAt(to) > ' ' && inside.charAt(to) != '/'; to++) {
      if (inside.charAt(to) == ':') {
        start = to + 1;
      }
    }
    return inside.substring(start, to);
  }

  private void skipTo(String end) throws IOException {
    int matched = 0;
    while (matched < end.length()) {
      int c = readOn();
      matched = c == end.charAt(matched) ? matched + 1 : c == '-' ? Math.min(matched, 2) : 0;
    }
  }

  private int keep(int c) throws Unfit {
    if (tagLength == tag.length) {
      throw shape.unfit("holds a tag longer than any");
    }
    if (c == 0) {
      throw shape.unfit("is not written in UTF-8");
    }
    tag[tagLength++] = (byte) c;
    return c;
  }

  private int readOn() throws IOException {
    int c = read();
    if (c < 0) {
      throw shape.unfit("ends in the middle");
    }
    return c;
  }

  private int read() throws IOException {
    if (next == filled) {
      next = 0;
      filled = in.read(ahead, 0, ahead.length);
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
      bytes += filled;
      if (bytes > shape.allowed()) {
        throw shape.unfit(
            "unpacks to more than %d MiB: save it as CSV".formatted(shape.allowed() >> 20));
      }
    }
    return ahead[next++] & 0xff;
  }

  private void write(int c) throws IOException {
    if (written == behind.length) {
      flush();
    }
    behind[written++] = (byte) c;
  }

  private void flush() throws IOException {
    out.write(behind, 0, written);
    written = 0;
  }
}
