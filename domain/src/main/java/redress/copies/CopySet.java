package redress.copies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Person;

/**
 * The copies of a paper of a case, with who has them.
 *
 * <p>Its life: it begins when the paper is issued; departments acknowledge their copies; it ends
 * when all have, or when the paper is void.
 *
 * @param record the part of the case that the paper is about, or {@code null} for the case itself
 * @param voided {@code null} while the paper holds
 */
public record CopySet(PartId id, long version, UUID record, Copies copies, Mark voided)
    implements Part {
  /** The paper is issued. */
  public static Changed<CopySet> issued(PartId id, UUID record, Copies copies) {
    var it = new CopySet(id, 1, record, copies, null);
    var sent = copies.copies().stream().filter(one -> one.sent() != null).toList();
    var changes =
        new Difference()
            .of(it.path("paper"), null, copies.paper())
            .of(it.path("copies"), null, copies.copies())
            .of(it.path("sent"), null, sent.isEmpty() ? null : sent);
    return Changed.of(it, Entry.of("COPIES_ISSUED", copies.rule(), null, changes.changes()));
  }

  /** Those copies go out that waited for an occasion; nothing happens if none did. */
  public Changed<CopySet> sent(Occasion occasion, Mark mark) {
    var next = copies.sent(occasion, mark);
    if (next.equals(copies)) {
      return Changed.of(this);
    }
    var out = next.copies().stream().filter(it -> it.occasion() == occasion).toList();
    return Changed.of(
        with(next, voided),
        Entry.of(
            "COPIES_SENT",
            copies.rule(),
            new Change(path("paper"), null, copies.paper().name()),
            new Change(path("sent"), null, out.toString())));
  }

  /** Somebody acknowledges the copy of his department. */
  public Changed<CopySet> received(int no, Person by, Mark mark) {
    var next = copies.received(no, by, mark);
    return Changed.of(
        with(next, voided),
        Entry.of(
            "COPY_RECEIVED",
            copies.rule(),
            new Change(path("paper"), null, copies.paper().name()),
            new Change(path("no"), null, Integer.toString(no)),
            new Change(path("department"), null, next.copy(no).holder().code())));
  }

  /** The paper holds no more: nobody needs to acknowledge what is left. */
  public Changed<CopySet> ended(String reason, Mark mark) {
    return Changed.of(
        with(copies, mark),
        Entry.of(
            "COPIES_VOIDED",
            copies.rule(),
            reason,
            List.of(new Change(path("paper"), copies.paper().name(), null))));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return voided != null
        ? Optional.empty()
        : copies
            .open()
            .map(
                it ->
                    new Unfinished(
                        "COPY_OPEN",
                        "%s has not acknowledged copy %d of %s"
                            .formatted(it.holder(), it.no(), copies.paper())));
  }

  private CopySet with(Copies next, Mark voided) {
    return new CopySet(id, version + 1, record, next, voided);
  }

  private String path(String name) {
    return "/copySets/%s/%s".formatted(id.value(), name);
  }
}
