package redress.application.complaint;

import java.util.UUID;

/** A command that somebody gives on one part of a case, having seen a version of that part. */
public interface OnPart extends OnCase {
  UUID part();

  long version();
}
