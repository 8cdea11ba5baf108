package redress.assessment;

import java.util.List;

/**
 * What a week comes to.
 *
 * @param growing what is not charged yet
 */
public record Bill(List<Item> items, List<Growing> growing) {
  public Bill {
    items = List.copyOf(items);
    growing = List.copyOf(growing);
  }
}
