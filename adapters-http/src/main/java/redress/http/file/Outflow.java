package redress.http.file;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A file on its way to a client while it is being made: what is written is sent, as fast as the
 * client takes it, on the thread of the request. Nothing is said before something is written, so
 * that until then a failure is answered as one; a file that is not closed well is broken off.
 */
public final class Outflow extends OutputStream {
  private static final int PATIENCE = 30;

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
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    begin();
    sent(Buffer.buffer(Arrays.copyOfRange(bytes, from, from + length)));
  }

  /** Tells that the file is whole. */
  public void finish() throws IOException {
    begin();
    try {
      response.end().await(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw new IOException("the client does not take it", slow);
    }
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

  private void sent(Buffer bytes) throws IOException {
    try {
      response.write(bytes).await(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException slow) {
      throw new IOException("the client does not take it", slow);
    }
  }
}
