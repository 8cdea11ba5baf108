package redress.sanction;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.penalty.DeductionRules;
import redress.testing.Memory;

/** What is taken from the pay of all companies' people, in memory. */
public final class InMemoryDeductions implements Deductions {
  private final Memory memory;
  private final Memory.Table<Key, Deduction> deductions;

  private record Key(CompanyId company, UUID notice, YearMonth month) {}

  public InMemoryDeductions(Memory memory) {
    this.memory = memory;
    this.deductions = memory.table("deductions", Key::company);
  }

  @Override
  public void lock(CompanyId company, String user) {
    memory.requireTransaction();
  }

  @Override
  public Map<YearMonth, Money> taken(
      CompanyId company, String user, DeductionRules.Kind kind, YearMonth from) {
    var taken = new HashMap<YearMonth, Money>();
    deductions.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.user().equals(user) && it.kind() == kind)
        .filter(it -> !it.month().isBefore(from))
        .forEach(it -> taken.merge(it.month(), it.money(), Money::plus));
    return taken;
  }

  @Override
  public List<Deduction> of(CompanyId company, YearMonth month, After after, int limit) {
    return deductions.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.month().equals(month))
        .filter(it -> after == null || place(it.user(), it.notice()).compareTo(place(after)) > 0)
        .sorted(Comparator.comparing(it -> place(it.user(), it.notice())))
        .limit(limit)
        .toList();
  }

  private static String place(After after) {
    return place(after.user(), after.notice());
  }

  private static String place(String user, UUID notice) {
    return user + "\0" + notice;
  }

  @Override
  public void add(CompanyId company, List<Deduction> planned) {
    memory.requireTransaction();
    planned.forEach(it -> deductions.put(new Key(company, it.notice(), it.month()), it));
  }
}
