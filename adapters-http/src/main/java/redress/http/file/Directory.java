package redress.http.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The table of contents of an archive, held against what stands before each part. Where the two
 * differ, or a name is there twice, one reader sees another document than the next; and a part may
 * be a link to somewhere else, which a ZipFile does not tell.
 */
final class Directory {
  /** As long as the names of as many parts as any document has, with room to spare. */
  private static final int LONGEST = 4 * 1024 * 1024;

  /** Names of one hash, which whoever looks a part up has to go through. */
  private static final int MOST_ALIKE = 16;

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_REMARK = 0xffff;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int PART = 0x04034b50;
  private static final int PART_LENGTH = 30;
  private static final int LENGTH_FOLLOWS = 8;
  private static final int KIND = 0xf000;
  private static final int LINK = 0xa000;

  private final FileChannel file;
  private final Set<String> names = new HashSet<>();
  private final Map<Integer, Integer> hashes = new HashMap<>();

  private Directory(FileChannel file) {
    this.file = file;
  }

  /**
   * Whether it lists so many parts at most, none twice, no link, and each as it calls itself.
   *
   * @throws IOException if it is no archive, or one of a form that no document of this size has
   */
  static boolean isTrue(Path archive, int most) throws IOException {
    try (var file = FileChannel.open(archive)) {
      return new Directory(file).isTrue(most);
    }
  }

  private boolean isTrue(int most) throws IOException {
    int tail = (int) Math.min(file.size(), END_LENGTH + LONGEST_REMARK);
    var last = read(file.size() - tail, tail);
    int end = tail - END_LENGTH;
    while (end >= 0 && !(last.getInt(end) == END && end + END_LENGTH + remark(last, end) == tail)) {
      end--;
    }
    if (end < 0) {
      return false;
    }
    int parts = last.getShort(end + 10) & 0xffff;
    long length = Integer.toUnsignedLong(last.getInt(end + 12));
    long from = Integer.toUnsignedLong(last.getInt(end + 16));
    if (parts > most || length > LONGEST || from + length != file.size() - tail + end) {
      return false;
    }
    var table = read(from, (int) length);
    while (table.remaining() >= ENTRY_LENGTH) {
      if (!isTrue(table)) {
        return false;
      }
      parts--;
    }
    return parts == 0 && !table.hasRemaining();
  }

  private static int remark(ByteBuffer last, int end) {
    return last.getShort(end + 20) & 0xffff;
  }

  /** The next entry of the table, which is read. */
  private boolean isTrue(ByteBuffer table) throws IOException {
    int at = table.position();
    int name = table.getShort(at + 28) & 0xffff;
    int others = (table.getShort(at + 30) & 0xffff) + (table.getShort(at + 32) & 0xffff);
    if (table.getInt(at) != ENTRY || table.remaining() < ENTRY_LENGTH + name + others) {
      return false;
    }
    var called = table.slice(at + ENTRY_LENGTH, name);
    table.position(at + ENTRY_LENGTH + name + others);
    int kind = (table.getInt(at + 38) >>> 16) & KIND;
    return kind != LINK
        && hashes.merge(text(called).hashCode(), 1, Integer::sum) <= MOST_ALIKE
        && names.add(plain(called))
        && isSame(
            called,
            table.getInt(at + 20),
            table.getInt(at + 24),
            Integer.toUnsignedLong(table.getInt(at + 42)));
  }

  /** Names that differ in capitals, or in how a folder is told, are one name to Office. */
  private static String plain(ByteBuffer name) {
    return text(name).replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  private static String text(ByteBuffer name) {
    return StandardCharsets.UTF_8.decode(name.duplicate()).toString();
  }

  /** Whether the part there has that name and, where it tells them, those lengths. */
  private boolean isSame(ByteBuffer name, int packed, int unpacked, long from) throws IOException {
    var part = read(from, PART_LENGTH + name.remaining());
    if (part.getInt(0) != PART
        || (part.getShort(26) & 0xffff) != name.remaining()
        || !part.slice(PART_LENGTH, name.remaining()).equals(name)) {
      return false;
    }
    return (part.getShort(6) & LENGTH_FOLLOWS) != 0
        || told(part.getInt(18), packed) && told(part.getInt(22), unpacked);
  }

  /** The same, or that it is told elsewhere. */
  private static boolean told(int there, int here) {
    return there == here || there == -1;
  }

  private ByteBuffer read(long from, int length) throws IOException {
    if (from < 0 || length < 0 || from + length > file.size()) {
      throw new EOFException("the archive ends before what it tells of");
    }
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the archive has become shorter");
      }
    }
    return bytes.flip();
  }
}
