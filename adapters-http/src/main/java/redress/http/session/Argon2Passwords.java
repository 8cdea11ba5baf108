package redress.http.session;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import redress.application.session.Passwords;
import redress.http.limit.AtOnce;

/**
 * Passwords as Argon2id hashes.
 *
 * <p>19 MiB and two passes, the least that OWASP asks for where many log in at once. As many are
 * computed at a time as there are processors and a quarter of the heap has room for; further ones
 * wait, so that a flood of logins takes neither the memory nor the whole machine.
 */
public final class Argon2Passwords implements Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int LENGTH = 32;
  private static final int SALT = 16;
  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, LENGTH, Argon2.ID);

  private final Semaphore room =
      new Semaphore(AtOnce.of(Runtime.getRuntime().availableProcessors(), KIBIBYTES * 1024L));

  /** Computed beside the rest of a start, which it would hold up. */
  private final CompletableFuture<String> nobodys =
      CompletableFuture.supplyAsync(() -> encode("a password that nobody has"));

  @Override
  public String encode(String password) {
    room.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT).with(FUNCTION).getResult();
    } finally {
      room.release();
    }
  }

  /** With the parameters in the hash itself: they may have been others when it was made. */
  @Override
  public boolean matches(String password, String secret) {
    room.acquireUninterruptibly();
    try {
      return Password.check(password, secret).with(Argon2Function.getInstanceFromHash(secret));
    } finally {
      room.release();
    }
  }

  @Override
  public String nobodys() {
    return nobodys.join();
  }
}
