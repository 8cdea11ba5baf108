package redress.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The contract as a page to read: plain HTML made once from the document, without any script. */
final class ContractPage {
  private final StringBuilder html = new StringBuilder();

  private ContractPage() {}

  static String html(Contract contract) {
    var page = new ContractPage();
    page.document(contract.document());
    return page.html.toString();
  }

  static byte[] style() {
    try (var in = ContractPage.class.getResourceAsStream("docs/docs.css")) {
      return in.readAllBytes();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private void document(Map<?, ?> document) {
    var info = map(document, "info");
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>Redress API</title><link rel=\"stylesheet\" href=\"/docs.css\">")
        .append("</head><body><main>");
    element("h1", "%s API, version %s".formatted(info.get("title"), info.get("version")));
    element("p", info.get("description"));
    html.append("<p><a href=\"/openapi.yaml\">openapi.yaml</a></p>");
    map(document, "paths")
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) methods)
                    .forEach((method, entry) -> operation(method, path, (Map<?, ?>) entry)));
    element("h2", "Schemas");
    map(map(document, "components"), "schemas").forEach(this::schema);
    html.append("</main></body></html>");
  }

  private void operation(Object method, Object path, Map<?, ?> entry) {
    html.append("<section id=\"").append(escaped(entry.get("operationId"))).append("\"><h2><b>");
    html.append(escaped(method)).append("</b> <code>").append(escaped(path));
    html.append("</code></h2>");
    element("p", entry.get("summary"));
    element("p", entry.get("description"));
    if (entry.get("parameters") instanceof List<?> parameters) {
      html.append("<ul>");
      for (var parameter : parameters) {
        html.append("<li>").append(brief(parameter)).append("</li>");
      }
      html.append("</ul>");
    }
    if (entry.get("requestBody") instanceof Map<?, ?> content) {
      html.append("<p>Content: ").append(brief(content.get("content"))).append("</p>");
    }
    html.append("<dl>");
    map(entry, "responses")
        .forEach(
            (status, response) -> {
              element("dt", status);
              html.append("<dd>").append(brief(response)).append("</dd>");
            });
    html.append("</dl></section>");
  }

  private void schema(Object name, Object schema) {
    html.append("<section id=\"schema-").append(escaped(name)).append("\">");
    element("h3", name);
    html.append("<p>").append(brief(schema)).append("</p></section>");
  }

  /** A node in words; a reference is a link. */
  private static String brief(Object node) {
    return switch (node) {
      case null -> "";
      case Map<?, ?> map when map.get("$ref") instanceof String reference -> link(reference);
      case Map<?, ?> map -> {
        var text = new StringBuilder("<ul>");
        map.forEach(
            (key, value) ->
                text.append("<li><code>")
                    .append(escaped(key))
                    .append("</code> ")
                    .append(brief(value))
                    .append("</li>"));
        yield text.append("</ul>").toString();
      }
      case List<?> list ->
          list.stream()
              .map(ContractPage::brief)
              .reduce((one, other) -> one + ", " + other)
              .orElse("");
      default -> escaped(node);
    };
  }

  private static String link(String reference) {
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    return reference.startsWith("#/components/schemas/")
        ? "<a href=\"#schema-%1$s\">%1$s</a>".formatted(escaped(name))
        : escaped(name);
  }

  private void element(String tag, Object text) {
    if (text != null) {
      html.append('<').append(tag).append('>').append(escaped(text));
      html.append("</").append(tag).append('>');
    }
  }

  private static Map<?, ?> map(Map<?, ?> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> child ? child : Map.of();
  }

  private static String escaped(Object text) {
    return String.valueOf(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
