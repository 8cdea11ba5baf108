package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a request comes from, as our own proxies tell and nobody else. */
class ProxiesTest {
  private static final Proxies OURS =
      Proxies.of("10.0.0.5, 10.16.0.0/12,2001:db8:7::/48").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a client of ours          | 10.0.0.5      | 198.51.100.1                 | 198.51.100.1",
        "what the client made up   | 10.0.0.5      | 192.0.2.9, 198.51.100.1      | 198.51.100.1",
        "one proxy behind another  | 10.0.0.5      | 198.51.100.1,10.31.255.1     | 198.51.100.1",
        "behind the end of ours    | 10.0.0.5      | 198.51.100.1, 10.32.0.1      | 10.32.0.1",
        "a proxy itself            | 10.0.0.5      | 10.16.0.1                    | 10.16.0.1",
        "no word of it             | 10.0.0.5      | ''                           | 10.0.0.5",
        "what cannot be read       | 10.0.0.5      | 198.51.100.1, unknown        | 10.0.0.5",
        "a name                    | 10.0.0.5      | localhost                    | 10.0.0.5",
        "a neighbour of the proxy  | 10.0.0.6      | 198.51.100.1                 | 10.0.0.6",
        "by IPv6                   | 2001:db8:7::1 | 2001:db8:8::1                |"
            + " 2001:db8:8:0:0:0:0:1",
        "by IPv6 from elsewhere    | 2001:db8:8::1 | 198.51.100.1                 | 2001:db8:8::1",
      })
  void the_last_who_is_no_proxy_is_the_client_S20(
      String what, String peer, String told, String client) {
    assertEquals(client, OURS.client(peer, List.of(told)), what);
  }

  @Test
  void lines_of_the_header_are_read_as_one_S20() {
    assertEquals("192.0.2.1", OURS.client("10.0.0.5", List.of("192.0.2.1", "10.16.0.1")));
    assertEquals("10.0.0.5", OURS.client("10.0.0.5", List.of()));
  }

  @Test
  void where_there_is_no_proxy_nobody_is_believed_S20() {
    assertEquals("10.0.0.5", Proxies.NONE.client("10.0.0.5", List.of("192.0.2.1")));
  }

  @Test
  void a_network_may_be_as_small_as_an_address_and_as_large_as_half_of_all() {
    assertEquals("192.0.2.1", only("10.0.0.5/32").client("10.0.0.5", List.of("192.0.2.1")));
    assertEquals("10.0.0.4", only("10.0.0.5/32").client("10.0.0.4", List.of("192.0.2.1")));
    assertEquals("192.0.2.1", only("0.0.0.0/1").client("10.0.0.5", List.of("192.0.2.1")));
    assertTrue(Proxies.of("10.0.0.5").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy", "10.0.0.5,", "10.0.0.5/33", "10.0.0.5/0", "10.0.0.5/", "::1/129"})
  void what_is_no_network_is_none(String text) {
    assertEquals(Optional.empty(), Proxies.of(text));
  }

  private static Proxies only(String network) {
    return Proxies.of(network).orElseThrow();
  }
}
