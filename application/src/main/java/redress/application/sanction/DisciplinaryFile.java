package redress.application.sanction;

import java.util.List;
import redress.organization.Person;
import redress.sanction.DisciplinaryList;
import redress.sanction.DisciplinaryRules;

/** A disciplinary list with what the procedure says about who is told the names. */
public record DisciplinaryFile(DisciplinaryList list, DisciplinaryRules rules) {
  /** The measures as that person sees them: without names where those are not for him (L-03). */
  public List<DisciplinaryList.Item> seenBy(Person reader) {
    boolean compiler = list.compiled().by().equals(reader.user());
    return rules.told(reader) || compiler
        ? list.items()
        : list.items().stream().map(DisciplinaryFile::nameless).toList();
  }

  private static DisciplinaryList.Item nameless(DisciplinaryList.Item it) {
    return new DisciplinaryList.Item(
        it.notice(), it.number(), it.kind(), it.department(), null, it.reason(), it.approvedAt());
  }
}
