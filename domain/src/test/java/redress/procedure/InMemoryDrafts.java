package redress.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.organization.CompanyId;
import redress.testing.Json;
import redress.testing.Memory;

/** The drafts of all companies' procedures, in memory. */
public final class InMemoryDrafts implements Drafts {
  private record Name(CompanyId company, int number) {}

  private record Written(Draft draft, String text) {}

  private final Memory memory;
  private final Memory.Table<Name, Written> drafts;
  private final Procedures procedures;

  public InMemoryDrafts(Memory memory, Procedures procedures) {
    this.memory = memory;
    this.drafts = memory.table("procedure_drafts", Name::company);
    this.procedures = procedures;
  }

  @Override
  public int next(CompanyId company) {
    memory.requireTransaction();
    return Stream.of(
                all(company).stream().mapToInt(Draft::number),
                procedures.approved(company).stream().mapToInt(it -> it.edition().number()))
            .flatMapToInt(it -> it)
            .max()
            .orElse(0)
        + 1;
  }

  @Override
  public void add(Draft draft, String text) {
    var name = new Name(draft.company(), draft.number());
    if (drafts.get(name).isPresent()) {
      throw new IllegalStateException("a draft never changes");
    }
    drafts.put(name, new Written(draft, text));
  }

  @Override
  public List<Draft> all(CompanyId company) {
    return drafts.where(name -> name.company().equals(company)).stream()
        .map(Written::draft)
        .sorted(Comparator.comparing(Draft::number))
        .toList();
  }

  @Override
  public Optional<String> text(CompanyId company, int number) {
    return drafts.get(new Name(company, number)).map(Written::text);
  }

  @Override
  public Optional<Document> document(CompanyId company, int number) {
    return text(company, number).map(it -> new Document(it, Procedure.read(Json.tree(it))));
  }
}
