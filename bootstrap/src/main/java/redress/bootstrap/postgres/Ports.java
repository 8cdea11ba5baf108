package redress.bootstrap.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import redress.bootstrap.StartRefused;

/** The ports of the loopback interface. */
final class Ports {
  private Ports() {}

  /** Whether a server could listen there now; 0 is not a port. */
  static boolean free(int port) {
    if (port == 0) {
      return false;
    }
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** One that is free now; somebody else may still be faster. */
  static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartRefused("There is no free port for the embedded PostgreSQL.", e);
    }
  }
}
