package redress.assessment;

import java.util.List;
import java.util.Map;
import redress.organization.Department;

/**
 * What a week comes to.
 *
 * @param growing what is not charged yet
 * @param leaders whom somebody named as having led a department when it was late (I-31); absent in
 *     what was stored before they were kept
 */
public record Bill(List<Item> items, List<Growing> growing, Map<Department, String> leaders) {
  public Bill {
    items = List.copyOf(items);
    growing = List.copyOf(growing);
    leaders = leaders == null ? Map.of() : Map.copyOf(leaders);
  }

  Bill with(List<Item> next) {
    return new Bill(next, growing, leaders);
  }
}
