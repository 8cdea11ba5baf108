package redress.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Complaints;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The meetings of all companies, in memory. */
public final class InMemoryMeetings implements Meetings {
  private final Memory memory;
  private final Memory.Table<Subject, Meeting> meetings;
  private final Complaints complaints;

  public InMemoryMeetings(Memory memory, Complaints complaints) {
    this.memory = memory;
    this.meetings = memory.table("meetings", Subject::company);
    this.complaints = complaints;
  }

  @Override
  public Optional<Meeting> find(CompanyId company, UUID id) {
    return meetings.get(new Subject(company, id));
  }

  @Override
  public Optional<Meeting> lock(CompanyId company, UUID id) {
    memory.requireTransaction();
    return find(company, id);
  }

  @Override
  public List<Meeting> before(CompanyId company, UUID id, int limit) {
    return meetings.where(key -> key.company().equals(company)).stream()
        .filter(it -> id == null || it.id().toString().compareTo(id.toString()) < 0)
        .sorted(Comparator.comparing((Meeting it) -> it.id().toString()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Map<UUID, String> numbers(CompanyId company, Set<UUID> wanted) {
    return wanted.stream()
        .flatMap(it -> complaints.find(new ComplaintId(company, it)).stream())
        .filter(it -> it.number() != null)
        .collect(Collectors.toMap(it -> it.id().value(), InMemoryMeetings::number));
  }

  private static String number(Complaint complaint) {
    return complaint.number().text();
  }

  @Override
  public void save(Meeting meeting) {
    memory.requireTransaction();
    find(meeting.company(), meeting.id())
        .filter(stored -> stored.version() >= meeting.version())
        .ifPresent(
            stored -> {
              throw new IllegalStateException(
                  "version %d or a newer one is stored already".formatted(meeting.version()));
            });
    meetings.put(meeting.subject(), meeting);
  }
}
