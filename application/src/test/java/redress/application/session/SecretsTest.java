package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.session.Pass.Use;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Refusal;

/** What keys, passes and passwords have to be like. */
class SecretsTest {
  private static final CompanyId ACME = new CompanyId("acme");

  @Test
  void a_signing_key_is_long_its_owners_alone_and_never_shown() {
    assertThrows(IllegalArgumentException.class, () -> key(new byte[31]));
    var secret = new byte[32];
    Arrays.fill(secret, (byte) 7);
    var key = key(secret);
    key.secret()[0] = 1;
    secret[0] = 1;
    assertEquals(7, key.secret()[0]);
    assertEquals(32, key.secret().length);
    assertArrayEquals(key.secret(), key.secret());
    assertEquals("signing key one", key.toString());
  }

  @Test
  void a_pass_is_as_long_as_those_for_its_use() {
    var browser = Pass.random(Use.BROWSER, ACME, new UUID(1, 2)).shown();
    assertEquals(browser, Pass.read(Use.BROWSER, browser).orElseThrow().shown());
    var letters = browser.substring(browser.lastIndexOf('.') + 1);
    assertEquals(Optional.empty(), Pass.read(Use.BROWSER, browser + letters));
    assertEquals(Optional.empty(), Pass.read(Use.INVITATION, browser));
    var refresh = Pass.random(Use.REFRESH, ACME, new UUID(1, 2)).shown();
    assertTrue(Pass.read(Use.REFRESH, refresh).isPresent());
    assertEquals(
        Optional.empty(), Pass.read(Use.REFRESH, refresh.substring(0, refresh.length() - 43)));
  }

  @Test
  void beside_what_everybody_tries_a_password_has_eight_characters() {
    var li = new Person(ACME, "li.wei", new Department("DESK"), new Position("CLERK"));
    PasswordRules.require("passwordabcdefgh", li, "/password");
    refused("passwordabcdefg", li);
    PasswordRules.require("li.weiacmeabcdefgh", li, "/password");
    refused("li.weiacmeabcdefg", li);
    PasswordRules.require("abcdefghijkl", li, "/password");
    refused("abcdefghijk", li);
  }

  private static void refused(String password, Person of) {
    var no = assertThrows(Refusal.class, () -> PasswordRules.require(password, of, "/password"));
    assertEquals("PASSWORD_EASILY_GUESSED", no.code());
    assertEquals("/password", no.findings().getFirst().pointer());
  }

  private static SigningKey key(byte[] secret) {
    return new SigningKey("one", secret, ExampleCompany.MONDAY);
  }
}
