package redress.memo;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.complaint.InMemoryParts;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The memos about all cases, in memory. */
public final class InMemoryPetitionMemos extends InMemoryParts<PetitionMemo>
    implements PetitionMemos {
  public InMemoryPetitionMemos(Memory memory) {
    super(memory, "petition_memos");
  }

  @Override
  public Optional<PetitionMemo> open(CompanyId company, SortedSet<UUID> complaints) {
    return all(company).stream()
        .filter(it -> it.open() && complaints.contains(it.id().complaint().value()))
        .min(
            Comparator.comparing((PetitionMemo it) -> it.filed().at())
                .thenComparing(it -> it.id().value().toString()));
  }
}
