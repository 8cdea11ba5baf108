package redress.http.session;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.CompletableFuture;
import redress.application.session.Passwords;
import redress.application.session.PasswordsBusy;

/**
 * Passwords as Argon2id hashes.
 *
 * <p>19 MiB and two passes, the least that OWASP asks for where many log in at once. Each hash is
 * computed on {@link Hashing}'s threads: a flood of logins takes neither the memory, nor the
 * machine, nor the threads on which everybody else is served.
 */
public final class Argon2Passwords implements Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final long BYTES = KIBIBYTES * 1024L;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int LENGTH = 32;
  private static final int SALT = 16;
  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, LENGTH, Argon2.ID);

  private final Hashing hashing;

  /** Computed beside the rest of a start, which it would hold up. */
  private final CompletableFuture<String> nobodys;

  Argon2Passwords(Hashing hashing) {
    this.hashing = hashing;
    this.nobodys = hashing.begun(() -> hash("a password that nobody has"));
  }

  /** For a server, which has others to serve than those who log in. */
  public static Argon2Passwords beside() {
    return new Argon2Passwords(Hashing.beside(BYTES));
  }

  /** For what is done before or without a server, on all processors. */
  public static Argon2Passwords alone() {
    return new Argon2Passwords(Hashing.alone(BYTES));
  }

  /**
   * {@inheritDoc}
   *
   * @throws PasswordsBusy if too many are waiting
   */
  @Override
  public String encode(String password) {
    return hashing.of(() -> hash(password));
  }

  /**
   * With the parameters in the hash itself: they may have been others when it was made.
   *
   * @throws PasswordsBusy if too many are waiting
   */
  @Override
  public boolean matches(String password, String secret) {
    return hashing.of(
        () -> Password.check(password, secret).with(Argon2Function.getInstanceFromHash(secret)));
  }

  @Override
  public String nobodys() {
    return nobodys.join();
  }

  private static String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT).with(FUNCTION).getResult();
  }
}
