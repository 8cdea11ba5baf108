package redress.disposition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    return users().contains(user);
  }

  Set<String> users() {
    var users = new TreeSet<String>();
    users.add(proposed.by());
    amended.forEach(it -> users.add(it.by()));
    return users;
  }
}
