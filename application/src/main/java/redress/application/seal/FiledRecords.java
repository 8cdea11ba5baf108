package redress.application.seal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.seal.Stock.Misfiled;
import redress.application.seal.Stock.Named;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Where records are kept and how they are found: by what they say themselves, under chains that
 * have begun, and cases by numbers that were given one after the other.
 */
record FiledRecords(Stock stock, CompanyId company) {
  private static final int TRIES = 5;

  /** Those under some chains that are found by something else than they say. */
  List<Differing> misfiled(SortedSet<UUID> chains) {
    var found = stock.misfiled(company, chains);
    return lasting(found, left -> stock.misfiled(company, chains(left))).stream()
        .map(
            it ->
                differing(
                    it.record(),
                    it.legible()
                        ? " is listed by other values than those that it has"
                        : " cannot be read"))
        .sorted(Comparator.comparing(Differing::why))
        .toList();
  }

  /** Those of which it is noted otherwise than the weeks say whether they are charged or listed. */
  List<Differing> mismarked() {
    return lasting(stock.mismarked(company), left -> stock.mismarked(company)).stream()
        .map(it -> differing(it, " is noted as charged or listed otherwise than its week says"))
        .toList();
  }

  /** What is found each time, since the program may be at work on some of it. */
  private static <T> Set<T> lasting(List<T> first, Function<Set<T>, List<T>> again) {
    var found = new LinkedHashSet<>(first);
    for (int i = 1; i < TRIES && !found.isEmpty(); i++) {
      found.retainAll(again.apply(found));
    }
    return found;
  }

  private static SortedSet<UUID> chains(Set<Misfiled> records) {
    return records.stream()
        .map(it -> it.record().chain())
        .collect(Collectors.toCollection(TreeSet<UUID>::new));
  }

  /** Those of which nothing tells, and case numbers that are missing. */
  Stream<Differing> added() {
    return Stream.concat(
        stock.strays(company).stream()
            .map(it -> differing(it, " was added: there is no history that it is in")),
        stock.misnumbered(company).stream()
            .map(
                it ->
                    new Differing(
                        Subject.of(company),
                        "of the numbers of %s, %d were given as the counter says; %d cases have one, the highest is %d"
                            .formatted(it.month(), it.counted(), it.given(), it.highest()))));
  }

  private Differing differing(Named record, String what) {
    return new Differing(new Subject(company, record.chain()), record.name() + what);
  }
}
