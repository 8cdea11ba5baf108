package redress.application.answer;

import java.util.List;

/**
 * What goes out to a customer beside the words.
 *
 * @param commitment what it promises, or {@code null}
 * @param enclosures the codes of the documents that go with it
 */
public record Outgoing(GivenCommitment commitment, List<String> enclosures) {
  /** Nothing but words. */
  public static final Outgoing WORDS = new Outgoing(null, List.of());

  public Outgoing {
    enclosures = List.copyOf(enclosures);
  }
}
