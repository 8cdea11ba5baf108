package redress.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import redress.complaint.ComplaintId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.rule.Edition;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * Departments sit together about cases: to look at how they were handled, or at what the customer
 * complains of (S1-28, S4-07).
 *
 * <p>Its life: it is convened; when it was held its minutes are recorded, with what came of each
 * case. Both are told in the timelines of the cases, too.
 *
 * @param edition the edition of the procedure under which it was convened
 * @param minutes {@code null} until they are recorded
 */
public record Meeting(
    CompanyId company, UUID id, long version, Edition edition, Call call, Minutes minutes) {
  /**
   * Who is called together, and what about.
   *
   * @param kind a code of the procedure
   * @param at when it shall begin
   * @param cases in the order in which they are talked about
   */
  public record Call(
      String kind,
      Instant at,
      List<Department> departments,
      List<Case> cases,
      String purpose,
      Mark made) {
    public Call {
      departments = List.copyOf(departments);
      cases = List.copyOf(cases);
    }
  }

  /** A case that it is about. */
  public record Case(UUID complaint, String number) {}

  /**
   * What came of it.
   *
   * @param heldAt when it began, as stated
   * @param present who was there, of the company or not
   */
  public record Minutes(
      Instant heldAt, List<String> present, String text, List<Conclusion> conclusions, Mark made) {
    public Minutes {
      present = List.copyOf(present);
      conclusions = List.copyOf(conclusions);
    }
  }

  /** What came of one case. */
  public record Conclusion(UUID complaint, String text) {}

  /** The chain of events in which everything about it is told. */
  public Subject subject() {
    return new Subject(company, id);
  }

  /**
   * Departments are called together.
   *
   * @throws Refusal {@code MEETING_UNFIT} if it is about too few cases or too many
   */
  public static Changed<Meeting> convened(
      CompanyId company, UUID id, Edition edition, Call call, MeetingRules rules) {
    var kind = rules.kind(call.kind());
    int cases = call.cases().size();
    if (cases < kind.least() || cases > kind.most()) {
      throw Refusal.content(
          "MEETING_UNFIT",
          kind.rule(),
          "%s is about %d to %d cases, and not about %d"
              .formatted(call.kind(), kind.least(), kind.most(), cases));
    }
    var meeting = new Meeting(company, id, 1, edition, call, null);
    return Changed.of(meeting, told("MEETING_CONVENED", kind, meeting.called()));
  }

  /**
   * It was held.
   *
   * @throws Refusal {@code ALREADY_HELD}, or {@code MINUTES_UNFIT} with everything that is wrong
   */
  public Changed<Meeting> held(Minutes next, MeetingRules rules) {
    var kind = rules.kind(call.kind());
    if (minutes != null) {
      throw Refusal.later(
          "ALREADY_HELD", kind.rule(), "it was held at %s".formatted(minutes.heldAt()));
    }
    var wrong = misfits(next, kind);
    if (!wrong.isEmpty()) {
      throw Refusal.content("MINUTES_UNFIT", kind.rule(), "the minutes do not fit", wrong);
    }
    var changes = new ArrayList<Change>();
    changes.add(new Change(path("kind"), null, call.kind()));
    changes.add(new Change(path("heldAt"), null, next.heldAt().toString()));
    changes.add(new Change(path("text"), null, next.text()));
    return Changed.of(
        new Meeting(company, id, version + 1, edition, call, next),
        told("MEETING_HELD", kind, changes));
  }

  /** What is told of it in the timelines of its cases: once when convened, and once when held. */
  public Map<Subject, Entry> ofCases(MeetingRules rules) {
    var kind = rules.kind(call.kind());
    var all = new LinkedHashMap<Subject, Entry>();
    if (minutes == null) {
      call.cases()
          .forEach(it -> all.put(chain(it.complaint()), told("MEETING_CONVENED", kind, called())));
      return all;
    }
    var conclusions = new TreeMap<UUID, String>();
    minutes.conclusions().forEach(it -> conclusions.put(it.complaint(), it.text()));
    for (var it : call.cases()) {
      var changes = new ArrayList<Change>();
      changes.add(new Change(path("kind"), null, call.kind()));
      changes.add(new Change(path("heldAt"), null, minutes.heldAt().toString()));
      var conclusion = conclusions.get(it.complaint());
      changes.add(
          conclusion == null
              ? new Change(path("text"), null, minutes.text())
              : new Change(path("conclusion"), null, conclusion));
      all.put(chain(it.complaint()), told("MEETING_HELD", kind, changes));
    }
    return all;
  }

  private Subject chain(UUID complaint) {
    return new ComplaintId(company, complaint).subject();
  }

  private List<Change> called() {
    return List.of(
        new Change(path("kind"), null, call.kind()),
        new Change(path("at"), null, call.at().toString()),
        new Change(path("purpose"), null, call.purpose()));
  }

  private static Entry told(String type, MeetingRules.Kind kind, List<Change> changes) {
    return Entry.of(type, kind.rule(), null, changes);
  }

  private String path(String name) {
    return "/meetings/%s/%s".formatted(id, name);
  }

  private List<Finding> misfits(Minutes next, MeetingRules.Kind kind) {
    var wrong = new ArrayList<Finding>();
    var about = call.cases().stream().map(Case::complaint).toList();
    var concluded = new HashSet<UUID>();
    for (int i = 0; i < next.conclusions().size(); i++) {
      var complaint = next.conclusions().get(i).complaint();
      if (!about.contains(complaint) || !concluded.add(complaint)) {
        wrong.add(
            new Finding(
                "/conclusions/" + i,
                about.contains(complaint) ? "GIVEN_TWICE" : "NOT_ABOUT_THIS",
                kind.rule(),
                "something is concluded once, of a case that the meeting is about"));
      }
    }
    if (kind.conclusions()) {
      call.cases().stream()
          .filter(it -> !concluded.contains(it.complaint()))
          .forEach(
              it ->
                  wrong.add(
                      new Finding(
                          "/conclusions",
                          "MISSING",
                          kind.rule(),
                          "what came of %s is to be told".formatted(it.number()))));
    }
    return wrong;
  }
}
