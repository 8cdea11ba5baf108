package redress.http.triage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.triage.OfTriage;
import redress.application.triage.StateLiability;
import redress.application.triage.TriageComplaint;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.liability.SharedLiability;
import redress.liability.SharedLiability.Share;
import redress.tree.Node;
import redress.triage.Triage;
import redress.triage.Triage.Assessment;

/** How pressing a case is, and whose fault. */
public final class TriageOperations {
  private static final int REASON = 2_000;
  private static final int NAME = 200;
  private static final int HIGHEST_GRADE = 10;
  private static final int MOST_SHARES = 20;
  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");

  private final OfTriage triage;

  public TriageOperations(UseCases useCases) {
    this.triage = useCases.triage();
  }

  public Chapter chapter() {
    return Chapter.of(
        "triage",
        Operation.post("triageComplaint", "/complaints/{complaint}/triages", this::triage),
        Operation.post("stateLiability", "/complaints/{complaint}/liabilities", this::liability));
  }

  private Reply triage(Exchange exchange) {
    var assessment =
        exchange.body(
            node -> {
              node.only("grades", "legal", "factors");
              var grades = node.at("grades").map(it -> it.integer(0, HIGHEST_GRADE));
              boolean legal = node.at("legal").flag();
              var factors =
                  node.maybe("factors").map(it -> it.map(one -> one.text(NAME))).orElse(Map.of());
              return node.make(
                  () -> new Assessment(new TreeMap<>(grades), legal, new TreeMap<>(factors)));
            });
    var command =
        new TriageComplaint.Command(exchange.actor(), exchange.id("complaint"), assessment);
    return PartReply.begun(
        exchange, triage.triage().handle(command), Triage.class, "triages", TriageView::of);
  }

  private Reply liability(Exchange exchange) {
    record Form(List<Share> shares, String reason) {}
    var form =
        exchange.body(
            node -> {
              var shares = node.only("shares", "reason").at("shares").list(TriageOperations::share);
              if (shares.isEmpty() || shares.size() > MOST_SHARES) {
                node.at("shares")
                    .wrong("NOT_ALLOWED", "1 to %d shares are given".formatted(MOST_SHARES));
              }
              var reason = node.at("reason").text(REASON);
              return node.make(() -> new Form(shares, reason));
            });
    var command =
        new StateLiability.Command(
            exchange.actor(), exchange.id("complaint"), form.shares(), form.reason());
    return PartReply.begun(
        exchange,
        triage.liability().handle(command),
        SharedLiability.class,
        "liabilities",
        LiabilityView::of);
  }

  private static Share share(Node node) {
    node.only("party", "percent");
    var party = node.at("party").text(NAME);
    var percent =
        node.at("percent").parsed("a percentage such as \"33.5\"", TriageOperations::percent);
    return node.make(() -> new Share(party, percent));
  }

  private static BigDecimal percent(String text) {
    if (!PERCENT.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return new BigDecimal(text);
  }
}
