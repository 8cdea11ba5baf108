package redress.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.organization.CompanyId;

/**
 * The audit trails of all companies: added to and read, nothing else. Each record is an event in
 * one of the company's chains for them ({@link Trail}), so that none is changed or taken away
 * unnoticed, and days are sealed with them.
 */
public interface AuditRecords {
  /**
   * A record at its place.
   *
   * @param astray whether it is listed by something else than it tells, so that it is not found by
   *     its time, person or deed: somebody has changed the list
   */
  record Kept(AuditRecord record, Place place, boolean astray) {}

  /**
   * Where a record is in the list of a company, which begins with the newest.
   *
   * @param chain the chain that it is in
   * @param seq its place in that chain
   */
  record Place(Instant at, UUID chain, long seq) {}

  /**
   * Which records are asked for; {@code null} where it does not matter.
   *
   * @param from not before that
   * @param until before that
   */
  record Filter(Deed deed, String by, Instant from, Instant until) {}

  /**
   * Adds a record in the open transaction, with what was told to history in it before: it is kept
   * if the transaction is.
   */
  void add(AuditRecord record);

  /**
   * Adds a record by itself: it is kept when this returns. Many that come at once are added
   * together.
   *
   * @throws IllegalStateException inside a transaction, which might never be kept
   */
  void addAtOnce(AuditRecord record);

  /** At most {@code limit} records, the newest first, after that place (or {@code null}). */
  List<Kept> list(CompanyId company, Filter filter, Place after, int limit);
}
