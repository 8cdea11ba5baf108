package redress.goods;

import java.util.List;

/**
 * What is asked for.
 *
 * @param items at least one
 */
public record Order(GoodsKind kind, List<Item> items) {
  public Order {
    items = List.copyOf(items);
  }

  /**
   * One line of the request.
   *
   * @param part the part number, or {@code null} if only the description is known
   * @param quantity how many pieces, from 1
   */
  public record Item(String part, String description, int quantity) {}

  /** How many pieces in all. */
  public int pieces() {
    return items.stream().mapToInt(Item::quantity).sum();
  }

  @Override
  public String toString() {
    return items.stream()
        .map(
            item ->
                "%d x %s%s"
                    .formatted(
                        item.quantity(),
                        item.part() == null ? "" : item.part() + " ",
                        item.description()))
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }
}
