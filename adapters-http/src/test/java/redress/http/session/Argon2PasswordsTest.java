package redress.http.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;
import redress.application.session.PasswordsBusy;

class Argon2PasswordsTest {
  private final Argon2Passwords passwords = Argon2Passwords.beside();

  @Test
  void a_password_fits_its_own_hash_alone() {
    var secret = passwords.encode("正确的密码");
    assertTrue(secret.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), secret);
    assertTrue(passwords.matches("正确的密码", secret));
    assertFalse(passwords.matches("正确的密碼", secret));
    assertNotEquals(secret, passwords.encode("正确的密码"));
  }

  @Test
  void both_ways_of_hashing_wait_for_their_turn_and_not_without_end() throws Exception {
    var hashing = new Hashing(1, 1);
    var held = new Argon2Passwords(hashing);
    held.nobodys();
    try (var full = new FullHashing(hashing, 1)) {
      assertThrows(PasswordsBusy.class, () -> held.encode("mine"));
      assertThrows(PasswordsBusy.class, () -> held.matches("mine", held.nobodys()));
    }
    assertFalse(held.matches("mine", held.nobodys()));
  }

  @Test
  void a_hash_made_with_other_parameters_still_fits() {
    var cheap = Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID);
    var secret = Password.hash("old").addRandomSalt(16).with(cheap).getResult();
    assertTrue(passwords.matches("old", secret));
  }

  @Test
  void nobody_has_the_password_of_nobody_and_it_is_as_slow() {
    assertFalse(passwords.matches("", passwords.nobodys()));
    assertTrue(passwords.nobodys().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
  }
}
