package redress.time;

class InMemoryCalendarsTest extends CalendarsContract {
  private final Calendars calendars = new InMemoryCalendars();

  @Override
  protected Calendars calendars() {
    return calendars;
  }
}
