package redress.application.monthbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;

import org.junit.jupiter.api.Test;
import redress.monthbook.Snapshot.Seal;
import redress.testing.Memory;

/** A signature holds with the company's own key, its algorithm and its text alone. */
class SealerTest {
  private final Memory memory = new Memory();
  private final InMemorySealKeys keys = new InMemorySealKeys(memory);
  private final Sealer sealer = new Sealer(keys);
  private final Seal seal = memory.transaction(ACME, () -> sealer.seal(ACME, "text", MONDAY));

  @Test
  void a_signature_holds_for_its_text_and_company_and_is_of_no_other_form_R32() {
    assertTrue(sealer.holds(ACME, seal, "text"));
    assertFalse(sealer.holds(ACME, seal, "texts"));
    assertFalse(sealer.holds(OTHER, seal, "text"));
    assertFalse(holds(new Seal("0", seal.algorithm(), seal.publicKey(), seal.signature())));
    assertFalse(holds(new Seal(seal.keyId(), "RSA", seal.publicKey(), seal.signature())));
    assertFalse(holds(new Seal(seal.keyId(), seal.algorithm(), seal.publicKey(), "no base 64")));
    assertFalse(holds(new Seal(seal.keyId(), seal.algorithm(), seal.publicKey(), "AAAA")));
  }

  @Test
  void a_new_key_is_named_and_shows_nothing_of_its_private_half() {
    var id = memory.transaction(ACME, () -> sealer.renew(ACME, MONDAY.plusSeconds(1)));
    var newest = keys.newest(ACME).orElseThrow();
    assertEquals(id, newest.id());
    assertEquals("seal key " + id, newest.toString());
    assertEquals(16, id.length());
    var next = memory.transaction(ACME, () -> sealer.seal(ACME, "text", MONDAY.plusSeconds(2)));
    assertEquals(id, next.keyId());
    assertTrue(sealer.holds(ACME, seal, "text"), "what the old one signed holds");
  }

  private boolean holds(Seal other) {
    return sealer.holds(ACME, other, "text");
  }
}
