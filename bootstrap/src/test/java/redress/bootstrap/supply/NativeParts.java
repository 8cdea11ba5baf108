package redress.bootstrap.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * What programs and libraries stand in the archives of PostgreSQL that are shipped, held against
 * lists that people wrote who looked what they are (S45): {@code native-parts/ARCHIVE.txt}. Every
 * one of them is listed, every one that is listed is there, and those of others are, byte for byte,
 * the ones of which name, version and licence were found out.
 *
 * <p>A list has a line {@code NAME VERSION LICENCE} for each part, and below it, indented, its
 * files with their SHA-256; those of PostgreSQL itself, whose version Maven names, without. What is
 * no program and no library (SQL of extensions, time zones, dictionaries) is PostgreSQL's.
 */
final class NativeParts {
  private static final String OWN = "PostgreSQL";
  private static final HexFormat HEX = HexFormat.of();

  /** How programs and libraries begin: ELF, ar, Mach-O of one and of more processors, Windows. */
  private static final List<byte[]> BEGINNINGS =
      Stream.of("7f454c46", "213c617263683e0a", "cffaedfe", "cafebabe", "4d5a")
          .map(HEX::parseHex)
          .toList();

  private NativeParts() {}

  /**
   * The parts of all archives in a jar.
   *
   * @param wrong takes what differs from the lists
   */
  static List<NativePart> of(Path jar, Path lists, List<String> wrong) throws IOException {
    var parts = new ArrayList<NativePart>();
    try (var file = new JarFile(jar.toFile())) {
      var archives = file.stream().filter(it -> it.getName().endsWith(".txz")).toList();
      if (archives.isEmpty()) {
        wrong.add("no archive of PostgreSQL stands in " + jar);
      }
      for (var archive : archives) {
        var name = archive.getName();
        var list = lists.resolve(name.replace(".txz", ".txt"));
        if (Files.notExists(list)) {
          wrong.add(
              "nobody has listed what stands in %s: %s is to be written".formatted(name, list));
          continue;
        }
        var listed = listed(name, list);
        try (var content = file.getInputStream(archive)) {
          differences(listed, found(content)).stream()
              .map(it -> "%s: %s, see %s".formatted(name, it, list))
              .forEach(wrong::add);
        }
        parts.addAll(listed);
      }
    }
    return parts;
  }

  static List<NativePart> listed(String archive, Path list) throws IOException {
    var parts = new ArrayList<NativePart>();
    for (var line : Files.readAllLines(list)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var words = line.strip().split(" +", 3);
      if (!line.startsWith(" ")) {
        if (words.length < 3) {
          throw new IllegalArgumentException(
              "%s: \"%s\" is no name, version and licence".formatted(list, line));
        }
        parts.add(new NativePart(archive, words[0], words[1], words[2], new TreeMap<>()));
      } else {
        var part = parts.getLast();
        if (words.length != (part.name().equals(OWN) ? 1 : 2)) {
          throw new IllegalArgumentException(
              "%s: \"%s\" is no file%s"
                  .formatted(list, line, part.name().equals(OWN) ? "" : " with its SHA-256"));
        }
        part.files().put(words[0], words.length == 1 ? "" : words[1]);
      }
    }
    return parts;
  }

  /** The programs and libraries of an archive with their SHA-256; links are what they lead to. */
  static Map<String, String> found(InputStream archive) throws IOException {
    var found = new TreeMap<String, String>();
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
          var content = tar.readAllBytes();
          if (BEGINNINGS.stream().anyMatch(it -> begins(content, it))) {
            found.put(entry.getName().replaceFirst("^\\./", ""), sum(content));
          }
        }
      }
    }
    return found;
  }

  static List<String> differences(List<NativePart> listed, Map<String, String> found) {
    var wrong = new ArrayList<String>();
    var left = new TreeMap<>(found);
    for (var part : listed) {
      part.files()
          .forEach(
              (file, sum) -> {
                var there = left.remove(file);
                if (there == null) {
                  wrong.add("%s of %s is not there".formatted(file, part.name()));
                } else if (!sum.isEmpty() && !sum.equals(there)) {
                  wrong.add(
                      "%s is another than that of %s %s: %s"
                          .formatted(file, part.name(), part.version(), there));
                }
              });
    }
    left.forEach((file, sum) -> wrong.add("%s %s is of no part".formatted(file, sum)));
    return wrong;
  }

  private static boolean begins(byte[] content, byte[] with) {
    return content.length >= with.length
        && Arrays.equals(content, 0, with.length, with, 0, with.length);
  }

  private static String sum(byte[] content) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
