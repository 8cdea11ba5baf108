package redress.application.importing;

import java.util.List;
import java.util.Map;

/**
 * One row of another system's file.
 *
 * @param line the line of the file on which it begins, from 1
 * @param cells what stands in each column, as written there
 * @param faults what is wrong with its form, before anything is read from it
 */
public record SourceRow(long line, Map<String, String> cells, List<Fault> faults) {
  public SourceRow {
    cells = Map.copyOf(cells);
    faults = List.copyOf(faults);
  }

  /** How much stands in it. */
  int characters() {
    return cells.values().stream().mapToInt(String::length).sum();
  }
}
