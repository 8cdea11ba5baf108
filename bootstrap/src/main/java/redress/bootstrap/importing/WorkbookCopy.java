package redress.bootstrap.importing;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a workbook that holds nothing but what is needed to read its sheets, and nothing that a
 * reader has to be afraid of: see {@link WorkbookSieve}. It is made in one pass with constant
 * memory, and removed when it is closed.
 *
 * @param file where it is
 * @param rows how many rows the longest sheet has
 */
record WorkbookCopy(Path file, long rows) implements AutoCloseable {
  private static final long MOST_INDEX_BYTES = 1 << 20;
  private static final long MOST_BYTES = 2L << 30;
  private static final long MOST_SWELLING = 300;
  private static final long ALWAYS_ALLOWED = 16 << 20;
  private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final int END_LONGEST = 65_557;

  /** What is wrong with a workbook, as the end of a sentence about it. */
  static final class Unfit extends IOException {
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
      super(why);
    }
  }

  /**
   * @throws Unfit if it is no workbook, or one that must not be read
   */
  static WorkbookCopy of(Path file) throws IOException {
    recognize(file);
    var copy = Files.createTempFile("redress-import-", ".xlsx");
    try (var zip = new ZipFile(file.toFile());
        var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
      out.setLevel(Deflater.BEST_SPEED);
      return new WorkbookCopy(copy, copied(zip, Files.size(file), out));
    } catch (ZipException damaged) {
      Files.delete(copy);
      throw new Unfit("it is damaged: " + damaged.getMessage());
    } catch (IOException | RuntimeException e) {
      Files.delete(copy);
      throw e;
    }
  }

  private static void recognize(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var first = in.readNBytes(4);
      if (java.util.Arrays.equals(first, OLD_OFFICE)) {
        throw new Unfit(
            holds(in, ENCRYPTED)
                ? "it is protected by a password; save it without one"
                : "it is a file of the old .xls form; save it as .xlsx");
      }
      if (first.length < 4 || first[0] != 'P' || first[1] != 'K') {
        throw new Unfit("it is no XLSX file");
      }
    }
    try (var whole = Files.newByteChannel(file)) {
      int length = (int) Math.min(END_LONGEST, whole.size());
      var end = java.nio.ByteBuffer.allocate(length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
      whole.position(whole.size() - length);
      while (end.hasRemaining() && whole.read(end) >= 0) {
        continue;
      }
      for (int at = length - 22; at >= 0; at--) {
        if (end.getInt(at) == 0x06054b50) {
          if (Integer.toUnsignedLong(end.getInt(at + 12)) > MOST_INDEX_BYTES) {
            throw new Unfit("it has far more parts than any workbook");
          }
          return;
        }
      }
    }
    throw new Unfit("it is damaged: its end is missing");
  }

  /** Whether the stream has these bytes somewhere in its first megabytes. */
  private static boolean holds(InputStream in, byte[] wanted) throws IOException {
    var start = new String(in.readNBytes(8 << 20), StandardCharsets.ISO_8859_1);
    return start.contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }

  private static long copied(ZipFile zip, long size, ZipOutputStream out) throws IOException {
    long rows = 0;
    long bytes = 0;
    var entries = zip.entries();
    while (entries.hasMoreElements()) {
      var entry = entries.nextElement();
      if (isNeeded(entry.getName())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (var in = new Bounded(zip.getInputStream(entry), entry.getCompressedSize())) {
          var sieve = new WorkbookSieve(entry.getName(), in, new Unclosed(out));
          sieve.pass();
          rows = Math.max(rows, sieve.rows());
          bytes += in.count;
        }
        out.closeEntry();
        if (bytes > ALWAYS_ALLOWED && bytes > MOST_SWELLING * size) {
          throw swelling();
        }
        if (bytes > MOST_BYTES) {
          throw new Unfit("it unpacks to more than %d GiB".formatted(MOST_BYTES >> 30));
        }
      }
    }
    return rows;
  }

  private static boolean isNeeded(String name) {
    var path = name.startsWith("/") ? name.substring(1) : name;
    return path.equals("[Content_Types].xml")
        || path.startsWith("_rels/")
        || path.startsWith("xl/")
            && (path.endsWith(".xml") || path.endsWith(".rels"))
            && !path.matches("xl/(theme|charts|drawings|media|comments|tables|external).*");
  }

  private static Unfit swelling() {
    return new Unfit(
        "it unpacks to more than %d times its size, as no real workbook does"
            .formatted(MOST_SWELLING));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Ends what swells beyond measure. */
  private static final class Bounded extends FilterInputStream {
    private final long packed;
    private long count;

    Bounded(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      count += Math.max(read, 0);
      if (count > ALWAYS_ALLOWED && count > MOST_SWELLING * Math.max(packed, 1)) {
        throw swelling();
      }
      return read;
    }
  }

  /** The archive goes on behind an entry. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }
  }
}
