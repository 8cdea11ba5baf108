package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.meeting.MeetingsContract;

class PgMeetingsTest extends MeetingsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }

  @Override
  public Object example() {
    return held(1);
  }
}
