package redress.http.file;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import redress.application.Unavailable;
import redress.http.limit.Apart;

/**
 * Receives files, one buffer after another, on the thread of the request that brings them.
 *
 * @param folder where they are kept until the request is done
 * @param most bytes of one file
 * @param patience how long the next buffer may take
 * @param inspecting where they are looked through, each in its turn
 */
public record Inbox(Path folder, long most, Duration patience, Apart inspecting) {
  /** Why a file was not taken. */
  public enum Fault {
    TOO_LARGE,
    EMPTY,
    TYPE_NOT_TAKEN,
    BROKEN_OFF
  }

  /** The file was not taken. */
  public static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    NotTaken(Fault fault) {
      super(fault.name(), null, false, false);
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  private static final String BEGINNING = "upload-";
  private static final String ENDING = ".part";
  private static final Optional<Buffer> END = Optional.empty();

  /**
   * Removes what a program that was killed had begun to receive; nobody else may be receiving
   * there.
   *
   * @throws IOException if something cannot be removed
   */
  public static void clear(Path folder) throws IOException {
    try (var left = Files.newDirectoryStream(folder, BEGINNING + "*" + ENDING)) {
      for (var file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Receives the content of a request that is paused.
   *
   * @throws NotTaken if it is too large, empty or of a type that is not taken
   * @throws Unavailable if there is no room to keep it, or too many wait to be looked through
   * @throws ClientGone if nobody waits for it any more
   */
  public Upload receive(HttpServerRequest request, String name) {
    try {
      var file = Files.createTempFile(folder, BEGINNING, ENDING);
      boolean taken = false;
      try {
        var upload = receive(request, name, file);
        taken = true;
        return upload;
      } finally {
        if (!taken) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException full) {
      throw new Unavailable("keeping a file while it is received", full);
    }
  }

  private Upload receive(HttpServerRequest request, String name, Path file) throws IOException {
    var sha256 = Sha256.begin();
    long size = 0;
    try (var out = Files.newOutputStream(file)) {
      var buffers = new LinkedBlockingQueue<Optional<Buffer>>();
      request.handler(buffer -> buffers.add(Optional.of(buffer)));
      request.endHandler(done -> buffers.add(END));
      for (var next = next(request, buffers); next.isPresent(); next = next(request, buffers)) {
        var bytes = next.get().getBytes();
        size += bytes.length;
        if (size > most) {
          throw new NotTaken(Fault.TOO_LARGE);
        }
        sha256.update(bytes);
        out.write(bytes);
      }
    }
    if (size == 0) {
      throw new NotTaken(Fault.EMPTY);
    }
    var type = type(request, file).orElseThrow(() -> new NotTaken(Fault.TYPE_NOT_TAKEN));
    var hash = HexFormat.of().formatHex(sha256.digest());
    return new Upload(FileName.safe(name, type), type, size, hash, file);
  }

  private Optional<String> type(HttpServerRequest request, Path file) {
    var effort = new Effort(() -> ClientGone.unlessWaiting(request));
    try {
      return inspecting.of(() -> FileType.of(file, effort));
    } catch (RejectedExecutionException full) {
      throw new Unavailable("looking through a file", full);
    }
  }

  private Optional<Buffer> next(
      HttpServerRequest request, BlockingQueue<Optional<Buffer>> buffers) {
    request.fetch(1);
    try {
      var next = buffers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (next != null) {
        return next;
      }
    } catch (InterruptedException unexpected) {
      Thread.currentThread().interrupt();
    }
    throw new NotTaken(Fault.BROKEN_OFF);
  }
}
