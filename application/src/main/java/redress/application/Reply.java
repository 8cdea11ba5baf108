package redress.application;

import java.util.Map;

/**
 * A rendered answer to a request, as it was given the first time.
 *
 * @param headers what belongs to the answer itself, such as {@code ETag} and {@code Location}
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {
  public Reply {
    headers = Map.copyOf(headers);
  }
}
