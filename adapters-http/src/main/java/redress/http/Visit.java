package redress.http;

import io.vertx.ext.web.RoutingContext;

/**
 * One request on its way to its operation.
 *
 * @param content what it brings, unless that is nothing or a file
 */
record Visit(RoutingContext context, Contents.Content content) implements AutoCloseable {
  private static final byte[] NOTHING = {};

  byte[] bytes() {
    return content == null ? NOTHING : content.bytes();
  }

  @Override
  public void close() {
    if (content != null) {
      content.close();
    }
  }
}
