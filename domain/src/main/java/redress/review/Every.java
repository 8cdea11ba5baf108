package redress.review;

import java.util.stream.Stream;
import redress.tree.Node;

/** How often something is reviewed. */
public sealed interface Every {
  /** Each time so many months are over: 1, 2, 3, 4, 6 or 12. */
  record Months(int months) implements Every {
    public Months {
      if (!Period.divides(months)) {
        throw new IllegalArgumentException(
            "a year is whole periods of 1, 2, 3, 4, 6 or 12 months, not of " + months);
      }
    }
  }

  /**
   * In a rhythm that the procedure leaves open: the company has to set it first.
   *
   * @param why what the text lacks
   */
  record NotSet(String why) implements Every {}

  /** Whenever there is an occasion: nobody owes it. */
  record Occasion() implements Every {}

  /** Reads {@code {"months": 1}}, {@code {"notSet": "why"}} or {@code {"open": true}}. */
  static Every read(Node node) {
    node.only("months", "notSet", "open");
    var ways = Stream.of("months", "notSet", "open").filter(node::has).toList();
    if (ways.size() > 1) {
      return node.wrong("GIVEN_TWICE", "there is one rhythm, not " + String.join(" and ", ways));
    }
    if (node.has("months")) {
      int months = node.at("months").integer(1, 12);
      return node.make(() -> new Months(months));
    }
    if (node.has("notSet")) {
      var why = node.at("notSet").text();
      return node.make(() -> new NotSet(why));
    }
    if (node.has("open")) {
      node.at("open").flag();
      return node.make(Occasion::new);
    }
    return node.wrong("MISSING", "a rhythm is given by months, notSet or open");
  }
}
