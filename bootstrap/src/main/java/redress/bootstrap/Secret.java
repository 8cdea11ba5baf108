package redress.bootstrap;

import java.security.SecureRandom;

/** Passwords that nobody chose. */
final class Secret {
  /** Without the letters and digits that look alike. */
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 20;

  private Secret() {}

  static String random() {
    return new SecureRandom()
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(SIGNS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
