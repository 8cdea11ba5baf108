package redress.notice;

import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.uuid;

import redress.complaint.PartId;
import redress.complaint.PartsContract;
import redress.complaint.Track.Mark;
import redress.obligation.ObligationKind;
import redress.organization.Department;

/** What every collection of inquiry notes does. */
public abstract class InquiryNotesContract extends PartsContract<InquiryNote> {
  @Override
  protected InquiryNote part(PartId id, long version) {
    return new InquiryNote(
        id,
        version,
        new LateStep(uuid(31), ObligationKind.FORWARD, QUALITY, MONDAY, MONDAY.plusSeconds(7200)),
        new Department("GM_OFFICE"),
        "What kept you?",
        new Mark(MONDAY.plusSeconds(9000), "gm"),
        new InquiryNote.Answer("the test bench was broken", new Mark(MONDAY, "head")));
  }
}
