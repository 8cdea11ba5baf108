package redress.stockcount;

/**
 * What was counted, in pieces, none below 0.
 *
 * @param book what the books say
 * @param card what the bin card says
 * @param physical what really lies in the store
 * @param surplus what lies in the workshop beyond its plan
 */
public record Figures(int book, int card, int physical, int surplus) {
  public Figures {
    if (book < 0 || card < 0 || physical < 0 || surplus < 0) {
      throw new IllegalArgumentException("a counted quantity is at least 0");
    }
  }

  @Override
  public String toString() {
    return "book %d, card %d, physical %d, workshop surplus %d"
        .formatted(book, card, physical, surplus);
  }
}
