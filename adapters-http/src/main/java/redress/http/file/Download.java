package redress.http.file;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file on its way to a client, who is told to save it and not to guess what it is.
 *
 * @param content is closed in the end
 */
public record Download(String name, String type, long size, InputStream content) {
  private static final int CHUNK = 64 * 1024;

  /**
   * Sends it, as fast as the client takes it, on the thread of the request.
   *
   * @throws ClientGone if the client does not take it
   */
  public void to(HttpServerResponse response) {
    response
        .putHeader("Content-Type", type)
        .putHeader("Content-Length", Long.toString(size))
        .putHeader("Content-Disposition", FileName.disposition(FileName.safe(name, type)));
    long left = size;
    try (content) {
      for (var chunk = content.readNBytes(CHUNK);
          chunk.length > 0;
          chunk = content.readNBytes(CHUNK)) {
        left -= chunk.length;
        ClientGone.unlessTaken(response.write(Buffer.buffer(chunk)));
      }
      if (left != 0) {
        throw new IOException("%d bytes of %d are missing".formatted(left, size));
      }
      ClientGone.unlessTaken(response.end());
    } catch (IOException broken) {
      throw new IllegalStateException("sending " + name + " broke off", broken);
    }
  }
}
