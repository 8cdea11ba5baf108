package redress.complaint;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.Track.Ending;
import redress.complaint.Track.Forwarding;
import redress.complaint.Track.Mark;
import redress.complaint.Track.Origin;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Edition;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * A customer's complaint.
 *
 * <p>Its life: somebody drafts it with whatever is known ({@code RECEIVED}); what is missing is
 * asked for, waived with a reason or fetched on site; somebody verifies it, confirming when it was
 * received ({@code VERIFIED}); it is registered and gets its number ({@code REGISTERED}), which it
 * keeps for ever; it is forwarded to those who investigate ({@code INVESTIGATING}), assigned to the
 * departments that must act ({@code MEASURES}), and closed when nothing is open any more ({@code
 * CLOSED}). It may be cancelled with a reason on the way; a number is not used again. A procedure
 * says whether verification or registration comes first.
 *
 * <p>Everything that runs beside this (8D reports, goods requests, counts, assessments) is a {@link
 * Part} or a record of its own.
 *
 * @param edition the procedure's edition: the one in force for a draft, pinned at registration
 * @param number {@code null} until registration
 * @param judgement what is thought of it
 */
public record Complaint(
    ComplaintId id,
    long version,
    Edition edition,
    Intake intake,
    Care care,
    CaseNumber number,
    Track track,
    Judgement judgement) {
  public Complaint {
    judgement = Judgement.NONE.equals(judgement) ? null : judgement;
  }

  @Override
  public Judgement judgement() {
    return judgement == null ? Judgement.NONE : judgement;
  }

  /** Nothing is thought of it yet. */
  public Complaint(
      ComplaintId id,
      long version,
      Edition edition,
      Intake intake,
      Care care,
      CaseNumber number,
      Track track) {
    this(id, version, edition, intake, care, number, track, Judgement.NONE);
  }

  /** A new draft, from a person or from another system's record. */
  public static Changed<Complaint> draft(
      ComplaintId id, Edition edition, Intake given, IntakeRules rules, Origin origin) {
    var intake = rules.derivations().completed(given);
    allowed(intake, rules, origin.at());
    var changes = intake.since(Intake.EMPTY);
    origin.tell(changes);
    return Changed.of(
        new Complaint(id, 1, edition, intake, Care.NONE, null, Track.begun(origin)),
        Entry.of(
            origin.source() == null ? "DRAFTED" : "IMPORTED",
            rules.scope().rule(),
            null,
            changes.changes()));
  }

  /** The finished case of another system, kept for looking up: no number, no clock, no change. */
  public static Changed<Complaint> archived(
      ComplaintId id, Edition edition, Intake intake, IntakeRules rules, Origin origin) {
    var draft = draft(id, edition, intake, rules, origin);
    var complaint = draft.value();
    var track =
        complaint.track.ended(
            Stage.ARCHIVED, new Ending(origin.at(), origin.by(), origin.source().status()));
    var entries = new java.util.ArrayList<>(draft.entries());
    entries.add(
        Entry.of(
            Stage.ARCHIVED.name(),
            rules.scope().rule(),
            origin.source().status(),
            List.of(new Change("/stage", Stage.RECEIVED.name(), Stage.ARCHIVED.name()))));
    return new Changed<>(new Complaint(id, 1, edition, intake, Care.NONE, null, track), entries);
  }

  /** The draft with other content. */
  public Changed<Complaint> amend(Intake given, IntakeRules rules, Instant now) {
    gate(rules).amend().ifPresent(Complaint::refuse);
    var next = rules.derivations().completed(given);
    allowed(next, rules, now);
    var changes = next.since(intake).changes();
    if (changes.isEmpty()) {
      return new Changed<>(this, List.of());
    }
    var amended =
        Changed.of(
            new Complaint(id, version + 1, edition, next, care, number, track, judgement),
            Entry.of("AMENDED", rules.scope().rule(), null, changes));
    return number == null ? amended : derived(amended, rules);
  }

  /** Somebody has judged it, or judges it otherwise. */
  public Changed<Complaint> judge(Judgement next, String reason, RuleId rule) {
    Gate.running(this, rule).ifPresent(Complaint::refuse);
    var changes = next.since(judgement()).changes();
    return changes.isEmpty()
        ? new Changed<>(this, List.of())
        : Changed.of(
            new Complaint(id, version + 1, edition, intake, care, number, track, next),
            Entry.of("JUDGED", rule, reason, changes));
  }

  /** What was done to a complaint, with what follows from its intake then. */
  private static Changed<Complaint> derived(Changed<Complaint> done, IntakeRules rules) {
    var it = done.value();
    var next = rules.derivations().judged(it.judgement(), it.intake);
    var changes = next.since(it.judgement()).changes();
    if (changes.isEmpty()) {
      return done;
    }
    var entries = new java.util.ArrayList<>(done.entries());
    entries.add(Entry.of("JUDGED", rules.derivations().rule(next), null, changes));
    return new Changed<>(
        new Complaint(it.id, it.version, it.edition, it.intake, it.care, it.number, it.track, next),
        entries);
  }

  /** A photo was added to the draft; the hash of its content is told. */
  public Changed<Complaint> photographed(
      UUID attachment, String name, String sha256, IntakeRules rules) {
    gate(rules).amend().ifPresent(Complaint::refuse);
    var next = intake.with(attachment);
    return Changed.of(
        new Complaint(id, version + 1, edition, next, care, number, track, judgement),
        Entry.of(
            "PHOTO_ADDED",
            rules.scope().rule(),
            new Change("/photos/" + intake.photos().size(), null, attachment + " " + name),
            new Change(Retold.sha256(attachment), null, sha256)));
  }

  /** A required field stays unknown, for a reason (I-07, I-08). */
  public Changed<Complaint> waive(
      KeyField field, String reason, String by, Instant now, IntakeRules rules) {
    gate(rules).amend().ifPresent(Complaint::refuse);
    return cared(care.waive(field, new Care.Waiver(reason, by, now), intake, rules));
  }

  /** From now on we wait for the customer (I-10). */
  public Changed<Complaint> await(
      String code, String reason, String by, Instant now, IntakeRules rules) {
    gate(rules).await().ifPresent(Complaint::refuse);
    return cared(care.await(new Care.Waiting(now, null, code, reason, by), rules.verification()));
  }

  /** The customer has answered, or we wait no longer. */
  public Changed<Complaint> resume(Instant now, IntakeRules rules) {
    gate(rules).resume().ifPresent(Complaint::refuse);
    return cared(care.resume(now, rules.verification().rule()));
  }

  /**
   * The intake is complete and believed; clocks run from the received time that is confirmed here
   * (I-10).
   *
   * @param receivedAt when the complaint was received, as the verifier has found
   * @param fetching the fields that somebody is still fetching, each with the rule for it (I-08)
   */
  public Changed<Complaint> verify(
      Instant receivedAt, Mark mark, IntakeRules rules, Map<KeyField, RuleId> fetching) {
    gate(rules).verify().ifPresent(Complaint::refuse);
    var rule = rules.verification().rule();
    var confirmed = intake.receivedAt(receivedAt);
    allowed(confirmed, rules, mark.at());
    unready(receivedAt, rules, fetching).ifPresent(Complaint::refuse);
    var next = number == null ? Stage.VERIFIED : track.stage();
    var changes =
        confirmed
            .since(intake)
            .of("/stage", track.stage(), next)
            .of("/track/verified", null, mark.at());
    return derived(
        Changed.of(
            new Complaint(
                id,
                version + 1,
                edition,
                confirmed,
                care,
                number,
                track.verified(next, mark),
                judgement),
            Entry.of("VERIFIED", rule, null, changes.changes())),
        rules);
  }

  /**
   * What keeps it from being verified.
   *
   * @param receivedAt when it was received, as the verifier confirms it
   * @param fetching the fields that somebody is still fetching, each with the rule for it (I-08)
   */
  public Optional<Refusal> unready(
      Instant receivedAt, IntakeRules rules, Map<KeyField, RuleId> fetching) {
    return gate(rules).unready(receivedAt, fetching);
  }

  /** The month in whose series a registration at that instant stands. */
  public static YearMonth seriesAt(Instant at, ZoneId zone) {
    return YearMonth.from(at.atZone(zone));
  }

  /** The complaint gets its number and is bound to this edition of the procedure. */
  public Changed<Complaint> register(
      CaseNumber given, Edition pinned, Mark mark, IntakeRules rules) {
    gate(rules).register().ifPresent(Complaint::refuse);
    return derived(
        Changed.of(
            new Complaint(
                id,
                version + 1,
                pinned,
                intake,
                care,
                given,
                track.registered(Stage.REGISTERED, mark),
                judgement),
            Entry.of(
                "REGISTERED",
                rules.numbering().rule(),
                new Change("/number", null, given.text()),
                new Change("/edition", null, pinned.procedure() + " " + pinned.number()),
                new Change("/stage", track.stage().name(), Stage.REGISTERED.name()))),
        rules);
  }

  /**
   * The complaint was sent to everybody whom the procedure names (I-13).
   *
   * @param forwarding {@code at} is when it was sent, not before it was received, verified and
   *     registered: others are charged by what they owe from then on (S5)
   */
  public Changed<Complaint> forward(Forwarding forwarding, IntakeRules rules) {
    gate(rules).forward().ifPresent(Complaint::refuse);
    var rule = rules.forwarding().rule();
    new Foregoing("the complaint was received", intake.source().receivedAt())
        .mustPrecede(forwarding.at(), "FORWARDED_BEFORE_RECEIVED", rule);
    new Foregoing("it was verified", track.verified().at())
        .mustPrecede(forwarding.at(), "FORWARDED_BEFORE_VERIFIED", rule);
    new Foregoing("it was registered", track.registered().at())
        .mustPrecede(forwarding.at(), "FORWARDED_BEFORE_REGISTERED", rule);
    rules
        .forwarding()
        .missing(intake.source().kind(), forwarding.recipients())
        .ifPresent(Complaint::refuse);
    return Changed.of(
        new Complaint(
            id, version + 1, edition, intake, care, number, track.forwarded(forwarding), judgement),
        Entry.of(
            "FORWARDED",
            rule,
            new Change("/forwarded/at", null, forwarding.at().toString()),
            new Change("/forwarded/recipients", null, forwarding.recipients().toString()),
            new Change("/stage", track.stage().name(), Stage.INVESTIGATING.name())));
  }

  /** A department was made responsible for measures; only the first time changes the stage. */
  public Changed<Complaint> assigned(Mark mark, RuleId rule) {
    return track.assigned() != null
        ? new Changed<>(this, List.of())
        : Changed.of(
            new Complaint(
                id, version + 1, edition, intake, care, number, track.assigned(mark), judgement),
            Entry.of(
                "MEASURES_BEGAN",
                rule,
                new Change("/stage", track.stage().name(), Stage.MEASURES.name())));
  }

  /** The case is over: closed, or left by a side exit with a reason. */
  public Changed<Complaint> end(Stage how, Ending ending, RuleId rule) {
    Gate.running(this, rule).ifPresent(Complaint::refuse);
    return Changed.of(
        new Complaint(
            id, version + 1, edition, intake, care, number, track.ended(how, ending), judgement),
        Entry.of(
            how.name(),
            rule,
            ending.reason(),
            List.of(new Change("/stage", track.stage().name(), how.name()))));
  }

  /**
   * The case comes to a stage that not every procedure has, before its closing or after it.
   *
   * @param reason why, or {@code null}
   */
  public Changed<Complaint> reach(Stage next, Mark mark, String reason, RuleId rule) {
    (next.afterClosing() ? Gate.executing(this, rule) : Gate.running(this, rule))
        .ifPresent(Complaint::refuse);
    return Changed.of(
        new Complaint(
            id, version + 1, edition, intake, care, number, track.reached(next, mark), judgement),
        Entry.of(
            "STAGE_REACHED",
            rule,
            reason,
            List.of(new Change("/stage", track.stage().name(), next.name()))));
  }

  /**
   * It is recorded as an anomaly (S4-02), or goes on as a complaint since a loss has appeared.
   *
   * @param mark who recorded it, or {@code null} where it goes on
   */
  public Changed<Complaint> aside(Mark mark, RuleId rule) {
    Gate.running(this, rule).ifPresent(Complaint::refuse);
    var next = track.aside(mark);
    return Changed.of(
        new Complaint(id, version + 1, edition, intake, care, number, next, judgement),
        Entry.of(
            "STAGE_REACHED",
            rule,
            new Change("/stage", track.stage().name(), next.stage().name())));
  }

  /** What the state of this complaint allows under these rules. */
  public Gate gate(IntakeRules rules) {
    return new Gate(this, rules);
  }

  private Changed<Complaint> cared(Changed<Care> next) {
    return new Changed<>(
        new Complaint(id, version + 1, edition, intake, next.value(), number, track, judgement),
        next.entries());
  }

  private static void allowed(Intake intake, IntakeRules rules, Instant now) {
    var wrong = rules.misfits(intake);
    wrong.addAll(intake.future(now, rules.scope().rule()));
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "INTAKE_NOT_ALLOWED",
          wrong.getFirst().rule(),
          "the intake holds what the procedure does not allow",
          wrong);
    }
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }
}
