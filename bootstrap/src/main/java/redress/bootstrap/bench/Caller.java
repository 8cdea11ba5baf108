package redress.bootstrap.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One connection that sends a request and tells what came back, the next request after that. It
 * reads no more of an answer than its status, its pause and its length, since program, database and
 * clients share the machine: what a client spends is missing in what is measured. Everything
 * happens on one event loop.
 */
final class Caller {
  /**
   * What came back.
   *
   * @param status of HTTP, 0 if the connection ended without an answer
   * @param pause after how many seconds the client may come back, 0 if that was not said
   */
  record Answer(int status, int pause) {
    private static final Answer NONE = new Answer(0, 0);
  }

  private static final Buffer NOTHING = Buffer.buffer();

  private final NetClient net;
  private final int port;
  private final String headers;
  private NetSocket socket;
  private Consumer<Answer> waiting;
  private Buffer head = NOTHING;
  private Answer answer;
  private long missing;

  Caller(NetClient net, int port, Map<String, String> headers) {
    this.net = net;
    this.port = port;
    var lines = new StringBuilder(" HTTP/1.1\r\nHost: 127.0.0.1:").append(port);
    headers.forEach((name, value) -> lines.append("\r\n").append(name).append(": ").append(value));
    this.headers = lines.append("\r\n").toString();
  }

  /**
   * Sends a request.
   *
   * @param key what {@code Idempotency-Key} says, absent with {@code null}
   */
  void call(Clients.Call call, String key, Consumer<Answer> answered) {
    waiting = answered;
    var request = written(call, key);
    if (socket != null) {
      socket.write(request);
      return;
    }
    net.connect(port, "127.0.0.1")
        .onFailure(refused -> tell(Answer.NONE))
        .onSuccess(
            connected -> {
              socket = connected;
              connected.handler(this::read);
              connected.closeHandler(closed -> ended(connected));
              connected.exceptionHandler(broken -> {});
              connected.write(request);
            });
  }

  void close() {
    if (socket != null) {
      socket.close();
    }
  }

  private Buffer written(Clients.Call call, String key) {
    var text = new StringBuilder(call.method().name()).append(' ').append(call.path());
    text.append(headers);
    if (key != null) {
      text.append("Idempotency-Key: ").append(key).append("\r\n");
    }
    if (call.body() == null) {
      return Buffer.buffer(text.append("\r\n").toString());
    }
    text.append("Content-Length: ").append(call.body().length()).append("\r\n\r\n");
    return Buffer.buffer(text.toString()).appendBuffer(call.body());
  }

  private void read(Buffer came) {
    if (answer != null) {
      took(came.length());
      return;
    }
    head = head.length() == 0 ? came : Buffer.buffer().appendBuffer(head).appendBuffer(came);
    int end = endOfHead();
    if (end < 0) {
      return;
    }
    var lines = head.getString(0, end, StandardCharsets.ISO_8859_1.name()).split("\r\n");
    answer = new Answer(Integer.parseInt(lines[0].substring(9, 12)), number(lines, "retry-after"));
    missing = number(lines, "content-length");
    int beyond = head.length() - end - 4;
    head = NOTHING;
    took(beyond);
  }

  private int endOfHead() {
    for (int at = 0; at + 3 < head.length(); at++) {
      if (head.getByte(at) == '\r' && head.getByte(at + 2) == '\r') {
        return at;
      }
    }
    return -1;
  }

  private static int number(String[] lines, String name) {
    for (var line : lines) {
      if (line.length() > name.length()
          && line.charAt(name.length()) == ':'
          && line.regionMatches(true, 0, name, 0, name.length())) {
        return Integer.parseInt(line.substring(name.length() + 1).strip());
      }
    }
    return 0;
  }

  private void took(int bytes) {
    missing -= bytes;
    if (missing <= 0) {
      var whole = answer;
      answer = null;
      tell(whole);
    }
  }

  private void tell(Answer told) {
    var next = waiting;
    waiting = null;
    next.accept(told);
  }

  private void ended(NetSocket closed) {
    if (socket != closed) {
      return;
    }
    socket = null;
    head = NOTHING;
    answer = null;
    if (waiting != null) {
      tell(Answer.NONE);
    }
  }
}
