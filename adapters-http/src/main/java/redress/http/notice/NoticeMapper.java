package redress.http.notice;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.notice.InquiryNote;
import redress.notice.LateStep;
import redress.notice.UrgingNote;

@Mapper(config = ViewMapping.class)
interface NoticeMapper {
  NoticeMapper INSTANCE = new GeneratedNoticeMapper();

  @Mapping(target = "complaint", source = "complaint.value")
  UrgingNoteView view(UrgingNote note);

  @Mapping(target = "id", source = "id.value")
  InquiryNoteView view(InquiryNote note);

  InquiryNoteView.AnswerView view(InquiryNote.Answer answer);

  LateStepView view(LateStep step);
}
