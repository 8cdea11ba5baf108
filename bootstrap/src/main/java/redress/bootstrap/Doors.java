package redress.bootstrap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.bootstrap.settings.Settings;
import redress.bootstrap.settings.Settings.Listening;

/** The two ports on which the program will listen, tried before it does anything else. */
final class Doors {
  private Doors() {}

  /**
   * Opens both at once and closes them again.
   *
   * @throws StartRefused if one cannot be opened, by its number
   */
  static void tried(Settings settings) {
    try (var api = opened(settings.api(), "--port");
        var management = opened(settings.management(), "--management-port")) {
      assert api.isBound() && management.isBound();
    } catch (IOException e) {
      throw new StartRefused("A port cannot be closed again.", e);
    }
  }

  /** Somebody was faster than we since they were tried. */
  static StartRefused refused(Settings settings, Throwable cause) {
    var named =
        Stream.of(settings.api(), settings.management())
            .map(Listening::port)
            .filter(port -> port != 0)
            .map(String::valueOf)
            .collect(Collectors.joining(" or "));
    return new StartRefused(
        named.isEmpty()
            ? "There is no free port: choose some with --port and --management-port."
            : "Port %s is taken or not allowed: choose others with --port and --management-port."
                .formatted(named),
        cause);
  }

  private static ServerSocket opened(Listening at, String option) {
    try {
      var door = new ServerSocket();
      try {
        door.bind(new InetSocketAddress(at.host(), at.port()));
        return door;
      } catch (IOException e) {
        door.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StartRefused(
          at.port() == 0
              ? "There is no free port at %s: choose another with %s.".formatted(at.host(), option)
              : "Port %d is taken or not allowed at %s: choose another with %s."
                  .formatted(at.port(), at.host(), option),
          e);
    }
  }
}
