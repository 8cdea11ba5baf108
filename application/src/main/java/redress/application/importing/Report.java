package redress.application.importing;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the rows that were read.
 *
 * @param drafts new complaints that wait for verification
 * @param archived finished cases, kept for looking up
 * @param known rows whose record had been taken in before
 * @param rejected rows of which nothing was taken
 * @param statuses how many of the rows that were not rejected have which status in their source
 */
public record Report(
    long drafts, long archived, long known, long rejected, SortedMap<String, Long> statuses) {
  public static final Report NOTHING = new Report(0, 0, 0, 0, new TreeMap<>());

  public Report {
    statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
  }

  public long rows() {
    return drafts + archived + known + rejected;
  }

  public Report plus(Report more) {
    var all = new TreeMap<>(statuses);
    more.statuses.forEach((status, rows) -> all.merge(status, rows, Long::sum));
    return new Report(
        drafts + more.drafts,
        archived + more.archived,
        known + more.known,
        rejected + more.rejected,
        all);
  }
}
