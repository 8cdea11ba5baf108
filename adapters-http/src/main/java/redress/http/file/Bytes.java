package redress.http.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is looked at here and there, through a window: little of it is in memory. Whoever
 * looks behind its end gets an {@link EOFException}; whoever moves the window spends its size.
 */
final class Bytes implements Closeable {
  private static final int WINDOW = 8 * 1024;

  /** Numbers are read from either end. */
  private static final int BEFORE = 16;

  private final FileChannel file;
  private final long length;
  private final Effort effort;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long from;
  private ByteOrder order = ByteOrder.BIG_ENDIAN;

  private Bytes(FileChannel file, long length, Effort effort) {
    this.file = file;
    this.length = length;
    this.effort = effort;
  }

  static Bytes of(Path file, Effort effort) throws IOException {
    return new Bytes(FileChannel.open(file), Files.size(file), effort);
  }

  /** In which order the bytes of a number stand from now on. */
  Bytes in(ByteOrder given) {
    order = given;
    return this;
  }

  int one(long at) throws IOException {
    if (at < from || at >= from + window.limit()) {
      move(at);
    }
    return window.get((int) (at - from)) & 0xff;
  }

  int two(long at) throws IOException {
    return (int) number(at, 2);
  }

  int three(long at) throws IOException {
    return (int) number(at, 3);
  }

  long four(long at) throws IOException {
    return number(at, 4);
  }

  /** A number of so many bytes; one of eight may come out below nothing. */
  long number(long at, int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      long next = one(at + (order == ByteOrder.BIG_ENDIAN ? i : bytes - 1 - i));
      number = number << 8 | next;
    }
    return number;
  }

  /** Four letters, by which many formats call their parts. */
  String name(long at) throws IOException {
    var name = new byte[4];
    for (int i = 0; i < name.length; i++) {
      name[i] = (byte) one(at + i);
    }
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  long length() {
    return length;
  }

  private void move(long at) throws IOException {
    effort.spend(WINDOW);
    from = Math.max(at - BEFORE, 0);
    window.clear();
    int read = at < 0 || at >= length ? 0 : file.read(window, from);
    window.limit(Math.max(read, 0));
    if (at < 0 || from + read <= at) {
      throw new EOFException("the file ends before " + at);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
