package redress.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import redress.complaint.Care;
import redress.complaint.CaseNumber;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.ComplaintClass;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Judgement;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Stage;
import redress.complaint.Track;
import redress.complaint.Urgency;
import redress.complaint.Validity;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.rule.Edition;
import redress.rule.RuleId;
import redress.time.Limit;
import redress.time.Pause;

/** Records with something in every place, for stores that must give back what they were given. */
public final class Example {
  public static final CompanyId ACME = new CompanyId("acme");
  public static final CompanyId OTHER = new CompanyId("other");
  public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00.123456Z");
  public static final Edition EDITION = new Edition("equipment-manufacturer", 1);
  public static final Department QUALITY = new Department("QUALITY");

  private Example() {}

  /** An id that is greater for a greater number. */
  public static UUID uuid(long number) {
    return new UUID(number << 16 | 0x7000L, 0x8000_0000_0000_0000L | number);
  }

  public static ComplaintId complaintId(long number) {
    return new ComplaintId(ACME, uuid(number));
  }

  /** A draft of which nothing is known. */
  public static Complaint draft(ComplaintId id) {
    return new Complaint(
        id,
        1,
        EDITION,
        Intake.EMPTY,
        Care.NONE,
        null,
        new Track(
            Stage.RECEIVED, new Track.Origin(MONDAY, "clerk", null), null, null, null, null, null));
  }

  /** A case without a number of which everything else is known. */
  public static Complaint verified(ComplaintId id, long version) {
    return new Complaint(
        id,
        version,
        EDITION,
        new Intake(
            new Intake.Source(
                MONDAY, Channel.PHONE, Kind.COMPLAINT, Market.DOMESTIC, LocalDate.of(2026, 11, 20)),
            new Intake.Customer("华东装备有限公司", "李工 138", "CN"),
            new Intake.Product("XM-200", "SN-0042", LocalDate.of(2026, 9, 1)),
            new Intake.Defect("主轴异响, 100% reproducible \\ noise_level", 3, List.of("A1", "B2")),
            new Intake.Demands(new TreeSet<>(List.of(Demand.REPLENISH, Demand.ON_SITE)), "manager"),
            List.of(uuid(1001), uuid(1002))),
        new Care(
            new TreeMap<>(Map.of(KeyField.PHOTO, new Care.Waiver("no camera", "clerk", MONDAY))),
            List.of(
                new Care.Waiting(
                    MONDAY, MONDAY.plusSeconds(60), "CUSTOMER_DATA", "serial plate", "clerk"),
                new Care.Waiting(MONDAY.plusSeconds(90), null, "CUSTOMER_DATA", "photo", "clerk"))),
        null,
        new Track(
            Stage.VERIFIED,
            new Track.Origin(
                MONDAY, "clerk", new Track.SourceRecord("old system", "K-" + id.value(), "open")),
            new Track.Mark(MONDAY.plusSeconds(100), "clerk"),
            null,
            null,
            null,
            null));
  }

  /**
   * A case that was finished in another system, with what only its procedure asks for and what is
   * thought of it.
   */
  public static Complaint judged(ComplaintId id, long version) {
    var known = verified(id, version);
    var intake = known.intake();
    return new Complaint(
        id,
        version,
        EDITION,
        new Intake(
            intake.source(),
            intake.customer(),
            new Intake.Product(
                "XM-200", "SN-0042", LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, true),
            intake.defect(),
            intake.demands(),
            intake.photos(),
            new TreeMap<>(Map.of("PLACE", "三号厂房", "WANTS_ON_SITE", "true"))),
        known.care(),
        null,
        new Track(
            Stage.ARCHIVED,
            known.track().origin(),
            known.track().verified(),
            null,
            null,
            null,
            new Track.Ending(MONDAY.plusSeconds(500), "head", "done"),
            new TreeMap<>(Map.of(Stage.ARCHIVED, new Track.Mark(MONDAY.plusSeconds(600), "head"))),
            new Track.Following(
                uuid(2002),
                "261101",
                MONDAY.plusSeconds(700),
                "head",
                List.of(
                    new Track.Meanwhile(
                        "MEASURES_SUBMITTED",
                        MONDAY.plusSeconds(800),
                        uuid(2003),
                        new Department("QUALITY"),
                        MONDAY.plusSeconds(900),
                        "first")))),
        new Judgement(
            Validity.VALID_NOT_OURS, Severity.SERIOUS, Urgency.URGENT, ComplaintClass.CLAIM, null));
  }

  /** The same case with that number. */
  public static Complaint registered(Complaint complaint, YearMonth month, int sequence) {
    var track = complaint.track();
    return new Complaint(
        complaint.id(),
        complaint.version() + 1,
        complaint.edition(),
        complaint.intake(),
        complaint.care(),
        new CaseNumber(
            complaint.id().company(),
            month,
            sequence,
            "%02d%02d%02d".formatted(month.getYear() % 100, month.getMonthValue(), sequence)),
        new Track(
            Stage.REGISTERED,
            track.origin(),
            track.verified(),
            new Track.Mark(MONDAY.plusSeconds(200), "clerk"),
            null,
            null,
            null));
  }

  /** The next version of a case, at that stage. */
  public static Complaint next(Complaint complaint, Stage stage) {
    var track = complaint.track();
    return new Complaint(
        complaint.id(),
        complaint.version() + 1,
        complaint.edition(),
        complaint.intake(),
        complaint.care(),
        complaint.number(),
        new Track(
            stage,
            track.origin(),
            track.verified(),
            track.registered(),
            new Track.Forwarding(MONDAY.plusSeconds(300), "clerk", List.of(QUALITY)),
            new Track.Mark(MONDAY.plusSeconds(400), "head"),
            new Track.Ending(MONDAY.plusSeconds(500), "head", "done")));
  }

  /** An open obligation of a case, due an hour after Monday's beginning. */
  public static Obligation obligation(UUID id, ComplaintId complaint) {
    return new Obligation(
        id,
        ObligationKind.FORWARD,
        Obligation.Concern.of(complaint, uuid(77)),
        QUALITY,
        clock(new Limit.Working("0.5")),
        new Obligation.Term(MONDAY.plusSeconds(3600), MONDAY.plusSeconds(3000), null, null),
        new Obligation.Standing.Open());
  }

  /** The same, whose clock stands still since that instant. */
  public static Obligation still(Obligation owed, Instant since) {
    return new Obligation(
        owed.id(),
        owed.kind(),
        owed.concern(),
        owed.holder(),
        owed.clock(),
        owed.term(),
        new Obligation.Standing.Open(since, owed.urge().orElse(null)));
  }

  /** An open obligation that cannot be computed before that year of the calendar is known. */
  public static Obligation undetermined(UUID id, ComplaintId complaint, int year) {
    return new Obligation(
        id,
        ObligationKind.CLOSE,
        Obligation.Concern.of(complaint),
        QUALITY,
        clock(new Limit.Elapsed(Duration.ofHours(48))),
        new Obligation.Term(null, null, "CN", year),
        new Obligation.Standing.Open());
  }

  public static Obligation.Clock clock(Limit limit) {
    return new Obligation.Clock(
        MONDAY,
        limit,
        List.of(new Pause(MONDAY, MONDAY.plusSeconds(60), "CUSTOMER_DATA")),
        new RuleId("I-13"),
        MONDAY.plusSeconds(7200),
        new RuleId("I-22"));
  }
}
