package redress.application.session;

import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.testing.Memory;
import redress.testing.MovableClock;

class InMemoryProvidedSessionsTest extends ProvidedSessionsContract {
  private final Ports ports =
      InMemoryPorts.on(new Memory(), MovableClock.at("2026-11-23T01:00:00Z"));

  @Override
  protected Ports ports() {
    return ports;
  }
}
