package redress.application;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.Attachments.Attachment;
import redress.complaint.ComplaintId;

/** What every collection of attachments does. */
public abstract class AttachmentsContract {
  private static final ComplaintId CASE = complaintId(1);

  protected abstract Ports ports();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 1_000_000})
  void the_content_is_read_as_it_was_stored(int size) {
    var content = bytes(size);
    var attachment = store(uuid(1), content);
    assertEquals(Optional.of(attachment), ports().attachments().find(CASE, uuid(1)));
    assertArrayEquals(content, read(attachment));
  }

  @Test
  void two_files_are_kept_apart() {
    var one = store(uuid(1), bytes(10));
    var other = store(uuid(2), bytes(20));
    assertArrayEquals(bytes(10), read(one));
    assertArrayEquals(bytes(20), read(other));
    assertEquals(Optional.empty(), ports().attachments().find(complaintId(2), uuid(1)));
  }

  @Test
  void a_file_is_stored_once_and_with_all_its_bytes() {
    store(uuid(1), bytes(10));
    assertThrows(IllegalStateException.class, () -> store(uuid(1), bytes(10)));
    var longer = attachment(uuid(2), 11);
    assertThrows(IllegalStateException.class, () -> store(longer, bytes(10)));
    assertEquals(Optional.empty(), ports().attachments().find(CASE, uuid(2)));
  }

  @Test
  void what_somebody_has_added_since_an_instant_is_counted_S28() {
    store(uuid(1), bytes(10));
    store(uuid(2), bytes(10));
    assertEquals(2, ports().attachments().added(ACME, "clerk", MONDAY));
    assertEquals(0, ports().attachments().added(ACME, "clerk", MONDAY.plusSeconds(1)));
    assertEquals(0, ports().attachments().added(ACME, "another", MONDAY));
    assertEquals(0, ports().attachments().added(OTHER, "clerk", MONDAY));
  }

  @Test
  void another_company_neither_finds_nor_reads_it() {
    var attachment = store(uuid(1), bytes(10));
    var others = ports().transactions();
    assertEquals(
        Optional.empty(), others.run(OTHER, () -> ports().attachments().find(CASE, uuid(1))));
    assertThrows(
        Unknown.class, () -> others.run(OTHER, () -> ports().attachments().content(attachment)));
  }

  private Attachment store(UUID id, byte[] content) {
    return store(attachment(id, content.length), content);
  }

  private Attachment store(Attachment attachment, byte[] content) {
    ports()
        .transactions()
        .run(
            ACME, () -> ports().attachments().store(attachment, new ByteArrayInputStream(content)));
    return attachment;
  }

  private byte[] read(Attachment attachment) {
    return ports()
        .transactions()
        .run(
            ACME,
            () -> {
              try (var content = ports().attachments().content(attachment)) {
                return content.readAllBytes();
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            });
  }

  private static Attachment attachment(UUID id, long size) {
    return new Attachment(id, CASE, "铭牌.png", "image/png", size, "ab", MONDAY, "clerk");
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
