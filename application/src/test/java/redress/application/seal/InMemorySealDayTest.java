package redress.application.seal;

import java.time.LocalDate;
import redress.application.InMemoryPorts;
import redress.application.Ports;
import redress.history.Head;
import redress.history.InMemoryHistory;
import redress.history.Link;
import redress.history.Subject;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.seal.InMemorySealedHeads;
import redress.testing.Memory;
import redress.testing.MovableClock;

class InMemorySealDayTest extends SealDayContract {
  private final Memory memory = new Memory();
  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Ports ports = InMemoryPorts.on(memory, clock);

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected MovableClock clock() {
    return clock;
  }

  @Override
  protected void tamper(Subject subject, long seq, Link link) {
    ((InMemoryHistory) ports.history()).tamper(subject, seq, link);
  }

  @Override
  protected void tamper(Subject subject, Head head) {
    ((InMemoryHistory) ports.history()).tamper(subject, head);
  }

  @Override
  protected void tamper(LocalDate day, Subject subject, Head head) {
    ((InMemorySealedHeads) ports.sealedHeads()).tamper(subject.company(), day, subject.id(), head);
  }

  @Override
  protected void remove(CompanyId company) {
    var companies = memory.<CompanyId, Company>installation("companies", id -> id);
    memory.transaction(
        company,
        () -> {
          companies.remove(company);
          return null;
        });
  }
}
