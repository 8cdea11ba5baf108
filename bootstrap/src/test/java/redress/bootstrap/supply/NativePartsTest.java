package redress.bootstrap.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the archives of PostgreSQL is listed by people, or the build says what is not. */
class NativePartsTest {
  @TempDir private Path folder;

  @Test
  void an_archive_that_is_as_listed_is_right_S45() throws IOException {
    Archives.list(folder, "Zlib", "libz.so.1");
    assertEquals(List.of(), wrong("libz.so.1"));
  }

  @Test
  void a_library_that_came_went_or_changed_is_told_S45() throws IOException {
    var list = Archives.list(folder, "Zlib", "libz.so.1", "libgone.so.1");
    Files.writeString(list, Files.readString(list).replace(Archives.sum("libz.so.1"), "0f0f"));
    assertEquals(
        List.of(
            told(list, "lib/libgone.so.1 of zlib is not there"),
            told(list, "lib/libz.so.1 is another than that of zlib 1.2.11: ", "libz.so.1"),
            told(list, "lib/libnew.so.2 %s is of no part".formatted(Archives.sum("libnew.so.2")))),
        wrong("libz.so.1", "libnew.so.2"));
  }

  @Test
  void a_program_of_postgresql_itself_that_came_or_went_is_told_S45() throws IOException {
    var list = Archives.list(folder, "Zlib", "libz.so.1");
    Files.writeString(list, Files.readString(list).replace("bin/postgres", "bin/initdb"));
    var wrong = wrong("libz.so.1");
    assertEquals(2, wrong.size(), wrong.toString());
    assertEquals(told(list, "bin/initdb of PostgreSQL is not there"), wrong.getFirst());
    assertTrue(wrong.getLast().contains("bin/postgres "), wrong.getLast());
  }

  @Test
  void an_archive_without_a_list_and_a_jar_without_an_archive_are_told_S45() throws IOException {
    var list = folder.resolve("postgres-linux-x86_64.txt");
    assertEquals(
        List.of(
            "nobody has listed what stands in %s: %s is to be written"
                .formatted(Archives.NAME, list)),
        wrong());
    var jar = Archives.jar(folder.resolve("other.jar"), "postgres.zip", Archives.archive());
    var wrong = new ArrayList<String>();
    NativeParts.of(jar, folder, wrong);
    assertEquals(List.of("no archive of PostgreSQL stands in " + jar), wrong);
  }

  @Test
  void a_library_of_others_is_not_listed_by_its_name_alone_S45() throws IOException {
    var list = Archives.list(folder, "Zlib", "libz.so.1");
    Files.writeString(list, Files.readString(list).replace(Archives.sum("libz.so.1"), ""));
    assertThrows(IllegalArgumentException.class, this::wrong);
    Files.writeString(list, "zlib 1.2.11\n");
    assertThrows(IllegalArgumentException.class, this::wrong);
  }

  /** The lists that are checked in name only what is allowed, for every system there is. */
  @Test
  void every_system_has_a_list_and_all_of_it_is_allowed_S45() throws IOException {
    var allowed = Licences.allowed(Path.of("allowed-licences.txt"));
    try (var lists = Files.newDirectoryStream(Path.of("native-parts"))) {
      var names = new ArrayList<String>();
      for (var list : lists) {
        var parts = NativeParts.listed("an archive", list);
        assertEquals(
            List.of(),
            parts.stream().filter(it -> !allowed.contains(it.licence())).toList(),
            list.toString());
        assertTrue(parts.stream().noneMatch(it -> it.files().isEmpty()), list.toString());
        names.add(list.getFileName().toString());
      }
      assertEquals(
          List.of(
              "postgres-darwin-arm_64.txt",
              "postgres-darwin-x86_64.txt",
              "postgres-linux-arm_64.txt",
              "postgres-linux-x86_64.txt",
              "postgres-windows-x86_64.txt"),
          names.stream().sorted().toList());
    }
  }

  private List<String> wrong(String... libraries) throws IOException {
    var jar =
        Archives.jar(folder.resolve("redress.jar"), Archives.NAME, Archives.archive(libraries));
    var wrong = new ArrayList<String>();
    NativeParts.of(jar, folder, wrong);
    return wrong;
  }

  private static String told(Path list, String what, String library) {
    return told(list, what + Archives.sum(library));
  }

  private static String told(Path list, String what) {
    return "%s: %s, see %s".formatted(Archives.NAME, what, list);
  }
}
