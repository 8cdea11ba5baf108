package redress.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.rule.RuleId;

/**
 * One link of a subject's chain.
 *
 * <p>An event is appended in the same transaction as the change that it tells of, never altered and
 * never removed. Its bytes are made here and nowhere else, so that every store keeps, and hashes,
 * the same ones.
 *
 * @param seq its place in the chain, from 1 without a gap
 * @param at when it was recorded, to the microsecond
 * @param by the user name of whoever did it
 */
public record Event(Subject subject, long seq, Instant at, String by, Entry entry) {
  private static final int ABSENT = -1;

  /** The event as length-prefixed UTF-8 fields, the form that is stored and hashed. */
  public byte[] encoded() {
    var bytes = new ByteArrayOutputStream(256);
    try (var out = new DataOutputStream(bytes)) {
      write(out, subject.company().code());
      write(out, subject.id().toString());
      write(out, Long.toString(seq));
      write(out, at.toString());
      write(out, by);
      write(out, entry.type());
      write(out, Integer.toString(entry.version()));
      out.writeInt(entry.changes().size());
      for (var change : entry.changes()) {
        write(out, change.path());
        write(out, change.from());
        write(out, change.to());
      }
      write(out, entry.reason());
      write(out, entry.rule() == null ? null : entry.rule().id());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads an event back from its bytes.
   *
   * @throws IllegalArgumentException if the bytes are not an event's
   */
  public static Event decoded(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var subject = new Subject(new CompanyId(read(in)), UUID.fromString(read(in)));
      long seq = Long.parseLong(read(in));
      var at = Instant.parse(read(in));
      var by = read(in);
      var type = read(in);
      int version = Integer.parseInt(read(in));
      var changes = new ArrayList<Change>();
      for (int left = in.readInt(); left > 0; left--) {
        changes.add(new Change(read(in), read(in), read(in)));
      }
      var reason = read(in);
      var rule = read(in);
      return new Event(
          subject,
          seq,
          at,
          by,
          new Entry(type, version, changes, reason, rule == null ? null : new RuleId(rule)));
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalArgumentException("not the bytes of an event", unreadable);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
    } else {
      var utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
  }

  private static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == ABSENT) {
      return null;
    }
    if (length < 0 || length > in.available()) {
      throw new IOException("a field runs past the end");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
