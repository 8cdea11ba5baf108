package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever has a network of IPv6 is limited in it as a whole. */
class NetworkTest {
  @Test
  void all_addresses_of_a_network_of_64_bits_are_one_place_S34() {
    for (var same :
        List.of(
            "2001:db8:0:7:ffff:ffff:ffff:ffff",
            "2001:0db8:0000:0007:0000:0000:0000:0001",
            "2001:db8:0:7::1%eth0")) {
      assertEquals(Network.of("2001:db8:0:7::"), Network.of(same), same);
    }
    assertNotEquals(Network.of("2001:db8:0:7::1"), Network.of("2001:db8:0:8::1"));
  }

  @Test
  void an_address_of_the_old_kind_is_a_place_of_its_own_however_it_is_written_S34() {
    assertEquals("192.0.2.1", Network.of("192.0.2.1"));
    assertEquals("192.0.2.1", Network.of("::ffff:192.0.2.1"));
    assertNotEquals(Network.of("::ffff:192.0.2.1"), Network.of("::ffff:192.0.2.2"));
  }

  @Test
  void what_is_no_address_is_a_place_of_its_own_S34() {
    for (var none : List.of("a proxy: unknown", "2001:db8::7::1", "abc:", "")) {
      assertEquals(none, Network.of(none));
    }
  }
}
