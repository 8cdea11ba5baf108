package redress.procedure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redress.complaint.Part;
import redress.organization.CompanyId;
import redress.rule.Edition;
import redress.testing.Json;
import redress.testing.Memory;

/** The approved editions of all companies' procedures, in memory. */
public final class InMemoryProcedures implements Procedures {
  private record Name(CompanyId company, Edition edition) {}

  private record Read(Approved document, Procedure procedure) {}

  private final Memory.Table<Name, Read> editions;

  public InMemoryProcedures(Memory memory) {
    editions = memory.table("procedures", Name::company);
  }

  @Override
  public Optional<InForce> effective(CompanyId company, Instant at) {
    return editions.where(name -> name.company().equals(company)).stream()
        .filter(read -> !read.document().effectiveFrom().isAfter(at))
        .max(
            Comparator.comparing((Read read) -> read.document().effectiveFrom())
                .thenComparing(read -> read.document().edition().number()))
        .map(read -> new InForce(read.document().edition(), read.procedure()));
  }

  @Override
  public Optional<Procedure> edition(CompanyId company, Edition edition) {
    return editions.get(new Name(company, edition)).map(Read::procedure);
  }

  @Override
  public List<Approved> approved(CompanyId company) {
    return editions.where(name -> name.company().equals(company)).stream()
        .map(Read::document)
        .sorted(Comparator.comparing(document -> document.edition().number()))
        .toList();
  }

  @Override
  public Set<Class<? extends Part>> parts(CompanyId company) {
    return editions.where(name -> name.company().equals(company)).stream()
        .flatMap(read -> read.procedure().sections().parts().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void approve(Approved document) {
    var name = new Name(document.company(), document.edition());
    if (editions.get(name).isPresent()) {
      throw new IllegalStateException("an edition never changes");
    }
    editions.put(name, new Read(document, Procedure.read(Json.tree(document.text()))));
  }
}
