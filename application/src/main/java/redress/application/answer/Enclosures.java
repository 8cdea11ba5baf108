package redress.application.answer;

import java.util.List;
import redress.application.complaint.CaseWork;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;

/** The company's own forms never go to a customer; what goes with a message is told (S4-24). */
final class Enclosures {
  private Enclosures() {}

  static void guard(CaseWork work, List<String> documents) {
    if (documents.isEmpty()) {
      return;
    }
    var rules = work.procedure().answer();
    rules
        .kept(documents)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var told = new Change("/message/enclosures", null, documents.toString());
    work.keep(
        new Changed<>(
            work.complaint(), List.of(Entry.of("DOCUMENTS_SENT", rules.sending(), told))));
  }
}
