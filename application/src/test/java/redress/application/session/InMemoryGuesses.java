package redress.application.session;

import java.time.Instant;
import java.util.List;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** How often passwords were guessed at, in memory. */
public final class InMemoryGuesses implements Guesses {
  private final Memory.Table<String, Counted> counted;

  public InMemoryGuesses(Memory memory) {
    counted = memory.table("guesses", of -> CompanyId.OPERATOR);
  }

  private record Counted(String of, Instant until) {}

  @Override
  public void count(List<Limit> limits, Instant now) {
    var next = limits.stream().map(limit -> new Counted(limit.of(), next(limit, now))).toList();
    for (int i = 0; i < limits.size(); i++) {
      var wait = limits.get(i).wait(next.get(i).until(), now);
      if (wait.isPositive()) {
        throw new TooManyAttempts(wait);
      }
    }
    counted.where(of -> true).stream()
        .filter(it -> !it.until().isAfter(now))
        .forEach(it -> counted.remove(it.of()));
    next.forEach(it -> counted.put(it.of(), it));
  }

  private Instant next(Limit limit, Instant now) {
    return counted
        .get(limit.of())
        .map(Counted::until)
        .filter(now::isBefore)
        .orElse(now)
        .plus(limit.next());
  }

  @Override
  public void giveBack(List<Limit> limits) {
    for (var limit : limits) {
      counted
          .get(limit.of())
          .map(it -> new Counted(it.of(), it.until().minus(limit.next())))
          .ifPresent(it -> counted.put(it.of(), it));
    }
  }

  int kept() {
    return counted.where(of -> true).size();
  }
}
