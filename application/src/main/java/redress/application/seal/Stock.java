package redress.application.seal;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;
import redress.history.Imprint;
import redress.organization.CompanyId;

/**
 * What is stored of a company's records now, to be held against what history tells. Nothing comes
 * from a store that nobody else can write to.
 *
 * <p>A record is found by the chain that tells of it, if its row names that chain, or else by its
 * key.
 */
public interface Stock {
  /**
   * A record as it is stored now.
   *
   * @param chain the id of the chain that tells of it, or {@code null} if the record does not say
   */
  record Stored(UUID chain, Imprint imprint) {}

  /**
   * Which record it is.
   *
   * @param chain the id of the chain that its row names
   * @param name as {@link Imprint#name()}
   */
  record Named(UUID chain, String name) {}

  /**
   * The numbers of a month's cases, where they do not fit each other.
   *
   * @param given how many cases have one
   * @param highest the highest that a case has, 0 if none has one
   * @param counted the last that was given, as the counter says; 0 if there is no counter
   */
  record Numbers(YearMonth month, long given, long highest, long counted) {}

  /**
   * What is stored under some chains of a company, and what is stored of some records; a record may
   * come that was not asked for.
   *
   * @param chains ids of chains
   * @param told the records of which these chains tell
   */
  List<Stored> find(CompanyId company, SortedSet<UUID> chains, List<Imprint> told);

  /**
   * A record whose row is found and put in order by other values than those that it has.
   *
   * @param legible whether it can be read at all
   */
  record Misfiled(Named record, boolean legible) {}

  /** Those under some chains. */
  List<Misfiled> misfiled(CompanyId company, SortedSet<UUID> chains);

  /** Records under chains that have no first event; of each kind a hundred at most. */
  List<Named> strays(CompanyId company);

  /**
   * Records of which it is noted otherwise than the weekly lists and assessments say that a week
   * has taken them up; of each kind a hundred at most.
   */
  List<Named> mismarked(CompanyId company);

  /** The kinds of records that are found by their keys. */
  Set<String> keyed();

  /** Those of these kinds of which it is known which chain tells of a record. */
  Set<String> owned();

  /**
   * Inside a transaction: the next event of the company's own chain tells of these records as they
   * are stored.
   */
  void note(CompanyId company, String kind, List<String> keys);

  /** At most {@code limit} keys of such records, in their order, after that one or {@code null}. */
  List<String> keys(CompanyId company, String kind, String after, int limit);

  /** All keys of such records, in their order, so many at a time. */
  default void eachPage(CompanyId company, String kind, int limit, Consumer<List<String>> seen) {
    String after = null;
    List<String> page;
    do {
      page = keys(company, kind, after, limit);
      if (!page.isEmpty()) {
        seen.accept(page);
        after = page.getLast();
      }
    } while (page.size() == limit);
  }

  /** The months whose case numbers are not given one after the other, from 1 to the last. */
  List<Numbers> misnumbered(CompanyId company);
}
