package redress.http;

import java.util.List;
import redress.application.UseCases;
import redress.application.session.OpenSession;
import redress.http.complaint.ComplaintOperations;
import redress.http.complaint.PartView;
import redress.http.quote.QuoteOperations;
import redress.http.session.SessionOperations;

/** Everything that the program answers over HTTP, in the order in which the contract shows it. */
public final class Chapters {
  private Chapters() {}

  public static List<Chapter> of(UseCases useCases, OpenSession openSession) {
    List<PartView<?>> parts = List.of();
    var complaints = new ComplaintOperations(useCases, parts);
    return List.of(
        new SessionOperations(openSession).chapter(),
        complaints.chapter(),
        new QuoteOperations(useCases).chapter());
  }
}
