package redress.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between a program and its database, which a test may cut, slow, freeze and mend. */
public final class Wire implements AutoCloseable {
  private enum State {
    WHOLE,
    /** The next commit reaches the server, its answer does not come back. */
    CUT_AT_COMMIT,
    /** Nothing comes back, and nobody says so. */
    FROZEN,
    BROKEN
  }

  private final ServerSocket listening;
  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;
  private volatile Duration delay = Duration.ZERO;

  /** To the server that listens on that port of this machine. */
  public Wire(int server) {
    this.server = server;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Where it is listened for the program. */
  public int port() {
    return listening.getLocalPort();
  }

  public void cutAtCommit() {
    state = State.CUT_AT_COMMIT;
  }

  public void freeze() {
    state = State.FROZEN;
  }

  /** Every connection breaks, and no new one comes about. */
  public void cut() {
    state = State.BROKEN;
    sockets.forEach(Wire::close);
  }

  /** As {@link #cut}, and the machines in between say that nobody is there any more (RST). */
  public void reset() {
    sockets.forEach(Wire::abort);
    cut();
  }

  /** Whatever the server says takes that long. */
  public void slow(Duration time) {
    delay = time;
  }

  public void mend() {
    state = State.WHOLE;
    delay = Duration.ZERO;
  }

  @Override
  public void close() {
    cut();
    close(listening);
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        if (state == State.BROKEN) {
          close(client);
        } else {
          passOn(client);
        }
      }
    } catch (IOException closed) {
      sockets.forEach(Wire::close);
    }
  }

  /** Where the server is away, whoever comes is sent away as the server's machine would do. */
  private void passOn(Socket client) {
    try {
      connect(client);
    } catch (IOException away) {
      close(client);
    }
  }

  private void connect(Socket client) throws IOException {
    var behind = new Socket(InetAddress.getLoopbackAddress(), server);
    sockets.add(client);
    sockets.add(behind);
    var pair = new Pair(client, behind);
    Thread.ofVirtual().start(() -> pair.copy(client, behind, true));
    Thread.ofVirtual().start(() -> pair.copy(behind, client, false));
  }

  private static void close(AutoCloseable closed) {
    try {
      closed.close();
    } catch (Exception alreadyGone) {
      throw new IllegalStateException(alreadyGone);
    }
  }

  /** What is closed so is not ended in order, neither to the one side nor to the other. */
  private static void abort(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException closed) {
      // it has ended already
    }
  }

  /** One connection. */
  private final class Pair {
    private final Socket client;
    private final Socket behind;
    private volatile boolean committing;

    private Pair(Socket client, Socket behind) {
      this.client = client;
      this.behind = behind;
    }

    private void copy(Socket from, Socket to, boolean outward) {
      var bytes = new byte[65_536];
      try (InputStream in = from.getInputStream();
          OutputStream out = to.getOutputStream()) {
        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
          var text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
          if (outward && state == State.CUT_AT_COMMIT && text.contains("COMMIT")) {
            committing = true;
          }
          if (!outward && committing) {
            state = State.WHOLE;
            break;
          }
          if (!outward) {
            Thread.sleep(delay);
          }
          if (outward || state != State.FROZEN) {
            out.write(bytes, 0, length);
            out.flush();
          }
        }
      } catch (IOException | InterruptedException broken) {
        // the other direction ends as well
      }
      close(client);
      close(behind);
    }
  }
}
