package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.notice.InquiryNote;
import redress.notice.InquiryNotesContract;
import redress.testing.Work;

class PgInquiryNotesTest extends InquiryNotesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<InquiryNote> parts() {
    return FRESH.ports().parts().of(InquiryNote.class);
  }

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
