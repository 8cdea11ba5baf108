package redress.bootstrap.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;
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
      LOG.debug("Another start unpacked PostgreSQL at the same time; {} is left over", partial, e);
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

  private static String fingerprint() throws IOException {
    try (InputStream archive = archive()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read; (read = archive.read(buffer)) > 0; ) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family =
        WINDOWS ? "windows" : system.startsWith("mac") ? "darwin" : system.replace(' ', '_');
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-%s-%s.txz".formatted(family, processor);
    InputStream archive = Binaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new StartRefused(
          "This build of Redress carries no PostgreSQL for %s on %s: start it with --database-url."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return new BufferedInputStream(archive, 1 << 16);
  }
}
