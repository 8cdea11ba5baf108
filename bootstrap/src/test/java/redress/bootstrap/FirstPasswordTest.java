package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.application.session.PlainPasswords;
import redress.bootstrap.settings.Settings;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** No installation can be entered with a password that somebody knows of another (check S44). */
class FirstPasswordTest {
  private final PlainPasswords passwords = new PlainPasswords();

  @Test
  void each_installation_has_a_password_of_its_own_S44() {
    var one = started();
    var other = started();
    assertTrue(one.printed().length() >= 20, one::printed);
    assertNotEquals(one.printed(), other.printed());
    assertTrue(passwords.matches(one.printed(), one.secret()));
    for (var known :
        List.of("", "admin", "administrator", "password", "redress", "changeme", "operator")) {
      assertEquals(false, passwords.matches(known, one.secret()), known);
    }
  }

  @Test
  void whoever_would_choose_one_that_is_easily_guessed_does_not_start_S44() {
    for (var setting :
        List.of("REDRESS_ADMIN_PASSWORD", "REDRESS_DEMO_PASSWORD", "REDRESS_ACCOUNT_PASSWORD")) {
      for (var chosen :
          List.of("", " ", "admin", "password", "elevenSigns", "password-123", "operator-123")) {
        var environment = Map.of(setting, chosen);
        assertThrows(
            StartRefused.class, () -> Settings.of(Map.of(), environment), setting + chosen);
      }
    }
  }

  @Test
  void a_provider_without_a_secret_does_not_start_S44() {
    var options =
        Map.of(
            "oidc-issuer", "https://login.example.com",
            "oidc-client-id", "redress",
            "public-url", "https://redress.example.com");
    var refused = assertThrows(StartRefused.class, () -> Settings.of(options, Map.of()));
    assertTrue(refused.getMessage().contains("REDRESS_OIDC_CLIENT_SECRET"), refused.getMessage());
    var secret = Map.of("REDRESS_OIDC_CLIENT_SECRET", "hidden-and-long");
    var settings = Settings.of(options, secret);
    assertEquals(-1, settings.toString().indexOf("hidden"));
    assertEquals(-1, settings.provider().orElseThrow().toString().indexOf("hidden"));
    for (var unsafe : List.of("http://login.example.com", "ftp://x", "https://me:it@x", "x")) {
      var other = new HashMap<>(options);
      other.put("oidc-issuer", unsafe);
      assertThrows(StartRefused.class, () -> Settings.of(other, secret), unsafe);
    }
  }

  /**
   * What a first start leaves behind.
   *
   * @param printed the password that it printed
   * @param secret what is kept of the administrator's password
   */
  private record Started(String printed, String secret) {}

  private Started started() {
    var clock = new MovableClock(Instant.parse("2026-11-23T01:00:00Z"));
    Ports ports = InMemoryPorts.on(new Memory(), clock);
    var out = new ByteArrayOutputStream();
    new FirstStart(
            ports,
            passwords,
            Settings.of(Map.of(), Map.of()),
            new PrintStream(out, true, StandardCharsets.UTF_8))
        .run();
    var printed = out.toString(StandardCharsets.UTF_8);
    var secret =
        ports
            .transactions()
            .run(
                CompanyId.OPERATOR,
                () -> ports.accounts().find(CompanyId.OPERATOR, "administrator"))
            .orElseThrow()
            .secret();
    return new Started(
        printed.replaceFirst("(?s).* is (\\S+) \\(shown this once\\).*", "$1"), secret);
  }
}
