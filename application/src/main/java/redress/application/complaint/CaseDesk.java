package redress.application.complaint;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redress.application.Identities;
import redress.application.Stale;
import redress.application.Transactions;
import redress.application.Unknown;
import redress.application.Workdays;
import redress.casefile.Action;
import redress.casefile.Beside;
import redress.casefile.CaseFile;
import redress.casefile.Entitlements;
import redress.casefile.PartActions;
import redress.casefile.Situation;
import redress.complaint.CaseParts;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Complaints;
import redress.complaint.Part;
import redress.complaint.Parts;
import redress.history.Changed;
import redress.history.History;
import redress.obligation.Obligations;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.Procedures;
import redress.time.Calendar;

/**
 * Where every use case works on a case: it opens the file, locks it, sees that the caller has seen
 * its newest version, and stores whatever was done to it together with the events that tell of it.
 */
public final class CaseDesk {
  private final Transactions transactions;
  private final Complaints complaints;
  private final Obligations obligations;
  private final Procedures procedures;
  private final Workdays workdays;
  private final History history;
  private final Identities identities;
  private final InstantSource clock;
  private final Settlements settlements;
  private final CaseParts parts;
  private final ComplaintViews views;
  private final Supplier<Entitlements> entitlements;

  /**
   * @param entitlements what is known of people beside their posts, for one request
   */
  public CaseDesk(
      Transactions transactions,
      Complaints complaints,
      Obligations obligations,
      Procedures procedures,
      Workdays workdays,
      History history,
      Identities identities,
      InstantSource clock,
      Settlements settlements,
      CaseParts parts,
      ComplaintViews views,
      Supplier<Entitlements> entitlements) {
    this.transactions = transactions;
    this.complaints = complaints;
    this.obligations = obligations;
    this.procedures = procedures;
    this.workdays = workdays;
    this.history = history;
    this.identities = identities;
    this.clock = clock;
    this.settlements = settlements;
    this.parts = parts;
    this.views = views;
    this.entitlements = entitlements;
  }

  /** Now, to the microsecond that every store keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Changes a case in a transaction of its own, or in the open one.
   *
   * @param expected the version of the complaint that the caller has seen; empty where the command
   *     changes a part and the part's version is checked instead
   * @return the whole file as it is afterwards
   * @throws Unknown if the company has no such case
   * @throws Stale if the case has changed since
   */
  public CaseFile change(Person by, UUID id, OptionalLong expected, Consumer<CaseWork> command) {
    return transactions.run(
        by.company(),
        () -> {
          var complaint =
              complaints
                  .lock(new ComplaintId(by.company(), id))
                  .orElseThrow(() -> new Unknown("complaint"));
          seen(expected, complaint.version());
          var work = work(by, complaint);
          command.accept(work);
          work.store();
          return work.file();
        });
  }

  /**
   * Does to a case what an action is for, if this person may do it now.
   *
   * @return the whole file as it is afterwards
   */
  public CaseFile change(OnCase command, Action<Complaint> action, Consumer<CaseWork> change) {
    return change(
        command.by(),
        command.complaint(),
        command.seen(),
        work -> {
          work.require(action);
          change.accept(work);
        });
  }

  /**
   * Does to a part of a case what an action is for, if this person may do it now.
   *
   * @param change what becomes of the part
   * @return the whole file as it is afterwards
   */
  public <P extends Part> CaseFile change(
      OnPart command,
      PartActions<P> kind,
      Action<P> action,
      BiFunction<CaseWork, P, Changed<P>> change) {
    return change(command, kind, action, change, (work, changed) -> {});
  }

  /**
   * As above, with what follows from it.
   *
   * @param next what else happens, told the part as it is now
   */
  public <P extends Part> CaseFile change(
      OnPart command,
      PartActions<P> kind,
      Action<P> action,
      BiFunction<CaseWork, P, Changed<P>> change,
      BiConsumer<CaseWork, P> next) {
    return change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var part = work.part(kind.type(), command.part(), OptionalLong.of(command.version()));
          work.require(action, part, kind.concerned().apply(part));
          next.accept(work, work.keep(kind.type(), change.apply(work, part)));
        });
  }

  /** Begins a case that does not exist yet. */
  public CaseFile begin(Person by, Function<CaseWork, Complaint> command) {
    return transactions.run(
        by.company(),
        () -> {
          var work = work(by, null);
          command.apply(work);
          work.store();
          return work.file();
        });
  }

  /** The whole file, for reading. */
  public CaseFile read(Person by, UUID id) {
    var contents = contents(new ComplaintId(by.company(), id));
    return file(contents, procedure(by.company(), contents.complaint()).procedure());
  }

  /** The procedure under which a case runs: the one in force for a draft, or the pinned edition. */
  public Procedures.InForce procedure(CompanyId company, Complaint complaint) {
    if (complaint == null || complaint.number() == null) {
      return procedures
          .effective(company, now())
          .orElseThrow(() -> new Unknown("procedure in force"));
    }
    var edition = complaint.edition();
    return new Procedures.InForce(
        edition, procedures.edition(company, edition).orElseThrow(() -> new Unknown("procedure")));
  }

  Company company(CompanyId id) {
    return workdays.company(id);
  }

  /** The calendar of the company under that procedure. */
  public Calendar calendar(CompanyId company, Procedure procedure) {
    return workdays.calendar(workdays.company(company), procedure);
  }

  /** Compares the version that a caller has seen with the one that is stored. */
  public static void seen(OptionalLong expected, long stored) {
    if (expected.isPresent() && expected.getAsLong() != stored) {
      throw new Stale(stored);
    }
  }

  CaseWork work(Person by, Complaint complaint) {
    return new CaseWork(this, by, complaint, procedure(by.company(), complaint), now());
  }

  UUID newIdentity() {
    return identities.next();
  }

  Complaints complaints() {
    return complaints;
  }

  Obligations obligations() {
    return obligations;
  }

  Settlements settlements() {
    return settlements;
  }

  Entitlements entitlements() {
    return entitlements.get();
  }

  History history() {
    return history;
  }

  <P extends Part> Parts<P> parts(Class<P> kind) {
    return parts.of(kind);
  }

  /** The parts of a case, of all kinds that it can have. */
  Stream<Part> parts(ComplaintId id) {
    return parts.ofCase(id, procedures.parts(id.company())).values().stream().flatMap(List::stream);
  }

  CaseFile file(ComplaintId id, Procedure procedure) {
    return file(contents(id), procedure);
  }

  private ComplaintViews.Contents contents(ComplaintId id) {
    return views
        .contents(id, procedures.parts(id.company()))
        .orElseThrow(() -> new Unknown("complaint"));
  }

  private CaseFile file(ComplaintViews.Contents contents, Procedure procedure) {
    var complaint = contents.complaint();
    var owed = contents.obligations();
    var beside =
        Beside.of(
            contents.parts(),
            owed,
            it -> settlements.unsettled(complaint.id().company(), it),
            entitlements.get());
    var situation = new Situation(complaint, procedure, beside, now());
    return new CaseFile(situation, owed, contents.parts());
  }
}
