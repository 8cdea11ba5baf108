package redress.persistence;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.complaint.CaseParts;
import redress.complaint.ComplaintId;
import redress.complaint.Part;
import redress.complaint.Parts;

/** The tables of all kinds of parts; those of one case are read by one statement. */
final class PgCaseParts implements CaseParts {
  private final PgTransactions transactions;
  private final List<PgParts<?>> tables;
  private final Map<Class<? extends Part>, PgParts<?>> byKind = new LinkedHashMap<>();
  private final ConcurrentMap<Set<Class<? extends Part>>, String> statements =
      new ConcurrentHashMap<>();

  PgCaseParts(PgTransactions transactions, List<PgParts<?>> tables) {
    this.transactions = transactions;
    this.tables = List.copyOf(tables);
    this.tables.forEach(table -> byKind.put(table.type(), table));
  }

  /**
   * Selects the parts of one case with the number of their kind, unordered; the parameters are the
   * company and the case. Each table costs its locks and its look into an index, so only those are
   * asked in which the case can have something.
   */
  String ofCase(Set<Class<? extends Part>> kinds) {
    return IntStream.range(0, tables.size())
        .filter(nr -> kinds.contains(tables.get(nr).type()))
        .mapToObj(
            nr ->
                """
                select %d as kind, made, id, body::text as body from %s
                where company = $1 and complaint = $2
                """
                    .formatted(nr, tables.get(nr).name()))
        .collect(Collectors.joining(" union all "));
  }

  /** The rows of parts of all kinds. */
  List<Rows<?>> rows() {
    return tables.stream().<Rows<?>>map(PgParts::rows).toList();
  }

  /** The parts that were read so. */
  Map<Class<? extends Part>, List<? extends Part>> read(List<Row> rows) {
    var all = new HashMap<Class<? extends Part>, List<Part>>();
    kinds().forEach(kind -> all.put(kind, new ArrayList<>()));
    for (var row : rows) {
      var kind = tables.get(row.getInteger("kind")).type();
      all.get(kind).add(Bodies.read(kind, row.getString("body")));
    }
    return Map.copyOf(all);
  }

  @Override
  public Set<Class<? extends Part>> kinds() {
    return byKind.keySet();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <P extends Part> Parts<P> of(Class<P> kind) {
    var found = byKind.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("no table keeps " + kind);
    }
    return (Parts<P>) found;
  }

  @Override
  public Map<Class<? extends Part>, List<? extends Part>> ofCase(
      ComplaintId complaint, Set<Class<? extends Part>> kinds) {
    if (kinds.isEmpty()) {
      return read(List.of());
    }
    return read(
        transactions.read(
            complaint.company(),
            sql ->
                sql.list(
                    "reading the parts of a case",
                    row -> row,
                    statements.computeIfAbsent(kinds, it -> ofCase(it) + " order by made, id"),
                    complaint.company().code(),
                    complaint.value())));
  }
}
