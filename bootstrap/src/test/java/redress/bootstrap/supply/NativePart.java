package redress.bootstrap.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * PostgreSQL itself or a library of others that stands in its archive, which Maven knows nothing
 * of.
 *
 * @param archive where it stands
 * @param licence as SPDX writes it
 * @param files its programs and libraries, each with its SHA-256; those of PostgreSQL itself, which
 *     Maven's version names, without: ""
 */
record NativePart(
    String archive, String name, String version, String licence, Map<String, String> files) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String ref() {
    return "native:%s/%s@%s".formatted(archive, name, version);
  }

  /** As CycloneDX has it in a bill of materials. */
  ObjectNode component() {
    var component =
        JSON.createObjectNode()
            .put("type", "library")
            .put("bom-ref", ref())
            .put("group", archive)
            .put("name", name)
            .put("version", version)
            .put("scope", "required");
    component.withArray("licenses").addObject().put("expression", licence);
    component.put("purl", "pkg:generic/%s@%s".formatted(name.toLowerCase(Locale.ROOT), version));
    var inside = component.withArray("components");
    files.forEach(
        (path, hash) -> {
          var file = inside.addObject().put("type", "file").put("name", path);
          if (!hash.isEmpty()) {
            file.withArray("hashes").addObject().put("alg", "SHA-256").put("content", hash);
          }
        });
    return component;
  }
}
