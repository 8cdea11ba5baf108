package redress.sanction;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.penalty.Purse;
import redress.testing.Memory;

/** What is taken from the pay of all companies' people, in memory. */
public final class InMemoryDeductions implements Deductions {
  private final Memory memory;
  private final Memory.Table<Key, Deduction> deductions;

  private record Key(CompanyId company, UUID source, String user, YearMonth month) {}

  public InMemoryDeductions(Memory memory) {
    this.memory = memory;
    this.deductions = memory.table("deductions", Key::company);
  }

  @Override
  public void lock(CompanyId company, SortedSet<String> users) {
    memory.requireTransaction();
  }

  @Override
  public Map<Purse, Map<YearMonth, Money>> taken(
      CompanyId company, Set<Purse> purses, YearMonth from) {
    var taken = new HashMap<Purse, Map<YearMonth, Money>>();
    for (var it : deductions.where(key -> key.company().equals(company))) {
      var purse = new Purse(it.user(), it.kind());
      if (purses.contains(purse) && !it.month().isBefore(from)) {
        taken
            .computeIfAbsent(purse, none -> new HashMap<>())
            .merge(it.month(), it.money(), Money::plus);
      }
    }
    return taken;
  }

  @Override
  public List<Deduction> of(CompanyId company, YearMonth month, After after, int limit) {
    return deductions.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.month().equals(month))
        .filter(it -> after == null || place(it.user(), it.source()).compareTo(place(after)) > 0)
        .sorted(Comparator.comparing(it -> place(it.user(), it.source())))
        .limit(limit)
        .toList();
  }

  private static String place(After after) {
    return place(after.user(), after.source());
  }

  private static String place(String user, UUID source) {
    return user + "\0" + source;
  }

  @Override
  public void add(CompanyId company, List<Deduction> planned) {
    memory.requireTransaction();
    planned.forEach(it -> deductions.put(new Key(company, it.source(), it.user(), it.month()), it));
  }
}
