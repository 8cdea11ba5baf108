package redress.bootstrap.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Holds the jars that were built against what the machine or the moment may not leave in them: two
 * builds of the same sources are equal, byte for byte. The build runs it when everything is packed;
 * {@code scripts/reproducible} builds twice and compares.
 */
public final class MadeAnywhere {
  /** What a manifest may tell; nothing of it depends on who builds where. */
  private static final Set<String> TOLD =
      Set.of(
          "Manifest-Version",
          "Created-By",
          "Java-Version",
          "Build-Jdk-Spec",
          "Build-Tool-Jdk-Spec",
          "Main-Class",
          "Enable-Native-Access",
          "Implementation-Title",
          "Implementation-Version",
          "Multi-Release");

  /** What would be the JDK on which Maven happens to run: see {@code build/manifest.mf}. */
  private static final Map<String, String> FIXED = Map.of("Build-Tool-Jdk-Spec", "17 or newer");

  private static final String RUNNABLE = "redress.jar";
  private static final String OURS = "redress/";

  private MadeAnywhere() {}

  /**
   * @param given the folder of the modules, and the instant that every entry has
   */
  public static void main(String... given) throws IOException {
    var jars = jars(Path.of(given[0]));
    if (jars.stream().noneMatch(jar -> jar.endsWith(RUNNABLE))) {
      System.err.println("There is no " + RUNNABLE + " to look at.");
      System.exit(1);
    }
    var wrong = new ArrayList<String>();
    for (var jar : jars) {
      wrong.addAll(wrong(jar, OffsetDateTime.parse(given[1]).toLocalDateTime()));
    }
    if (!wrong.isEmpty()) {
      System.err.println("Another build of the same sources would be another one:");
      wrong.forEach(System.err::println);
      System.exit(1);
    }
  }

  private static List<Path> jars(Path modules) throws IOException {
    var jars = new ArrayList<Path>();
    try (var folders = Files.newDirectoryStream(modules, Files::isDirectory)) {
      for (var folder : folders) {
        if (Files.exists(folder.resolve("pom.xml")) && Files.exists(folder.resolve("target"))) {
          try (var found = Files.newDirectoryStream(folder.resolve("target"), "redress*.jar")) {
            found.forEach(jars::add);
          }
        }
      }
    }
    return jars;
  }

  /**
   * What in a jar tells where or when it was built.
   *
   * @param at when every entry says that it was made; what others packed keeps its own time
   */
  static List<String> wrong(Path jar, LocalDateTime at) throws IOException {
    var name = jar.getFileName();
    boolean withOthers = jar.endsWith(RUNNABLE);
    var wrong = new ArrayList<String>();
    try (var file = new JarFile(jar.toFile())) {
      file.stream()
          .filter(entry -> !withOthers || own(entry))
          .filter(entry -> !at.equals(entry.getTimeLocal()))
          .map(entry -> "%s: %s is of %s".formatted(name, entry, entry.getTimeLocal()))
          .forEach(wrong::add);
      file.getManifest()
          .getMainAttributes()
          .forEach(
              (key, value) -> {
                var attribute = key.toString();
                if (!TOLD.contains(attribute)
                    || !FIXED.getOrDefault(attribute, value.toString()).equals(value)) {
                  wrong.add("%s: its manifest tells %s: %s".formatted(name, attribute, value));
                }
              });
    }
    return wrong;
  }

  private static boolean own(ZipEntry entry) {
    return entry.getName().startsWith(OURS) || entry.getName().equals(JarFile.MANIFEST_NAME);
  }
}
