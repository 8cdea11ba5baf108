package redress.persistence;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.complaint.Part;
import redress.complaint.Parts;

/** The kinds of parts of a case, each with its table and the columns beside its body. */
final class PartTables {
  private PartTables() {}

  static Map<Class<? extends Part>, Parts<? extends Part>> on(PgTransactions transactions) {
    return Stream.<PgParts<?>>of()
        .collect(Collectors.toUnmodifiableMap(PgParts::type, Function.identity()));
  }
}
