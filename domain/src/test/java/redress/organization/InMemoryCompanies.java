package redress.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redress.testing.Memory;

/** The companies of an installation, in memory. */
public final class InMemoryCompanies implements Companies {
  private final Memory.Table<CompanyId, Company> companies;

  public InMemoryCompanies(Memory memory) {
    companies = memory.installation("companies", company -> company);
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return companies.get(id);
  }

  @Override
  public List<CompanyId> all() {
    return companies.where(any -> true).stream()
        .map(Company::id)
        .sorted(Comparator.comparing(CompanyId::code))
        .toList();
  }

  @Override
  public void save(Company company) {
    companies.put(company.id(), company);
  }
}
