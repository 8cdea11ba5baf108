package redress.application.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.Ports;
import redress.audit.AuditRecord;
import redress.history.Event;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Holds the records of a company, as they are shown and counted with, against what its history
 * tells of them: cases and their files, dispositions, penalty notices, the texts of procedures, the
 * list of the audit trail, and all records of which events tell an imprint.
 *
 * <p>It is shown the events while the chains are verified ({@link #accept}), keeps what is told of
 * some chains at a time, and then reads their records together. What seems to differ is read once
 * more, chain and record, since the program may be working.
 */
public final class VerifyRecords implements Consumer<Event> {
  private static final int AT_ONCE = 200;

  private final Ports ports;
  private final CompanyId company;
  private final Consumer<Differing> found;
  private final List<KindOfRecord<?>> kinds;
  private final ImprintedRecords imprinted;
  private final AuditLists audit;
  private final ProcedureTexts procedures;
  private final KeyedRecords keyed;
  private final FiledRecords filed;
  private final List<Told> waiting = new ArrayList<>();
  private Told current;
  private boolean whole = true;
  private long compared;

  /**
   * @param found is told of each record that differs
   */
  public VerifyRecords(Ports ports, CompanyId company, Consumer<Differing> found) {
    this.ports = ports;
    this.company = company;
    this.found = found;
    this.kinds = List.of(new CaseRecords(ports), new NoticeRecords(ports));
    boolean founded = Founded.isTold(ports.history(), company);
    this.imprinted = new ImprintedRecords(ports, company, founded);
    this.audit = new AuditLists(ports, company);
    this.procedures = new ProcedureTexts(ports, company);
    this.keyed = new KeyedRecords(ports.stock(), ports.history(), company, founded);
    this.filed = new FiledRecords(ports.stock(), company);
  }

  /**
   * A record that is not what history tells.
   *
   * @param subject the chain that tells of it
   * @param why where they differ
   */
  public record Differing(Subject subject, String why) {}

  /** Records of one kind. */
  interface KindOfRecord<R> {
    /** Whether a chain that began so tells of a record of this kind. */
    boolean begins(String type);

    /** The records with these ids, as they are now. */
    List<R> find(CompanyId company, TreeSet<UUID> ids);

    UUID id(R record);

    /** Where a record differs from what was told of it. */
    Optional<String> why(Told told, R record);
  }

  @Override
  public void accept(Event event) {
    if (AuditRecord.of(event).isPresent()) {
      audit.told(event);
      return;
    }
    procedures.told(event);
    keyed.told(event);
    if (event.seq() > 1) {
      if (current != null && current.subject().equals(event.subject())) {
        current.add(event);
      }
      return;
    }
    // a chain that has grown while it was read is shown from its beginning again
    if (current != null && !current.subject().equals(event.subject())) {
      end();
    }
    boolean compared = kinds.stream().anyMatch(kind -> kind.begins(event.entry().type()));
    current = compared ? Told.begun(event) : Told.imprinted(event);
  }

  /**
   * A chain does not hold, so that it is not known what it tells: its records are not compared, and
   * what no other tells of may be told there.
   */
  public void broken(Subject chain) {
    whole = false;
    if (current != null && current.subject().equals(chain)) {
      current = null;
    }
  }

  /** All events were shown: compares the rest; how many records were compared in all. */
  public long done() {
    if (current != null) {
      end();
    }
    compare();
    audit.differing().forEach(found);
    procedures.differing().forEach(found);
    keyed.added(whole).forEach(found);
    filed.added().forEach(found);
    filed.mismarked().forEach(found);
    new StandingWork(ports, company).missing().forEach(found);
    return compared;
  }

  private void end() {
    waiting.add(current);
    current = null;
    if (waiting.size() >= AT_ONCE) {
      compare();
    }
  }

  private void compare() {
    if (waiting.isEmpty()) {
      return;
    }
    kinds.forEach(this::compare);
    imprinted.differing(waiting).forEach(found);
    var chains = waiting.stream().map(it -> it.subject().id());
    filed.misfiled(chains.collect(Collectors.toCollection(TreeSet::new))).forEach(found);
    waiting.clear();
  }

  private <R> void compare(KindOfRecord<R> kind) {
    var told = waiting.stream().filter(it -> kind.begins(it.began())).toList();
    if (told.isEmpty()) {
      return;
    }
    compared += told.size();
    var ids = told.stream().map(it -> it.subject().id());
    var records = find(kind, ids.collect(Collectors.toCollection(TreeSet::new)));
    var byId = records.stream().collect(Collectors.toMap(kind::id, it -> it, (one, same) -> one));
    for (var it : told) {
      var record = Optional.ofNullable(byId.get(it.subject().id()));
      if (why(kind, it, () -> record).isPresent()) {
        again(kind, it.subject()).ifPresent(why -> found.accept(new Differing(it.subject(), why)));
      }
    }
  }

  /** All that can be read; one that cannot must not hide the others. */
  private <R> List<R> find(KindOfRecord<R> kind, TreeSet<UUID> ids) {
    try {
      return kind.find(company, ids);
    } catch (Illegible one) {
      return ids.stream().flatMap(id -> legible(kind, id)).toList();
    }
  }

  private <R> Stream<R> legible(KindOfRecord<R> kind, UUID id) {
    try {
      return one(kind, id).stream();
    } catch (Illegible it) {
      return Stream.empty();
    }
  }

  private <R> Optional<String> why(KindOfRecord<R> kind, Told told, Supplier<Optional<R>> found) {
    try {
      var record = found.get();
      return record.isEmpty() ? Optional.of("it is gone") : kind.why(told, record.get());
    } catch (Illegible it) {
      return Optional.of(it.getMessage());
    }
  }

  /** Whether it still differs when nothing was told of it while it was looked at. */
  private <R> Optional<String> again(KindOfRecord<R> kind, Subject subject) {
    var wrong =
        Told.steadily(
            ports.history(),
            subject,
            told -> why(kind, told, () -> one(kind, subject.id())).stream().toList());
    return wrong.stream().findFirst();
  }

  private <R> Optional<R> one(KindOfRecord<R> kind, UUID id) {
    return kind.find(company, new TreeSet<>(List.of(id))).stream().findFirst();
  }
}
