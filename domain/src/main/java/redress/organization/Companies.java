package redress.organization;

import java.util.List;
import java.util.Optional;

/** The companies of this installation. */
public interface Companies {
  Optional<Company> find(CompanyId id);

  List<CompanyId> all();

  void save(Company company);
}
