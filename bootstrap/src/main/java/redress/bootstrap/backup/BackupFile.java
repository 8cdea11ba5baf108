package redress.bootstrap.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** A backup that is read: everything in it is looked at before anything of it is used. */
public final class BackupFile implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final ZipFile file;
  private final Manifest manifest;

  private BackupFile(ZipFile file, Manifest manifest) {
    this.file = file;
    this.manifest = manifest;
  }

  /**
   * Opens a backup and reads it whole once.
   *
   * @throws IOException if there is no such file, or it is no backup, breaks off, or is not what
   *     was written; in a sentence
   */
  public static BackupFile open(Path path) throws IOException {
    if (Files.notExists(path)) {
      throw new NoSuchFileException("There is no file %s.".formatted(path));
    }
    ZipFile file = null;
    try {
      file = new ZipFile(path.toFile());
      var backup = new BackupFile(file, Manifest.of(bytes(file, Backup.MANIFEST)));
      for (var content : backup.manifest.tables()) {
        backup.check(content);
      }
      return backup;
    } catch (IOException | RuntimeException broken) {
      if (file != null) {
        file.close();
      }
      throw new IOException(
          "%s is not a whole backup: %s".formatted(path, broken.getMessage()), broken);
    }
  }

  /**
   * Whether the installation with that key has written it, as it is. What the file says of its
   * tables was compared when it was opened, and this is a signature over what it says.
   *
   * @param key the key, or its half that only verifies
   * @throws IOException if there is no such key
   */
  public boolean isOf(Path key) throws IOException {
    return file.getEntry(Backup.SIGNATURE) != null
        && BackupKey.holds(key, bytes(file, Backup.MANIFEST), bytes(file, Backup.SIGNATURE));
  }

  private static byte[] bytes(ZipFile file, String name) throws IOException {
    try (var in = entry(file, name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream entry(ZipFile file, String name) throws IOException {
    var entry = file.getEntry(name);
    if (entry == null) {
      throw new IOException("it has no " + name);
    }
    return file.getInputStream(entry);
  }

  private void check(Manifest.Content content) throws IOException {
    var sha = Backup.sha256();
    long rows = 0;
    var buffer = new byte[BUFFER];
    try (var in = rows(content)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
        for (int i = 0; i < read; i++) {
          rows += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    if (rows != content.rows()
        || !HexFormat.of().formatHex(sha.digest()).equals(content.sha256())) {
      throw new IOException(
          "table %s has %d rows that are not the %d that were written"
              .formatted(content.table(), rows, content.rows()));
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** The version of the schema that its rows have. */
  public String schema() {
    return manifest.schema();
  }

  /** The rows of a table, as {@code COPY} takes them. */
  InputStream rows(Manifest.Content content) throws IOException {
    return entry(file, Backup.TABLES + content.table());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
