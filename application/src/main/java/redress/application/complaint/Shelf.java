package redress.application.complaint;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import redress.casefile.Beside;
import redress.casefile.Entitlements;
import redress.complaint.Part;
import redress.obligation.Obligation;

/** What stands beside a complaint that is being worked on, read when a gate asks for it. */
record Shelf(CaseWork work, CaseDesk desk, Entitlements entitlements) implements Beside {
  @Override
  public <P extends Part> List<P> parts(Class<P> type) {
    return work.parts(type);
  }

  @Override
  public List<Part> all() {
    return desk.parts(work.complaint().id()).toList();
  }

  @Override
  public List<Obligation> obligations() {
    return work.obligations();
  }

  @Override
  public SortedMap<UUID, String> unsettled(Set<UUID> records) {
    return desk.settlements().unsettled(work.complaint().id().company(), records);
  }
}
