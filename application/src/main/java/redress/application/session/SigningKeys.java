package redress.application.session;

import java.util.List;

/**
 * The secrets with which this installation signs its tokens, shared by all its instances.
 *
 * <p>The newest signs, all of them verify: a new one takes over at once, an old one is taken away
 * when the last token it signed has expired. They belong to the reserved company {@code operator}
 * and are used inside its transactions.
 */
public interface SigningKeys {
  /** All keys, the newest first. */
  List<SigningKey> all();

  void add(SigningKey key);

  /**
   * Takes all keys away but the one of that id: whatever they signed holds no more.
   *
   * @return how many they were
   */
  int endOthers(String id);
}
