package redress.disposition;

import java.util.List;
import java.util.stream.Stream;
import redress.complaint.Track.Mark;

/**
 * Who wrote a disposition: none of them approves it.
 *
 * @param amended who changed it, each time
 */
public record Authors(Mark proposed, List<Mark> amended) {
  public Authors {
    amended = List.copyOf(amended);
  }

  Authors and(Mark mark) {
    return new Authors(proposed, Stream.concat(amended.stream(), Stream.of(mark)).toList());
  }

  boolean has(String user) {
    return proposed.by().equals(user) || amended.stream().anyMatch(it -> it.by().equals(user));
  }
}
