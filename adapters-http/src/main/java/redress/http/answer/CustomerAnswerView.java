package redress.http.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.answer.CustomerAnswer;
import redress.answer.CustomerAnswer.Basis;
import redress.complaint.Channel;
import redress.organization.Department;

/** What a customer was told, as its reader sees it. */
public record CustomerAnswerView(
    UUID id,
    Basis.Kind basis,
    UUID record,
    boolean full,
    Channel channel,
    String text,
    Instant sentAt,
    List<Department> copiedTo,
    String by) {
  public static CustomerAnswerView of(CustomerAnswer answer) {
    return AnswerMapper.INSTANCE.view(answer);
  }
}
