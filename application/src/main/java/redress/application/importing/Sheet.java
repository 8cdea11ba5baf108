package redress.application.importing;

import java.util.List;
import java.util.Optional;

/** A file of another system, read once from its first row to its last. */
public interface Sheet {
  Optional<SourceRow> next();

  /** A row was not taken in. */
  void rejected(long line, List<Fault> faults);

  /** So much of the sheet is done, and stored for good. */
  void progressed(Report soFar);
}
