package redress.application.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** What the program will do by itself, in memory. */
public final class InMemoryJobs implements Jobs {
  private static final Comparator<Job> IN_TURN =
      Comparator.comparing(Job::nextAt).thenComparing(job -> job.id().key());

  private static final Comparator<Waiting> LONGEST_FIRST =
      Comparator.comparing(Waiting::since)
          .thenComparing(it -> it.company().code())
          .thenComparing(Waiting::kind);

  private final Memory memory;
  private final Memory.Table<Job.Id, Job> jobs;

  public InMemoryJobs(Memory memory) {
    this.memory = memory;
    this.jobs = memory.installation("jobs", Job.Id::company);
  }

  @Override
  public void plan(Job job) {
    memory.requireTransaction();
    if (jobs.get(job.id()).isEmpty()) {
      jobs.put(job.id(), job);
    }
  }

  @Override
  public Optional<Job> find(Job.Id id) {
    return jobs.get(id);
  }

  @Override
  public Set<String> kinds(CompanyId company) {
    return jobs.where(id -> id.company().equals(company)).stream()
        .map(job -> job.id().kind())
        .collect(Collectors.toSet());
  }

  /** Transactions follow one another here, so that nobody else can have the job. */
  @Override
  public Optional<Job> take(CompanyId company, String kind, Instant now) {
    memory.requireTransaction();
    return jobs.where(id -> id.company().equals(company) && id.kind().equals(kind)).stream()
        .filter(job -> !job.nextAt().isAfter(now))
        .min(IN_TURN);
  }

  @Override
  public void done(Job.Id id) {
    jobs.remove(id);
  }

  @Override
  public void putOff(Job failed) {
    memory.requireTransaction();
    jobs.get(failed.id())
        .filter(job -> job.failures() == failed.failures() - 1)
        .ifPresent(job -> jobs.put(failed.id(), failed));
  }

  @Override
  public List<Waiting> waiting(Instant now) {
    var longest = new LinkedHashMap<List<Object>, Waiting>();
    jobs.where(any -> true).stream()
        .filter(job -> !job.nextAt().isAfter(now))
        .map(job -> new Waiting(job.id().company(), job.id().kind(), job.nextAt()))
        .sorted(LONGEST_FIRST)
        .forEach(it -> longest.putIfAbsent(List.of(it.company(), it.kind()), it));
    return List.copyOf(longest.values());
  }

  @Override
  public Optional<Instant> next() {
    return jobs.where(any -> true).stream().map(Job::nextAt).min(Comparator.naturalOrder());
  }
}
