package redress.application.complaint;

import java.util.OptionalLong;
import java.util.UUID;
import redress.organization.Person;

/** A command that somebody gives on one case. */
public interface OnCase {
  Person by();

  UUID complaint();

  /** The version of the complaint that its sender has seen; empty if it does not depend on one. */
  default OptionalLong seen() {
    return OptionalLong.empty();
  }

  /** One that changes what its sender has seen of the complaint. */
  interface Seen extends OnCase {
    long version();

    @Override
    default OptionalLong seen() {
      return OptionalLong.of(version());
    }
  }
}
