package redress.http;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import redress.rule.Finding;
import redress.tree.Malformed;
import redress.tree.Node;

/**
 * What follows the path of a request: parameters, each of them once, and the way to the next part.
 */
record Query(MultiMap parameters) {
  /** Begins the pointer of a finding about a query parameter. */
  static final String POINTER = "?";

  /**
   * Reads them as an object of texts.
   *
   * @throws Malformed with everything that is wrong
   */
  <T> T read(Function<Node, T> reader) {
    var tree = new LinkedHashMap<String, Object>();
    var twice = new ArrayList<Finding>();
    for (var parameter : parameters) {
      if (tree.put(parameter.getKey(), parameter.getValue()) != null) {
        twice.add(
            new Finding(POINTER + parameter.getKey(), "GIVEN_TWICE", null, "give it once at most"));
      }
    }
    if (!twice.isEmpty()) {
      throw new Malformed(twice);
    }
    try {
      return Node.read(tree, reader);
    } catch (Malformed malformed) {
      throw new Malformed(malformed.findings().stream().map(Query::ofQuery).toList());
    }
  }

  /** The link to the part of a list that follows the row of that key, asked for in the same way. */
  String next(String path, Page page, List<String> key) {
    var link = new StringBuilder(path).append("?limit=").append(page.limit());
    for (var parameter : parameters) {
      if (!parameter.getKey().equals("limit") && !parameter.getKey().equals("cursor")) {
        link.append('&').append(encoded(parameter.getKey()));
        link.append('=').append(encoded(parameter.getValue()));
      }
    }
    link.append("&cursor=").append(Page.cursor(key));
    return "<" + link + ">; rel=\"next\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Finding ofQuery(Finding finding) {
    return new Finding(
        POINTER + finding.pointer().replaceFirst("^/", ""),
        finding.code(),
        finding.rule(),
        finding.sentence());
  }
}
