package redress.http.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, found from its content; what its sender calls it does not count.
 *
 * <p>Pictures, PDF, office documents and plain text (CSV too) are taken. What a browser might run,
 * such as HTML and SVG, is not.
 */
final class FileType {
  private static final int MOST_ENTRIES = 10_000;
  private static final long MOST_UNPACKED = 512L * 1024 * 1024;
  private static final Set<String> TAKEN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "image/bmp",
          "image/tiff",
          "image/heic",
          "application/pdf",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          "text/plain");
  private static final Map<String, String> OFFICE_BY_FOLDER =
      Map.of(
          "word/",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xl/",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "ppt/",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation");
  private static final String OLD_OFFICE = "application/x-tika-msoffice";
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  private FileType() {}

  /** Its media type, unless it is none that we take. */
  static Optional<String> of(Path file) {
    try {
      var found = detected(file);
      if (found.equals("application/zip") || found.equals("application/x-tika-ooxml")) {
        return packed(file);
      }
      if (found.startsWith("application/vnd.oasis.opendocument.") && packed(file).isEmpty()) {
        return Optional.empty();
      }
      if (found.equals(OLD_OFFICE)) {
        return Optional.of("application/vnd.ms-office");
      }
      return Optional.of(found).filter(TAKEN::contains);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String detected(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return TYPES.detect(in, new Metadata()).getBaseType().toString();
    }
  }

  /** Looks at the table of contents alone; nothing is unpacked. */
  private static Optional<String> packed(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        return Optional.empty();
      }
      long unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      if (unpacked > MOST_UNPACKED) {
        return Optional.empty();
      }
      if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
        return Optional.of("application/vnd.oasis.opendocument");
      }
      return zip.getEntry("[Content_Types].xml") == null
          ? Optional.empty()
          : OFFICE_BY_FOLDER.entrySet().stream()
              .filter(kind -> zip.stream().anyMatch(e -> e.getName().startsWith(kind.getKey())))
              .map(Map.Entry::getValue)
              .sorted()
              .findFirst();
    } catch (ZipException broken) {
      return Optional.empty();
    }
  }
}
