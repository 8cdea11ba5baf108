package redress.http;

import io.vertx.ext.web.RoutingContext;
import redress.application.session.Sessions;

/**
 * One request on its way to its operation.
 *
 * @param actor who asks, if that was asked already
 * @param content what it brings, unless that is nothing or a file
 */
record Visit(RoutingContext context, Sessions.Actor actor, Contents.Content content)
    implements AutoCloseable {
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
