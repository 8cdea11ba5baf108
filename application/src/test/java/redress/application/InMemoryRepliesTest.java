package redress.application;

import redress.testing.Memory;
import redress.testing.MovableClock;

class InMemoryRepliesTest extends RepliesContract {
  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Ports ports = InMemoryPorts.on(new Memory(), clock);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected MovableClock clock() {
    return clock;
  }
}
