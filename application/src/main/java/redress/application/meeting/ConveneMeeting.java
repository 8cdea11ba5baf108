package redress.application.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.meeting.Meeting;
import redress.meeting.MeetingRules;
import redress.meeting.Meetings;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Finding;
import redress.rule.Refusal;

/** Calls departments together about cases (S1-28, S4-07). */
public final class ConveneMeeting {
  private final CompanyDesk desk;
  private final Meetings meetings;

  public ConveneMeeting(CompanyDesk desk, Meetings meetings) {
    this.desk = desk;
    this.meetings = meetings;
  }

  /**
   * Who is called together.
   *
   * @param at when the meeting shall begin, which may have passed
   */
  public record Command(
      Person by,
      String kind,
      Instant at,
      List<Department> departments,
      List<UUID> complaints,
      String purpose) {
    public Command {
      departments = List.copyOf(departments);
      complaints = List.copyOf(complaints);
    }
  }

  /**
   * The meeting.
   *
   * @throws Refusal {@code MEETING_NOT_IN_PROCEDURE} or {@code MEETING_UNFIT}, with everything that
   *     is wrong
   */
  public Meeting handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var inForce = work.effective();
          work.require(Duty.HOLD_MEETING, inForce.procedure(), null);
          var rules = inForce.procedure().sections().of(MeetingRules.class);
          var call = call(work, command, inForce.procedure(), rules.kind(command.kind()));
          var convened =
              Meeting.convened(
                  work.company().id(), work.newIdentity(), inForce.edition(), call, rules);
          var meeting = work.tell(convened.value().subject(), convened);
          meeting.ofCases(rules).forEach(work::tell);
          meetings.save(meeting);
          return meeting;
        });
  }

  private Meeting.Call call(
      CompanyWork work, Command command, Procedure procedure, MeetingRules.Kind kind) {
    var complaints = new LinkedHashSet<>(command.complaints());
    var numbers = meetings.numbers(work.company().id(), complaints);
    refuseUnknown(command, procedure, numbers, kind);
    var cases = complaints.stream().map(it -> new Meeting.Case(it, numbers.get(it))).toList();
    return new Meeting.Call(
        command.kind(),
        command.at(),
        List.copyOf(new LinkedHashSet<>(command.departments())),
        cases,
        command.purpose(),
        work.mark());
  }

  private static void refuseUnknown(
      Command command, Procedure procedure, Map<UUID, String> numbers, MeetingRules.Kind kind) {
    var wrong = new ArrayList<Finding>();
    for (int i = 0; i < command.complaints().size(); i++) {
      if (!numbers.containsKey(command.complaints().get(i))) {
        wrong.add(
            new Finding(
                "/complaints/" + i,
                "NO_SUCH_CASE",
                kind.rule(),
                "the company has registered no case %s".formatted(command.complaints().get(i))));
      }
    }
    for (int i = 0; i < command.departments().size(); i++) {
      var department = command.departments().get(i);
      if (!procedure.organization().departments().contains(department)) {
        wrong.add(
            new Finding(
                "/departments/" + i,
                "NOT_IN_ORGANIZATION",
                kind.rule(),
                "the organization has no %s".formatted(department)));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "MEETING_UNFIT", kind.rule(), "the meeting cannot be held like this", wrong);
    }
  }
}
