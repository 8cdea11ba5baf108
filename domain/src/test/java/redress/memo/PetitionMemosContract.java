package redress.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.memo.PetitionMemo.Decision;
import redress.organization.CompanyId;
import redress.rule.RuleId;

/** What every collection of memos does. */
public abstract class PetitionMemosContract extends PartsContract<PetitionMemo> {
  @Override
  protected abstract PetitionMemos parts();

  @Override
  protected PetitionMemo part(PartId id, long version) {
    return memo(id, version, 0, new Decision(true, "so it is", new Mark(MONDAY, "gm")));
  }

  private static PetitionMemo memo(PartId id, long version, int seconds, Decision decision) {
    return new PetitionMemo(
        id,
        version,
        Against.DECISION,
        QUALITY,
        "the boards were ours",
        new Mark(MONDAY.plusSeconds(seconds), "head"),
        new RuleId("S4-25"),
        decision);
  }

  @Test
  void the_first_of_those_that_nobody_has_decided_on_is_found_by_its_case_S4_25() {
    var decided = part(new PartId(complaintId(1), uuid(11)), 1);
    var second = memo(new PartId(complaintId(1), uuid(12)), 1, 60, null);
    var first = memo(new PartId(complaintId(2), uuid(13)), 1, 30, null);
    work().in(ACME, () -> List.of(decided, second, first).forEach(parts()::save));
    assertEquals(Optional.of(first), open(ACME, uuid(1), uuid(2)));
    assertEquals(Optional.of(second), open(ACME, uuid(1)));
    assertEquals(Optional.empty(), open(ACME, uuid(3)));
    assertEquals(Optional.empty(), open(ACME));
    assertEquals(Optional.empty(), open(OTHER, uuid(1)));
  }

  private Optional<PetitionMemo> open(CompanyId company, UUID... complaints) {
    return parts().open(company, new TreeSet<>(List.of(complaints)));
  }
}
