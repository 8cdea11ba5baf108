package redress.application;

import redress.testing.Memory;
import redress.testing.MovableClock;

class InMemoryAttachmentsTest extends AttachmentsContract {
  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Ports ports = InMemoryPorts.on(new Memory(), clock);

  @Override
  protected Ports ports() {
    return ports;
  }
}
