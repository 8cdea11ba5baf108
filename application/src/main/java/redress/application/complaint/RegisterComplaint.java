package redress.application.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redress.application.Replies;
import redress.application.Replies.Once;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Stale;
import redress.application.Transactions;
import redress.application.Unknown;
import redress.application.complaint.Registrations.Registered;
import redress.application.complaint.Registrations.Registration;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.casefile.OffDuty;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Track.Mark;
import redress.complaint.Track.Origin;
import redress.history.Entry;
import redress.obligation.Circumstances;
import redress.obligation.Clockwork;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/**
 * Gives a complaint its number: the next of the month, gap-free however many ask at once (S4-09,
 * S4-10).
 *
 * <p>A complete intake may also be taken in, verified and registered at once.
 */
public final class RegisterComplaint {
  private final CaseDesk desk;
  private final Transactions transactions;
  private final Replies replies;
  private final Registrations registrations;
  private final Reporters reporters;

  public RegisterComplaint(
      CaseDesk desk,
      Transactions transactions,
      Replies replies,
      Registrations registrations,
      Reporters reporters) {
    this.desk = desk;
    this.transactions = transactions;
    this.replies = replies;
    this.registrations = registrations;
    this.reporters = reporters;
  }

  /**
   * @param render how the registered case is answered
   */
  public record Command(
      Person by, UUID complaint, long version, ReplyKey key, Function<CaseFile, Reply> render) {}

  /**
   * A complete intake that becomes a registered complaint at once.
   *
   * @param waivers the required fields that stay unknown, each with the reason
   */
  public record AtOnce(
      Person by,
      Intake intake,
      Map<KeyField, String> waivers,
      ReplyKey key,
      Function<CaseFile, Reply> render) {}

  public Once handle(Command command) {
    var by = command.by();
    return once(
        command.key(),
        () -> {
          var at = desk.now();
          var prepared = transactions.run(by.company(), () -> stored(command));
          return register(
              by,
              prepared,
              OptionalLong.of(command.version()),
              command.key(),
              at,
              command.render());
        });
  }

  /** Takes a complete intake in, verifies and registers it in one commit. */
  public Once handle(AtOnce command) {
    var by = command.by();
    return once(
        command.key(),
        () -> {
          var at = desk.now();
          var prepared = transactions.run(by.company(), () -> takenIn(command, at));
          return register(by, prepared, OptionalLong.empty(), command.key(), at, command.render());
        });
  }

  /**
   * Registering looks for an earlier answer itself; who is refused before that may be repeating a
   * request that has changed the case.
   */
  private Once once(ReplyKey key, Supplier<Once> registration) {
    try {
      return registration.get();
    } catch (Refusal | Stale | Unknown refused) {
      return replies.find(key).orElseThrow(() -> refused);
    }
  }

  private Prepared stored(Command command) {
    var company = command.by().company();
    var file = desk.read(command.by(), command.complaint());
    CaseDesk.seen(OptionalLong.of(command.version()), file.complaint().version());
    ComplaintActions.REGISTER
        .refusal(command.by(), null, file.situation(), file.complaint())
        .ifPresent(RegisterComplaint::refuse);
    var rules = desk.procedure(company, file.complaint());
    return new Prepared(
        file.complaint(),
        file.obligations(),
        file.parts(),
        List.of(),
        List.of(),
        rules,
        desk.calendar(company, rules.procedure()),
        identities(rules.procedure()));
  }

  private Prepared takenIn(AtOnce command, Instant at) {
    var company = command.by().company();
    var rules = desk.procedure(company, null);
    var procedure = rules.procedure();
    var entitlements = desk.entitlements();
    for (var duty : List.of(Duty.TAKE_IN, Duty.VERIFY, Duty.REGISTER)) {
      procedure
          .duties()
          .refusal(duty, command.by(), null)
          .or(() -> OffDuty.refusal(command.by(), duty, procedure, entitlements))
          .ifPresent(RegisterComplaint::refuse);
    }
    reporters.check(company, command.intake(), procedure.intake());
    var user = command.by().user();
    var complaint =
        Complaint.draft(
            new ComplaintId(company, desk.newIdentity()),
            rules.edition(),
            command.intake(),
            procedure.intake(),
            new Origin(at, user, null));
    var entries = new ArrayList<Entry>(complaint.entries());
    for (var waiver : new TreeMap<>(command.waivers()).entrySet()) {
      complaint =
          complaint.value().waive(waiver.getKey(), waiver.getValue(), user, at, procedure.intake());
      entries.addAll(complaint.entries());
    }
    var begun = new ArrayList<Obligation>();
    var calendar = desk.calendar(company, procedure);
    if (procedure.intake().verification().beforeRegistration()) {
      var receivedAt = command.intake().source().receivedAt();
      complaint =
          complaint.value().verify(receivedAt, new Mark(at, user), procedure.intake(), Map.of());
      entries.addAll(complaint.entries());
      var concern = Concern.of(complaint.value().id());
      Prepared.begin(
          List.of(
              Happening.of(Moment.RECEIVED, receivedAt, concern),
              Happening.of(Moment.VERIFIED, at, concern)),
          new Clockwork(procedure.obligations(), calendar, Circumstances.of(complaint.value())),
          List.of(),
          desk::newIdentity,
          begun,
          entries);
    }
    return new Prepared(
        complaint.value(),
        List.of(),
        Map.of(),
        begun,
        entries,
        rules,
        calendar,
        identities(procedure));
  }

  private Once register(
      Person by,
      Prepared prepared,
      OptionalLong version,
      ReplyKey key,
      Instant at,
      Function<CaseFile, Reply> render) {
    var id = prepared.complaint().id();
    var month = Complaint.seriesAt(at, prepared.calendar().zone());
    var intake = prepared.rules().procedure().intake();
    IntFunction<Registered> assign =
        sequence ->
            prepared.registered(
                prepared
                    .complaint()
                    .register(
                        intake.numbering().number(id.company(), month, sequence),
                        prepared.rules().edition(),
                        new Mark(at, by.user()),
                        intake),
                by,
                at,
                render);
    return registrations.register(new Registration(id, version, month, key, assign));
  }

  private List<UUID> identities(Procedure procedure) {
    var rules = procedure.obligations();
    int most =
        rules.startedBy(Moment.REGISTERED).size()
            + rules.startedBy(Moment.ON_SITE_DEMANDED).size()
            + (procedure.intake().verification().beforeRegistration()
                ? 0
                : rules.startedBy(Moment.RECEIVED).size());
    return Stream.generate(desk::newIdentity).limit(most).toList();
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
