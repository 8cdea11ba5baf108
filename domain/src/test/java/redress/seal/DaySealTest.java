package redress.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Head;
import redress.history.Subject;
import redress.monthbook.Snapshot.Seal;

/** The text that is signed at the end of a day, and what it is a seal over. */
class DaySealTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void the_text_is_as_it_was_when_the_first_day_was_sealed() {
    var root = new Root();
    root.add(List.of(head(1, 3, 5)));
    var seal = DaySeal.of(ACME, DAY, null, 7, root);
    var hash = seal.root();
    assertEquals(
        """
        form=redress-day-seal-1
        company=acme
        day=2026-11-23
        previous=-
        chains=7
        grown=1
        root=%s
        """
            .formatted(hash),
        seal.text());
    var next = DaySeal.of(ACME, DAY.plusDays(1), head(9, 1, 10), 7, new Root());
    assertEquals("0a".repeat(32), next.previous());
    assertEquals(
        List.of("previous=" + "0a".repeat(32)),
        next.text().lines().filter(it -> it.startsWith("previous")).toList());
  }

  @Test
  void the_root_is_over_the_id_the_length_and_the_last_hash_of_each_chain_in_order()
      throws NoSuchAlgorithmException {
    var root = new Root();
    root.add(List.of(head(1, 3, 5), head(2, 4, 6)));
    var sha = MessageDigest.getInstance("SHA-256");
    for (var head : List.of(head(1, 3, 5), head(2, 4, 6))) {
      var id = head.subject().id();
      sha.update(ByteBuffer.allocate(8).putLong(id.getMostSignificantBits()).array());
      sha.update(ByteBuffer.allocate(8).putLong(id.getLeastSignificantBits()).array());
      sha.update(ByteBuffer.allocate(8).putLong(head.seq()).array());
      sha.update(head.hash());
    }
    assertEquals(2, root.heads());
    assertEquals(HexFormat.of().formatHex(sha.digest()), root.hash());
  }

  @Test
  void whatever_differs_in_one_chain_is_another_root() {
    var roots =
        Stream.of(
                List.of(head(1, 3, 5)),
                List.of(head(2, 3, 5)),
                List.of(head(1, 4, 5)),
                List.of(head(1, 3, 6)),
                List.of(head(1, 3, 5), head(2, 3, 5)),
                List.of(head(2, 3, 5), head(1, 3, 5)),
                List.<Head>of())
            .map(DaySealTest::hash)
            .collect(Collectors.toSet());
    assertEquals(7, roots.size());
  }

  @Test
  void a_seal_is_read_from_its_event_as_it_was_written() {
    var root = new Root();
    root.add(List.of(head(1, 3, 5)));
    var signed =
        new DaySeal.Signed(
            DaySeal.of(ACME, DAY, head(9, 1, 10), 7, root), new Seal("k", "Ed25519", "pk", "sig"));
    var chain = DaySeal.chain(ACME);
    assertEquals(signed, DaySeal.read(new Event(chain, 1, MONDAY, "redress", signed.entry())));
    assertThrows(
        IllegalArgumentException.class,
        () -> DaySeal.read(new Event(chain, 1, MONDAY, "redress", Entry.of("CLOSED", null))));
    for (var change : signed.entry().changes()) {
      if (!Set.of("/day", "/chains", "/grown").contains(change.path())) {
        continue;
      }
      var less = signed.entry().changes().stream().filter(it -> !it.equals(change)).toList();
      var entry = Entry.of(DaySeal.TYPE, null, null, less);
      assertThrows(
          IllegalArgumentException.class,
          () -> DaySeal.read(new Event(chain, 1, MONDAY, "redress", entry)),
          change.path());
    }
    assertNotEquals(chain.id(), DaySeal.chain(OTHER).id());
    assertNotEquals(chain.id(), Subject.of(ACME).id());
  }

  private static String hash(List<Head> heads) {
    var root = new Root();
    root.add(heads);
    return root.hash();
  }

  private static Head head(long id, long seq, int fill) {
    var hash = new byte[32];
    Arrays.fill(hash, (byte) fill);
    UUID chain = uuid(id);
    return new Head(new Subject(ACME, chain), seq, hash);
  }
}
