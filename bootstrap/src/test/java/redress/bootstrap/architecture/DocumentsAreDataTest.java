package redress.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.obligation.Moment;
import redress.procedure.ShippedProcedures;

/** No code knows a shipped procedure by its name: what one does differently is in its document. */
class DocumentsAreDataTest {
  private static final String LIST = "ShippedProcedures.java";

  private final Path project = Path.of("").toAbsolutePath().getParent();

  @Test
  void no_source_but_the_list_of_them_names_a_shipped_procedure() throws IOException {
    var sources = new TreeMap<String, String>();
    for (var module : List.of("domain", "application", "adapters-http", "adapters-persistence")) {
      sources.putAll(sources(project.resolve(module)));
    }
    sources.putAll(sources(project.resolve("bootstrap")));
    assertFalse(named(sources).isEmpty());
    sources.remove(LIST);
    assertEquals(List.of(), named(sources));
  }

  @Test
  void a_source_that_names_one_is_found() {
    var code = ShippedProcedures.codes().getFirst();
    var source = "if (company.id().code().equals(\"%s\")) {".formatted(code);
    assertEquals(List.of("Special.java " + code), named(Map.of("Special.java", source)));
  }

  @Test
  void every_moment_that_a_document_may_wait_for_comes() throws IOException {
    var application = String.join("\n", sources(project.resolve("application")).values());
    assertEquals(
        List.of(),
        Stream.of(Moment.values()).filter(it -> !application.contains("Moment." + it)).toList());
  }

  private static List<String> named(Map<String, String> sources) {
    return sources.entrySet().stream()
        .flatMap(
            it ->
                ShippedProcedures.codes().stream()
                    .filter(code -> it.getValue().contains('"' + code + '"'))
                    .map(code -> it.getKey() + " " + code))
        .toList();
  }

  private static Map<String, String> sources(Path module) throws IOException {
    var sources = new TreeMap<String, String>();
    try (var tree = Files.walk(module.resolve("src/main/java"))) {
      for (var file : tree.filter(it -> it.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }
}
