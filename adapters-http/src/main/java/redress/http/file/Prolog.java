package redress.http.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a part of an office document says before a reader of XML comes to its content, looked at as
 * it is read, whatever the part is called: one part may be named by another as what it is. A part
 * is XML if it begins as XML does. Zeros are those of UTF-16.
 *
 * <p>Only what is written in UTF-16, or so that the letters of ASCII stand for themselves, can be
 * searched; who says that it is written otherwise, or is in EBCDIC, could hide what he declares.
 * Each byte is looked at once, and what is allowed comes once, so that no part costs more than its
 * length.
 */
final class Prolog {
  /**
   * Begins a declaration by which a reader of XML could be sent elsewhere, or around in circles.
   */
  private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);

  /** {@code <?xm}, by which a reader knows EBCDIC. */
  private static final byte[] EBCDIC = {0x4c, 0x6f, (byte) 0xa7, (byte) 0x94};

  /**
   * The document types of pictures, as drawing programs write them, without declarations of their
   * own: what a reader of XML may fetch for one is public and the same for everybody.
   */
  private static final Pattern OF_PICTURES =
      Pattern.compile(
          "<!DOCTYPE\\s+svg\\s+PUBLIC\\s+"
              + "\"-//W3C//DTD SVG (1\\.0|1\\.1|1\\.1 Basic|1\\.1 Tiny|20010904)//EN\"\\s+"
              + "\"https?://www\\.w3\\.org/[\\w./-]+\\.dtd\"\\s*>");

  private static final int LONGEST = 1000;
  private static final String BLANK_OR_MARK = "\t\n\r \u00ef\u00bb\u00bf\u00fe\u00ff";
  private static final String OF_XML = "<?xml";
  private static final String ENCODING = "encoding";
  private static final Pattern ALLOWED =
      Pattern.compile(
          "encoding\\s*=\\s*([\"'])"
              + "(utf-?(8|16)(le|be)?|(us-)?ascii|iso-8859-\\d+|windows-125\\d|gb(2312|k|18030))"
              + "\\1");

  private final Effort effort;
  private final StringBuilder head = new StringBuilder();
  private int ebcdic;
  private int matched;
  private boolean begun;
  private boolean other;
  private boolean behindHead;
  private boolean zeros;
  private boolean typed;
  private boolean rooted;
  private boolean commented;
  private int commenting;
  private int dashes;
  private StringBuilder declared;

  Prolog(Effort effort) {
    this.effort = effort;
  }

  /** Whether what follows next is none of what a reader of XML must not see. */
  boolean isHarmless(byte[] chunk, int length) throws IOException {
    for (int i = 0; i < length && !other; i++) {
      zeros |= chunk[i] == 0;
      if (chunk[i] != 0 && !isHarmless(chunk[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether it does not end in the middle of a declaration. */
  boolean isClosed() {
    return declared == null;
  }

  private boolean isHarmless(byte next) throws IOException {
    if (!begun) {
      return isHarmlessBefore(next);
    }
    if (declared != null) {
      return isHarmlessDeclaration(next);
    }
    if (!rooted) {
      follow(next);
    }
    matched = next == DECLARATION[matched] ? matched + 1 : next == '<' ? 1 : 0;
    if (matched == DECLARATION.length) {
      matched = 0;
      declared = new StringBuilder(new String(DECLARATION, StandardCharsets.US_ASCII));
      boolean first = !typed;
      typed = true;
      return behindHead && first && !rooted;
    }
    return behindHead || isHarmlessHead(next);
  }

  /** Up to the first tag that is no comment's: behind it no reader takes a document type. */
  private void follow(byte next) {
    if (commented) {
      commented = next != '>' || dashes < 2;
      dashes = next == '-' ? dashes + 1 : 0;
      return;
    }
    rooted = commenting == 1 && next != '!' && next != '?';
    commenting = next == COMMENT[commenting] ? commenting + 1 : next == '<' ? 1 : 0;
    if (commenting == COMMENT.length) {
      commented = true;
      commenting = 0;
      dashes = 0;
    }
  }

  /**
   * Looked at when it is whole: none that is allowed has the letter that ends it within. In UTF-16
   * other letters look like that one when their zeros are left out, so that nothing is allowed
   * there.
   */
  private boolean isHarmlessDeclaration(byte next) throws IOException {
    declared.append((char) (next & 0xff));
    if (next != '>') {
      return declared.length() < LONGEST;
    }
    effort.spend(declared.length());
    boolean harmless = !zeros && OF_PICTURES.matcher(declared).matches();
    declared = null;
    return harmless;
  }

  private boolean isHarmlessBefore(byte next) {
    if (next == EBCDIC[ebcdic]) {
      ebcdic++;
      return ebcdic < EBCDIC.length;
    }
    begun = next == '<' && ebcdic == 0;
    other = !begun && (ebcdic > 0 || BLANK_OR_MARK.indexOf(next & 0xff) < 0);
    if (begun) {
      matched = 1;
      commenting = 1;
      head.append('<');
    }
    return true;
  }

  /** Up to the end of the first tag, which may be the one that names an encoding. */
  private boolean isHarmlessHead(byte next) {
    head.append((char) (next & 0xff));
    int compared = Math.min(head.length(), OF_XML.length());
    behindHead = next == '>' || !OF_XML.startsWith(head.substring(0, compared));
    if (behindHead && head.indexOf(OF_XML) == 0) {
      var told = ALLOWED.matcher(head.toString().toLowerCase(Locale.ROOT)).replaceAll("");
      return !told.contains(ENCODING);
    }
    return head.length() < LONGEST;
  }
}
