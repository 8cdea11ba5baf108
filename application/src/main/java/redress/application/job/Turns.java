package redress.application.job;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.application.job.Jobs.Waiting;
import redress.organization.CompanyId;

/**
 * Whose turn it is: companies in turn, and the kinds of work of each in turn; among those that had
 * none yet, whoever has waited longest. Each instance goes round by itself, from anew after a
 * start; it remembers a number for each company and each kind of its work.
 */
final class Turns {
  private final Map<CompanyId, Long> companies = new HashMap<>();
  private final Map<Work, Long> works = new HashMap<>();
  private long given;

  private record Work(CompanyId company, String kind) {
    static Work of(Waiting waiting) {
      return new Work(waiting.company(), waiting.kind());
    }
  }

  /** What is waiting in the order in which it comes. */
  synchronized List<Waiting> order(List<Waiting> waiting) {
    Comparator<Waiting> byCompany = comparing(it -> companies.getOrDefault(it.company(), 0L));
    Comparator<Waiting> byKind = comparing(it -> works.getOrDefault(Work.of(it), 0L));
    return waiting.stream()
        .sorted(
            byCompany
                .thenComparing(byKind)
                .thenComparing(Waiting::since)
                .thenComparing(it -> it.company().code())
                .thenComparing(Waiting::kind))
        .toList();
  }

  /** It has had its turn. */
  synchronized void had(Waiting waiting) {
    given++;
    companies.put(waiting.company(), given);
    works.put(Work.of(waiting), given);
  }
}
