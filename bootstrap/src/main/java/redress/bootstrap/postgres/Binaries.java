package redress.bootstrap.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;
import redress.application.Unsaid;
import redress.bootstrap.StartRefused;

/**
 * The programs of PostgreSQL, unpacked once from the class path into a folder named by their
 * content.
 *
 * <p>Unpacking goes into a folder beside it, which is then renamed: a half-unpacked server is never
 * started, however the program ended.
 */
record Binaries(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  static Binaries in(Path cache) {
    try {
      Path folder = cache.resolve(fingerprint());
      if (!Files.isDirectory(folder)) {
        unpack(cache, folder);
      }
      return new Binaries(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("unpacking PostgreSQL into " + cache, e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(WINDOWS ? name + ".exe" : name).toString();
  }

  static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private static void unpack(Path cache, Path folder) throws IOException {
    LOG.info("Unpacking PostgreSQL into {}", folder);
    Files.createDirectories(cache);
    Path partial = Files.createTempDirectory(cache, "unpacking-");
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        write(entry, tar, partial);
      }
    }
    try {
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, folder);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      LOG.debug(
          "Another start unpacked PostgreSQL at the same time; {} is left over",
          partial,
          Unsaid.of(e));
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("an entry outside the archive's folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      if (!WINDOWS && (entry.getMode() & 0100) != 0) {
        target.toFile().setExecutable(true, false);
      }
    }
  }

  /** What tells one archive from another; the jar that holds it has counted already. */
  private static String fingerprint() throws IOException {
    if (resource().openConnection() instanceof JarURLConnection packed) {
      var entry = packed.getJarEntry();
      return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
    }
    var crc = new CRC32();
    try (var archive = new CheckedInputStream(archive(), crc)) {
      long size = archive.transferTo(OutputStream.nullOutputStream());
      return "%08x-%x".formatted(crc.getValue(), size);
    }
  }

  private static InputStream archive() throws IOException {
    return new BufferedInputStream(resource().openStream(), 1 << 16);
  }

  private static URL resource() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family =
        WINDOWS ? "windows" : system.startsWith("mac") ? "darwin" : system.replace(' ', '_');
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-%s-%s.txz".formatted(family, processor);
    var archive = Binaries.class.getResource(name);
    if (archive == null) {
      throw new StartRefused(
          "This build of Redress carries no PostgreSQL for %s on %s: start it with --database-url."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return archive;
  }
}
