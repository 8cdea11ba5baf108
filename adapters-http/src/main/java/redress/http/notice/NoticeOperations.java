package redress.http.notice;

import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.notice.AnswerInquiryNote;
import redress.application.notice.IssueInquiryNote;
import redress.application.notice.ListUrgingNotes;
import redress.application.notice.OfNotices;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.Page;
import redress.http.complaint.PartReply;
import redress.notice.InquiryNote;
import redress.organization.Department;

/** Notes about what is late, and about what was (S4-42). */
public final class NoticeOperations {
  private static final int TEXT = 10_000;
  private static final String NOTES = "/complaints/{complaint}/inquiry-notes";

  private final OfNotices notices;

  public NoticeOperations(UseCases useCases) {
    this.notices = useCases.notices();
  }

  public Chapter chapter() {
    return Chapter.of(
        "notice",
        Operation.get("listUrgingNotes", "/urging-notes", this::list),
        Operation.post("issueInquiryNote", NOTES, this::issue),
        Operation.post("answerInquiryNote", NOTES + "/{note}/answer", this::answer));
  }

  private Reply list(Exchange exchange) {
    record Asked(UUID complaint, Department holder, Page page) {}
    var asked =
        exchange.query(
            node -> {
              node.only("complaint", "holder", "limit", "cursor");
              var complaint =
                  node.maybe("complaint").map(it -> it.parsed("an id", UUID::fromString));
              var holder = node.maybe("holder").map(it -> it.parsed("a code", Department::new));
              return new Asked(complaint.orElse(null), holder.orElse(null), Page.of(node));
            });
    var page = asked.page();
    var before = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var rows =
        notices
            .urging()
            .handle(
                new ListUrgingNotes.Command(
                    exchange.actor(), asked.complaint(), asked.holder(), before, page.wanted()));
    return exchange.list(
        page, rows, note -> List.of(note.id().toString()), NoticeMapper.INSTANCE::view);
  }

  private Reply issue(Exchange exchange) {
    record Form(UUID obligation, String text) {}
    var form =
        exchange.body(
            node -> {
              var obligation =
                  node.only("obligation", "text")
                      .at("obligation")
                      .parsed("an id", UUID::fromString);
              var text = node.maybe("text").map(it -> it.text(TEXT)).orElse(null);
              return node.make(() -> new Form(obligation, text));
            });
    var command =
        new IssueInquiryNote.Command(
            exchange.actor(), exchange.id("complaint"), form.obligation(), form.text());
    return PartReply.begun(
        exchange,
        notices.issue().handle(command),
        InquiryNote.class,
        "inquiryNotes",
        InquiryNoteView::of);
  }

  private Reply answer(Exchange exchange) {
    var cause = exchange.body(node -> node.only("cause").at("cause").text(TEXT));
    var id = exchange.id("note");
    var command =
        new AnswerInquiryNote.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion(), cause);
    return PartReply.changed(
        exchange, notices.answer().handle(command), InquiryNote.class, id, InquiryNoteView::of);
  }
}
