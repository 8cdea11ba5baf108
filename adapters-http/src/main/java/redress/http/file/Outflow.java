package redress.http.file;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A file on its way to a client while it is being made: what is written is sent, as fast as the
 * client takes it, on the thread of the request. Nothing is said before something is written, so
 * that until then a failure is answered as one; a file that is not closed well is broken off. A
 * client that does not take it is told of by {@link ClientGone}.
 */
public final class Outflow extends OutputStream {
  private final HttpServerResponse response;
  private final String name;
  private final String type;
  private boolean begun;

  public Outflow(HttpServerResponse response, String name, String type) {
    this.response = response;
    this.name = name;
    this.type = type;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    begin();
    var part = Buffer.buffer(Arrays.copyOfRange(bytes, from, from + length));
    ClientGone.unlessTaken(response.write(part));
  }

  /** Tells that the file is whole. */
  public void finish() {
    begin();
    ClientGone.unlessTaken(response.end());
  }

  private void begin() {
    if (!begun) {
      begun = true;
      response
          .setChunked(true)
          .putHeader("Content-Type", type)
          .putHeader("Content-Disposition", FileName.disposition(name));
    }
  }
}
