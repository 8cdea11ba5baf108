package redress.bootstrap.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * What was acknowledged, one line each, on the disk before whoever got the answer goes on. It is
 * written by the clients' process, which lives while the program and its database are killed.
 */
final class Journal implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Path file;
  private final FileChannel channel;
  private int written;

  Journal(Path file) {
    this.file = file;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void write(Acknowledged acknowledged) {
    try {
      var line = acknowledged.line() + "\n";
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written++;
    notifyAll();
  }

  synchronized int written() {
    return written;
  }

  /** Waits for so many more. */
  void awaitMore(int more) throws InterruptedException {
    awaitMore(more, LONGEST);
  }

  /** Waits for so many more, and no longer than that. */
  synchronized void awaitMore(int more, Duration longest) throws InterruptedException {
    int wanted = written + more;
    long end = System.nanoTime() + longest.toNanos();
    while (written < wanted) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError(
            "%d of %d acknowledgements within %s"
                .formatted(more - wanted + written, more, longest));
      }
      wait(left);
    }
  }

  /** Everything from that line on, read from the disk. */
  List<Acknowledged> from(int first) {
    try (var lines = Files.lines(file)) {
      return lines.skip(first).map(Acknowledged::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
