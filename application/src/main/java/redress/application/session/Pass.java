package redress.application.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import redress.organization.CompanyId;

/**
 * A secret that a person or a program shows: what it is for, whose record it belongs to, and 256
 * random bits.
 *
 * <p>It is made, shown once and forgotten; kept is only its {@link #hash}, a single SHA-256, since
 * nobody guesses 256 random bits however fast the hash is. So looking at one costs microseconds.
 *
 * <p>That of a session with signed tokens has 256 bits more, which stay the same from one refresh
 * token to the next: the signed tokens carry them, too ({@link #lasting}).
 *
 * @param secret the random bits, as base64url
 */
public record Pass(Use use, CompanyId company, UUID id, String secret) {
  /** What a pass is for; one that is for something else does not fit. */
  public enum Use {
    /** Gets the next tokens of a session. */
    REFRESH,
    /** The session of a browser. */
    BROWSER,
    /** A program's way in. */
    TOKEN,
    /** Lets somebody choose the first password, or the next. */
    INVITATION,
    /** The browser that has gone to a provider and comes back. */
    LOGIN;

    private int letters() {
      return this == REFRESH ? 2 * LETTERS : LETTERS;
    }

    private String prefix() {
      return "redress_" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final int BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "(redress_[a-z]+)\\.([a-z0-9-]{2,64})\\.([0-9a-f-]{36})\\.((?:[\\w-]{43}){1,2})");
  private static final int LETTERS = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** One with new random bits. */
  public static Pass random(Use use, CompanyId company, UUID id) {
    return new Pass(use, company, id, use == Use.REFRESH ? letters() + letters() : letters());
  }

  /** The next refresh token of the same session. */
  Pass next() {
    return new Pass(use, company, id, letters() + lasting());
  }

  /** What all refresh tokens of a session have in common, and its signed tokens carry. */
  String lasting() {
    return secret.substring(LETTERS);
  }

  private static String letters() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether a text begins like one for that. */
  public static boolean looksLike(Use use, String text) {
    return text.startsWith(use.prefix() + ".");
  }

  /** The pass that a text is, if it is one for that. */
  public static Optional<Pass> read(Use use, String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()
        || !parts.group(1).equals(use.prefix())
        || parts.group(4).length() != use.letters()) {
      return Optional.empty();
    }
    try {
      var company = new CompanyId(parts.group(2));
      return Optional.of(new Pass(use, company, UUID.fromString(parts.group(3)), parts.group(4)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** What is shown, this once. */
  public String shown() {
    return String.join(".", use.prefix(), company.code(), id.toString(), secret);
  }

  /** What is kept. */
  public String hash() {
    return sha256(secret);
  }

  /** Whether it is the pass of which that hash is kept; takes as long whether it is or not. */
  public boolean fits(String hash) {
    return fits(secret, hash);
  }

  /** Whether it is the secret of which that hash is kept; takes as long whether it is or not. */
  static boolean fits(String secret, String hash) {
    return MessageDigest.isEqual(
        sha256(secret).getBytes(StandardCharsets.US_ASCII),
        hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** What a page has to send beside it, which only a page of ours can know. */
  public String challenge() {
    return sha256("challenge " + secret);
  }

  @Override
  public String toString() {
    return "%s pass %s of %s".formatted(use, id, company);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
