package redress.history;

/**
 * What an event tells of the form in which a store has kept a record: the SHA-256 of it, so that
 * whoever changes the record afterwards and not its history is found by that.
 *
 * <p>The store adds it to the last event of the change that stored the record; from then on the
 * record is held. What was stored before imprints were told is not held until it changes. It is for
 * verification alone and not shown to people.
 *
 * @param kind where the store keeps such records, without a slash, such as {@code obligations}; a
 *     store that changes the form of what it has kept gives it another name
 * @param key which of them it is
 * @param digest of its form, in the way of the store
 */
public record Imprint(String kind, String key, String digest) {
  private static final String ROOT = "/imprints/";

  /** As an event tells it. */
  public Change change() {
    return new Change(path(), null, digest);
  }

  /** Where it is told. */
  public String path() {
    return ROOT + kind + "/" + key;
  }

  /** Whether an imprint is told there. */
  public static boolean isAt(String path) {
    return path.startsWith(ROOT);
  }

  /**
   * The imprint that is told there.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Imprint told(String path, String digest) {
    int slash = isAt(path) ? path.indexOf('/', ROOT.length()) : -1;
    if (slash < 0) {
      throw new IllegalArgumentException("no imprint is told at " + path);
    }
    return new Imprint(path.substring(ROOT.length(), slash), path.substring(slash + 1), digest);
  }

  /** Which record it is, in the words of the store. */
  public String name() {
    return kind + "/" + key;
  }
}
