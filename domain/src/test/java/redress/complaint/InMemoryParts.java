package redress.complaint;

import java.util.List;
import java.util.Optional;
import redress.organization.CompanyId;
import redress.testing.Memory;

/**
 * One kind of part of all cases, in memory. A port that asks for more than every collection of
 * parts does has an in-memory adapter that extends this.
 */
public class InMemoryParts<P extends Part> implements Parts<P> {
  private final Memory memory;
  private final Memory.Table<PartId, P> parts;

  /**
   * @param table the name under which the memory keeps these parts
   */
  public InMemoryParts(Memory memory, String table) {
    this.memory = memory;
    this.parts = memory.table(table, id -> id.complaint().company());
  }

  @Override
  public Optional<P> find(PartId id) {
    return parts.get(id);
  }

  @Override
  public List<P> ofCase(ComplaintId complaint) {
    return parts.where(id -> id.complaint().equals(complaint));
  }

  @Override
  public void save(P part) {
    memory.requireTransaction();
    parts
        .get(part.id())
        .filter(stored -> stored.version() >= part.version())
        .ifPresent(
            stored -> {
              throw new IllegalStateException(
                  "version %d is stored already".formatted(stored.version()));
            });
    parts.put(part.id(), part);
  }

  /** All parts of a company, for what a port asks beyond one case. */
  public List<P> all(CompanyId company) {
    return parts.where(id -> id.complaint().company().equals(company));
  }
}
