package redress.bootstrap.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What depends on the machine or the moment of a build is found in its jars. */
class MadeAnywhereTest {
  private static final LocalDateTime THEN = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 17, 30);

  @TempDir private Path folder;

  @Test
  void a_jar_that_tells_nothing_of_where_and_when_it_was_made_is_right() throws IOException {
    var jar = jar("redress-domain.jar", "17 or newer", THEN, "redress/A.class", "others/B.class");
    assertEquals(List.of(), MadeAnywhere.wrong(jar, THEN));
  }

  @Test
  void an_entry_of_another_time_is_told() throws IOException {
    var jar = jar("redress-domain.jar", "17 or newer", NOW, "redress/A.class");
    assertEquals(
        List.of(
            "redress-domain.jar: META-INF/MANIFEST.MF is of 2026-11-22T17:30",
            "redress-domain.jar: redress/A.class is of 2026-11-22T17:30"),
        MadeAnywhere.wrong(jar, THEN));
  }

  @Test
  void what_others_made_keeps_its_time_in_the_program_alone() throws IOException {
    var jar = jar("redress.jar", "17 or newer", NOW, "redress/A.class", "others/B.class");
    assertEquals(
        List.of(
            "redress.jar: META-INF/MANIFEST.MF is of 2026-11-22T17:30",
            "redress.jar: redress/A.class is of 2026-11-22T17:30"),
        MadeAnywhere.wrong(jar, THEN));
  }

  @Test
  void a_manifest_that_names_the_jdk_of_the_machine_or_what_nobody_foresaw_is_told()
      throws IOException {
    var manifest = manifest("25");
    manifest.getMainAttributes().putValue("Built-By", "somebody");
    var jar = jar("redress.jar", manifest, THEN);
    assertEquals(
        List.of(
            "redress.jar: its manifest tells Build-Tool-Jdk-Spec: 25",
            "redress.jar: its manifest tells Built-By: somebody"),
        MadeAnywhere.wrong(jar, THEN).stream().sorted().toList());
  }

  private Path jar(String name, String tool, LocalDateTime at, String... classes)
      throws IOException {
    return jar(name, manifest(tool), at, classes);
  }

  private Path jar(String name, Manifest manifest, LocalDateTime at, String... classes)
      throws IOException {
    var jar = folder.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(entry(JarFile.MANIFEST_NAME, at));
      manifest.write(out);
      for (var each : classes) {
        out.putNextEntry(entry(each, at));
      }
    }
    return jar;
  }

  private static ZipEntry entry(String name, LocalDateTime at) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(at);
    return entry;
  }

  private static Manifest manifest(String tool) {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Build-Jdk-Spec", "25");
    manifest.getMainAttributes().putValue("Build-Tool-Jdk-Spec", tool);
    return manifest;
  }
}
