package redress.memo;

import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.complaint.Parts;
import redress.organization.CompanyId;

/** The memos about all cases. */
public interface PetitionMemos extends Parts<PetitionMemo> {
  /** The first that was filed of those about these cases that nobody has decided on. */
  Optional<PetitionMemo> open(CompanyId company, SortedSet<UUID> complaints);
}
