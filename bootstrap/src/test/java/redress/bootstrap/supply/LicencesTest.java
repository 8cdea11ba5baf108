package redress.bootstrap.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped is under a licence that is allowed, or the build says what is not. */
class LicencesTest {
  private static final Instant BEGUN = Instant.parse("2026-11-23T03:00:00Z");
  private static final String FREE = part("free", "{\"license\":{\"id\":\"MIT\"}}");

  @TempDir private Path folder;
  private Path bill;
  private Path jar;

  @BeforeEach
  void built() throws IOException {
    bill = folder.resolve("bill.json");
    jar = Archives.jar(folder.resolve("redress.jar"), Archives.NAME, Archives.archive("libz.so.1"));
    Files.writeString(folder.resolve("allowed.txt"), "# what may be\nMIT\nZlib\nPostgreSQL\n");
    Archives.list(folder, "Zlib", "libz.so.1");
  }

  @Test
  void whatever_names_no_allowed_licence_is_told_S45() throws IOException {
    written(
        FREE,
        part("either", "{\"license\":{\"id\":\"GPL-3.0-only\"}},{\"license\":{\"name\":\"Ours\"}}"),
        part("bound", "{\"license\":{\"id\":\"AGPL-3.0-only\"}}"),
        part("silent", ""));
    assertEquals(
        List.of("g:bound:1 [AGPL-3.0-only]", "g:silent:1 no licence"),
        Licences.wrong(new Bill(bill), Set.of("MIT", "Ours")));
  }

  @Test
  void a_build_whose_parts_are_all_allowed_passes_with_the_native_ones_in_its_bill_S45()
      throws Exception {
    written(FREE);
    built("");
    built("");
    var parts = new ObjectMapper().readTree(bill.toFile()).path("components");
    assertEquals(
        List.of("free", "PostgreSQL", "zlib"),
        parts.valueStream().map(it -> it.path("name").asText()).toList());
    assertEquals("lib/libz.so.1", parts.path(2).path("components").path(0).path("name").asText());
  }

  @Test
  void a_build_that_wrote_no_bill_fails_S45() throws Exception {
    built("no bill of materials was written to " + bill);
  }

  @Test
  void a_bill_of_an_earlier_build_is_none_S45() throws Exception {
    written(FREE);
    Files.setLastModifiedTime(bill, FileTime.from(BEGUN.minusSeconds(1)));
    built(
        bill
            + " is of an earlier build, written at 2026-11-23T02:59:59Z; this one began at "
            + BEGUN);
    Files.setLastModifiedTime(bill, FileTime.from(BEGUN));
    built("");
  }

  @Test
  void a_bill_without_parts_is_no_bill_S45() throws Exception {
    written();
    built(bill + " names no part");
    Files.writeString(bill, "");
    built(bill + " names no part");
    Files.writeString(bill, "{}");
    built(bill + " names no part");
  }

  @Test
  void a_library_of_postgresql_under_a_licence_that_is_not_allowed_fails_the_build_S45()
      throws Exception {
    written(FREE);
    Archives.list(folder, "AGPL-3.0-only", "libz.so.1");
    built(
        "not under a licence that %s allows: %s:zlib:1.2.11 [AGPL-3.0-only]"
            .formatted(folder.resolve("allowed.txt"), Archives.NAME));
  }

  @Test
  void a_library_of_postgresql_that_nobody_has_listed_fails_the_build_S45() throws Exception {
    written(FREE);
    Archives.list(folder, "Zlib");
    built(Archives.NAME + ": lib/libz.so.1 ");
  }

  /** Runs what the build runs: it says that and fails, or says nothing and passes. */
  private void built(String says) throws Exception {
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Licences.class.getName(),
                bill.toString(),
                folder.resolve("allowed.txt").toString(),
                jar.toString(),
                folder.toString(),
                BEGUN.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(program.getInputStream().readAllBytes(), UTF_8);
    assertEquals(says.isEmpty() ? 0 : 1, program.waitFor(), said);
    assertTrue(says.isEmpty() ? said.isEmpty() : said.startsWith(says), said);
  }

  private void written(String... parts) throws IOException {
    Files.writeString(bill, "{\"components\":[" + String.join(",", parts) + "]}");
  }

  private static String part(String name, String licences) {
    return "{\"group\":\"g\",\"name\":\"%s\",\"version\":\"1\",\"licenses\":[%s]}"
        .formatted(name, licences);
  }
}
