package redress.http.statistics;

import redress.application.Reply;
import redress.application.UseCases;
import redress.application.statistics.ReadStatistics;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;

/** What a month brought (C-6, S3-12). */
public final class StatisticsOperations {
  private final ReadStatistics statistics;

  public StatisticsOperations(UseCases useCases) {
    this.statistics = useCases.statistics();
  }

  public Chapter chapter() {
    return Chapter.of("statistics", Operation.get("readStatistics", "/statistics", this::read));
  }

  private Reply read(Exchange exchange) {
    var month = exchange.query(node -> MonthForm.read(node.only("month").at("month")));
    var command = new ReadStatistics.Command(exchange.actor(), month);
    return exchange.ok(MonthView.of(statistics.handle(command)));
  }
}
