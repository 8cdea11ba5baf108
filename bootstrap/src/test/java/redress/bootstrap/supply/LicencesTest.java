package redress.bootstrap.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped is under a licence that is allowed, or the build says what is not. */
class LicencesTest {
  @TempDir private Path folder;
  private Path bill;

  @BeforeEach
  void bill() {
    bill = folder.resolve("bill.json");
  }

  @Test
  void whatever_names_no_allowed_licence_is_told_S45() throws IOException {
    written(
        part("free", "{\"license\":{\"id\":\"MIT\"}}"),
        part("either", "{\"license\":{\"id\":\"GPL-3.0-only\"}},{\"license\":{\"name\":\"Ours\"}}"),
        part("bound", "{\"license\":{\"id\":\"AGPL-3.0-only\"}}"),
        part("silent", ""));
    assertEquals(
        List.of("g:bound:1 [AGPL-3.0-only]", "g:silent:1 no licence"),
        Licences.wrong(bill, Set.of("MIT", "Ours")));
  }

  @Test
  void a_bill_without_parts_is_no_bill_S45() throws IOException {
    written();
    assertThrows(IllegalArgumentException.class, () -> Licences.wrong(bill, Set.of("MIT")));
  }

  private void written(String... parts) throws IOException {
    Files.writeString(bill, "{\"components\":[" + String.join(",", parts) + "]}");
  }

  private static String part(String name, String licences) {
    return "{\"group\":\"g\",\"name\":\"%s\",\"version\":\"1\",\"licenses\":[%s]}"
        .formatted(name, licences);
  }
}
