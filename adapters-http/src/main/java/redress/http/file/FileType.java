package redress.http.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, found from its content; what its sender calls it does not count.
 *
 * <p>Pictures, PDF, office documents and plain text (CSV too) are taken. What a browser might run,
 * such as HTML and SVG, is not; nor is a document or a picture that does harm when it is opened.
 */
final class FileType {
  private static final String OLD_OFFICE_TAKEN = "application/vnd.ms-office";
  private static final Set<String> TAKEN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "image/bmp",
          "image/tiff",
          "image/heic",
          "image/heif",
          "image/heic-sequence",
          "image/heif-sequence",
          "application/pdf",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          OLD_OFFICE_TAKEN,
          "text/plain");
  private static final Map<String, String> OFFICE_BY_MAIN_PART =
      Map.of(
          "word/document.xml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xl/workbook.xml",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "ppt/presentation.xml",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation");
  private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final String PLAIN = "text/plain";
  private static final String PICTURE = "image/";
  private static final String OLD_OFFICE = "application/x-tika-msoffice";
  private static final String UNKNOWN = "application/octet-stream";
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private FileType() {}

  /**
   * Its media type, unless it is none that we take, or takes more than the effort to look through.
   */
  static Optional<String> of(Path file, Effort effort) {
    try {
      var found = detected(file, effort);
      if (PACKED.contains(found)) {
        return Packed.isHarmless(file, effort) ? office(file) : Optional.empty();
      }
      if (found.startsWith(OPEN_DOCUMENT) && !Packed.isHarmless(file, effort)) {
        return Optional.empty();
      }
      if (found.equals(UNKNOWN)) {
        return isChineseText(file, effort) && !isMarkup(file, CHINESE, effort)
            ? Optional.of("text/plain")
            : Optional.empty();
      }
      if (found.equals(PLAIN) && isMarkup(file, marked(file), effort)
          || found.startsWith(PICTURE) && !PictureSize.isModest(file, found, effort)
          || isOldOffice(found) && OldOffice.hasMacros(file, effort)) {
        return Optional.empty();
      }
      return Optional.of(found.equals(OLD_OFFICE) ? OLD_OFFICE_TAKEN : found)
          .filter(TAKEN::contains);
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static InputStream opened(Path file, Effort effort) throws IOException {
    return new BufferedInputStream(effort.reading(Files.newInputStream(file)));
  }

  private static boolean isOldOffice(String found) {
    return found.equals(OLD_OFFICE) || found.equals(OLD_OFFICE_TAKEN);
  }

  private static String detected(Path file, Effort effort) throws IOException {
    try (var in = opened(file, effort)) {
      var found = TYPES.detect(in, new Metadata()).getBaseType().toString();
      return found.equals(UNKNOWN) ? RarePictures.type(file, effort).orElse(found) : found;
    }
  }

  /**
   * Text that begins with a tag, a declaration or a comment, whatever it then says it is; what is
   * blank before it counts no more than a byte order mark does.
   */
  private static boolean isMarkup(Path file, Charset charset, Effort effort) throws IOException {
    try (var text = new InputStreamReader(opened(file, effort), charset)) {
      int c = text.read();
      while (c == BYTE_ORDER_MARK || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        c = text.read();
      }
      int next = text.read();
      return c == '<' && (next == '!' || next == '?' || Character.isLetter(next));
    }
  }

  /** What its byte order mark says it is written in, or else UTF-8. */
  private static Charset marked(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var mark = HexFormat.of().formatHex(in.readNBytes(4));
      if (mark.equals("fffe0000")) {
        return StandardCharsets.UTF_32;
      }
      boolean halved = mark.startsWith("fffe") || mark.startsWith("feff");
      return halved ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
  }

  /** Text in the encoding in which Chinese spreadsheets are exported. */
  private static boolean isChineseText(Path file, Effort effort) throws IOException {
    var decoder = CHINESE.newDecoder();
    try (var text = new InputStreamReader(opened(file, effort), decoder)) {
      for (int c = text.read(); c >= 0; c = text.read()) {
        if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
          return false;
        }
      }
      return true;
    } catch (CharacterCodingException binary) {
      return false;
    }
  }

  private static Optional<String> office(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") == null) {
        return Optional.empty();
      }
      return OFFICE_BY_MAIN_PART.entrySet().stream()
          .filter(kind -> zip.getEntry(kind.getKey()) != null)
          .map(Map.Entry::getValue)
          .sorted()
          .findFirst();
    }
  }
}
