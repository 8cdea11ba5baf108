package redress.http.file;

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
 */
final class Prolog {
  /**
   * Begins a declaration by which a reader of XML could be sent elsewhere, or around in circles.
   */
  private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

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

  private final StringBuilder head = new StringBuilder();
  private int ebcdic;
  private int matched;
  private boolean begun;
  private boolean other;
  private boolean behindHead;
  private boolean zeros;
  private StringBuilder declared;

  /** Whether what follows next is none of what a reader of XML must not see. */
  boolean isHarmless(byte[] chunk, int length) {
    for (int i = 0; i < length && !other; i++) {
      zeros |= chunk[i] == 0;
      if (chunk[i] != 0 && !isHarmless(chunk[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isHarmless(byte next) {
    if (!begun) {
      return isHarmlessBefore(next);
    }
    if (declared != null) {
      return isHarmlessDeclaration(next);
    }
    matched = next == DECLARATION[matched] ? matched + 1 : next == '<' ? 1 : 0;
    if (matched == DECLARATION.length) {
      matched = 0;
      declared = new StringBuilder(new String(DECLARATION, StandardCharsets.US_ASCII));
      return behindHead;
    }
    return behindHead || isHarmlessHead(next);
  }

  /**
   * As far as it goes. In UTF-16 other letters look like those that end it when their zeros are
   * left out, so that nothing is allowed there.
   */
  private boolean isHarmlessDeclaration(byte next) {
    declared.append((char) (next & 0xff));
    var allowed = OF_PICTURES.matcher(declared);
    boolean whole = allowed.matches();
    boolean harmless = !zeros && declared.length() < LONGEST && (whole || allowed.hitEnd());
    declared = whole ? null : declared;
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
