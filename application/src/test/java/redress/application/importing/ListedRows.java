package redress.application.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet whose rows are listed in a test, with what it is told about them. */
final class ListedRows implements Sheet {
  private final Deque<SourceRow> rows = new ArrayDeque<>();
  private final Map<Long, List<Fault>> rejected = new TreeMap<>();
  private final List<Report> progress = new ArrayList<>();

  /** Adds a row on the next line, the first being the header's. */
  ListedRows row(Map<String, String> cells) {
    rows.add(new SourceRow(rows.size() + 2L, cells, List.of()));
    return this;
  }

  ListedRows broken(Fault fault) {
    rows.add(new SourceRow(rows.size() + 2L, Map.of(), List.of(fault)));
    return this;
  }

  Map<Long, List<Fault>> rejected() {
    return rejected;
  }

  List<Report> progress() {
    return progress;
  }

  @Override
  public Optional<SourceRow> next() {
    return Optional.ofNullable(rows.poll());
  }

  @Override
  public void rejected(long line, List<Fault> faults) {
    rejected.put(line, faults);
  }

  @Override
  public void progressed(Report soFar) {
    progress.add(soFar);
  }
}
