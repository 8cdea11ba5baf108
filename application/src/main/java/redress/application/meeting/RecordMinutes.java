package redress.application.meeting;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.meeting.Meeting;
import redress.meeting.MeetingRules;
import redress.meeting.Meetings;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;

/** Records what came of a meeting, and tells it in the timelines of its cases (S1-28, S4-07). */
public final class RecordMinutes {
  private final CompanyDesk desk;
  private final Meetings meetings;

  public RecordMinutes(CompanyDesk desk, Meetings meetings) {
    this.desk = desk;
    this.meetings = meetings;
  }

  /**
   * What came of it.
   *
   * @param version the version that the caller has seen
   * @param heldAt when it began; not in the future
   */
  public record Command(
      Person by,
      UUID meeting,
      long version,
      Instant heldAt,
      List<String> present,
      String text,
      List<Meeting.Conclusion> conclusions) {
    public Command {
      present = List.copyOf(present);
      conclusions = List.copyOf(conclusions);
    }
  }

  /**
   * The meeting with its minutes.
   *
   * @throws Refusal {@code ALREADY_HELD}, {@code MINUTES_UNFIT} or {@code IN_THE_FUTURE}
   */
  public Meeting handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          var meeting =
              meetings
                  .lock(work.company().id(), command.meeting())
                  .orElseThrow(() -> new Unknown("meeting"));
          CompanyWork.seen(OptionalLong.of(command.version()), meeting.version());
          var procedure = work.procedure(meeting.edition());
          var rules = procedure.sections().of(MeetingRules.class);
          work.require(Duty.HOLD_MEETING, procedure, null);
          var heldAt =
              work.fact(command.heldAt(), "/heldAt", rules.kind(meeting.call().kind()).rule());
          var held =
              meeting.held(
                  new Meeting.Minutes(
                      heldAt,
                      command.present(),
                      command.text(),
                      command.conclusions(),
                      work.mark()),
                  rules);
          work.tell(meeting.subject(), held);
          held.value().ofCases(rules).forEach(work::tell);
          meetings.save(held.value());
          return held.value();
        });
  }
}
