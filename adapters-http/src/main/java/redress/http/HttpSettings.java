package redress.http;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the server listens and how much it takes on.
 *
 * @param port 0 lets the system choose one
 * @param managementHost where metrics and detailed health are told; not for the world
 * @param running how many requests are worked on at once
 * @param waiting how many more may wait for that
 * @param patience how long they wait before they are told to come back
 * @param grace how long what is in flight may take when the server stops
 * @param uploads an existing folder for files while they are received
 * @param contents how many bytes of what requests bring are in memory at once
 * @param bounds how long a client may take
 */
public record HttpSettings(
    String host,
    int port,
    String managementHost,
    int managementPort,
    int running,
    int waiting,
    Duration patience,
    Duration grace,
    Path uploads,
    long contents,
    Connections.Bounds bounds) {
  private static final long CONTENTS = 32L * 1024 * 1024;

  /** With the usual bounds for slow clients. */
  public HttpSettings(
      String host,
      int port,
      String managementHost,
      int managementPort,
      int running,
      int waiting,
      Duration patience,
      Duration grace,
      Path uploads,
      long contents) {
    this(
        host,
        port,
        managementHost,
        managementPort,
        running,
        waiting,
        patience,
        grace,
        uploads,
        contents,
        Connections.Bounds.USUAL);
  }

  /** The usual bounds, on these ports. */
  public static HttpSettings of(int port, int managementPort, Path uploads) {
    return new HttpSettings(
        "0.0.0.0",
        port,
        "127.0.0.1",
        managementPort,
        512,
        1024,
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        uploads,
        CONTENTS);
  }

  public HttpSettings bounded(int mostRunning, int mostWaiting, Duration longest) {
    return new HttpSettings(
        host,
        port,
        managementHost,
        managementPort,
        mostRunning,
        mostWaiting,
        longest,
        grace,
        uploads,
        contents,
        bounds);
  }

  HttpSettings bounded(Connections.Bounds slow) {
    return new HttpSettings(
        host,
        port,
        managementHost,
        managementPort,
        running,
        waiting,
        patience,
        grace,
        uploads,
        contents,
        slow);
  }

  HttpSettings keeping(long mostContents) {
    return new HttpSettings(
        host,
        port,
        managementHost,
        managementPort,
        running,
        waiting,
        patience,
        grace,
        uploads,
        mostContents,
        bounds);
  }
}
