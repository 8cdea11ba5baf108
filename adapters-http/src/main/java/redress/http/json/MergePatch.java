package redress.http.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change in the form of what it changes (RFC 7396): given members replace, nulls take away. */
public final class MergePatch {
  private MergePatch() {}

  /** The tree after the change; neither argument is touched. */
  public static Object apply(Object tree, Object patch) {
    if (!(patch instanceof Map<?, ?> changes)) {
      return patch;
    }
    var result = new LinkedHashMap<String, Object>();
    if (tree instanceof Map<?, ?> members) {
      members.forEach((name, value) -> result.put((String) name, value));
    }
    changes.forEach(
        (name, change) -> {
          if (change == null) {
            result.remove((String) name);
          } else {
            result.put((String) name, apply(result.get((String) name), change));
          }
        });
    return result;
  }
}
