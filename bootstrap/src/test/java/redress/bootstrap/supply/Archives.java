package redress.bootstrap.supply;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives as those of PostgreSQL, and lists of what stands in them. */
final class Archives {
  static final String NAME = "postgres-linux-x86_64.txz";

  private Archives() {}

  /** A server, a link, a file that is no program, and libraries whose content is their name. */
  static byte[] archive(String... libraries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
      file(tar, "./bin/postgres", program("the server"));
      file(tar, "share/postgresql/errcodes.txt", "no program".getBytes(ISO_8859_1));
      var link = new TarArchiveEntry("lib/libpq.so", TarConstants.LF_SYMLINK);
      link.setLinkName("libpq.so.5");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      for (var library : libraries) {
        file(tar, "lib/" + library, program(library));
      }
    }
    return bytes.toByteArray();
  }

  static Path jar(Path jar, String name, byte[] archive) throws IOException {
    try (var file = new JarOutputStream(Files.newOutputStream(jar))) {
      file.putNextEntry(new ZipEntry(name));
      file.write(archive);
    }
    return jar;
  }

  /** A list of the server and of libraries, which are zlib under that licence. */
  static Path list(Path folder, String licence, String... libraries) throws IOException {
    var list =
        new StringBuilder("# read by people\n\nPostgreSQL 18.6 PostgreSQL\n  bin/postgres\n");
    list.append("\nzlib 1.2.11 ").append(licence).append('\n');
    for (var library : libraries) {
      list.append("  lib/%s %s%n".formatted(library, sum(library)));
    }
    return Files.writeString(folder.resolve(NAME.replace(".txz", ".txt")), list);
  }

  static String sum(String library) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(program(library)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] program(String of) {
    return ("\u007fELF" + of).getBytes(ISO_8859_1);
  }

  private static void file(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
