package redress.persistence;

import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.memo.PetitionMemo;
import redress.memo.PetitionMemos;
import redress.organization.CompanyId;

final class PgPetitionMemos extends PgParts<PetitionMemo> implements PetitionMemos {
  PgPetitionMemos(PgTransactions transactions) {
    super(
        transactions,
        "petition_memos",
        PetitionMemo.class,
        Column.text("against", PetitionMemo::against),
        Column.instant("filed_at", it -> it.filed().at()),
        Column.flag("open", PetitionMemo::open));
  }

  @Override
  public Optional<PetitionMemo> open(CompanyId company, SortedSet<UUID> complaints) {
    return where(
            company,
            "complaint = any($2::uuid[]) and open order by filed_at, id limit 1",
            (Object) complaints.toArray(UUID[]::new))
        .stream()
        .findFirst();
  }
}
