package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.time.Calendars;
import redress.time.CalendarsContract;

class PgCalendarsTest extends CalendarsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Calendars calendars() {
    return FRESH.ports().calendars();
  }
}
