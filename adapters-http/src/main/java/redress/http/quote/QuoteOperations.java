package redress.http.quote;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.quote.OfQuotes;
import redress.application.quote.QuoteAuthority;
import redress.application.quote.QuoteCostShare;
import redress.application.quote.QuoteDeadline;
import redress.application.quote.QuoteLateFine;
import redress.application.quote.QuoteStockCount;
import redress.application.quote.Quoted;
import redress.application.quote.RefuseQuote;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Urgency;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.ObligationKind;
import redress.organization.Position;
import redress.penalty.Fine;
import redress.penalty.Shares;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.stockcount.Figures;
import redress.stockcount.Outcome;
import redress.stockcount.StockVerdict;
import redress.time.Day;
import redress.time.Due;
import redress.time.Pause;
import redress.tree.Node;

/** What the rules would say, without a case: pure, so a repetition needs no key. */
public final class QuoteOperations {
  private static final String QUOTES = "/procedures/{procedure}/quotes";
  private static final int MOST_PAUSES = 100;

  private final OfQuotes quotes;
  private final AmountQuotes amounts;

  public QuoteOperations(UseCases useCases) {
    this.quotes = useCases.quotes();
    this.amounts = new AmountQuotes(quotes);
  }

  public Chapter chapter() {
    return Chapter.of(
        "quote",
        Operation.quote("quoteDeadline", QUOTES + "/deadline", this::deadline),
        Operation.quote("quoteCostShare", QUOTES + "/cost-share", this::costShare),
        Operation.quote("quoteLateFine", QUOTES + "/late-fine", this::lateFine),
        Operation.quote("quoteStockCount", QUOTES + "/stock-count", this::stockCount),
        Operation.quote("quoteAuthority", QUOTES + "/authority", this::authority),
        Operation.quote("quoteInstalments", QUOTES + "/instalments", amounts::instalments),
        Operation.quote(
            "quoteReturnReconciliation",
            QUOTES + "/return-reconciliation",
            amounts::reconciliation),
        Operation.quote("refuseQuote", QUOTES + "/{quote}", this::refuse));
  }

  private record DeadlineView(Instant dueAt, Instant unpausedDueAt, RuleId rule, List<Step> steps) {
    static DeadlineView of(Quoted<Due.At> quoted) {
      var due = quoted.value();
      return new DeadlineView(due.at(), due.unpaused(), quoted.rule(), quoted.steps());
    }
  }

  private record CostShareView(
      Money charged, List<Shares.Share> shares, RuleId rule, List<Step> steps) {
    static CostShareView of(Quoted<Shares> quoted) {
      var shares = quoted.value();
      return new CostShareView(shares.charged(), shares.shares(), quoted.rule(), quoted.steps());
    }
  }

  private record LateFineView(
      long days,
      Money fine,
      boolean provisional,
      List<DayOff> daysOff,
      RuleId rule,
      List<Step> steps) {
    static LateFineView of(Quoted<Fine> quoted) {
      var fine = quoted.value();
      return new LateFineView(
          fine.days(),
          fine.money(),
          fine.provisional(),
          fine.daysOff().stream().map(DayOff::of).toList(),
          quoted.rule(),
          quoted.steps());
    }
  }

  private record StockCountView(
      Outcome verdict, List<StockVerdict.Irregularity> findings, RuleId rule, List<Step> steps) {}

  private record AuthorityView(Position approver, RuleId rule, List<Step> steps) {}

  private record DayOff(java.time.LocalDate date, String name) {
    static DayOff of(Day day) {
      return new DayOff(day.date(), day.name());
    }
  }

  private Reply deadline(Exchange exchange) {
    var command = exchange.body(body -> deadline(exchange, body));
    return exchange.ok(DeadlineView.of(quotes.deadline().handle(command)));
  }

  private static QuoteDeadline.Command deadline(Exchange exchange, Node body) {
    body.only("obligation", "startedAt", "market", "kind", "urgency", "severity", "pauses");
    var obligation = body.at("obligation").code(ObligationKind.class);
    var startedAt = Times.instant(body.at("startedAt"));
    var market = body.maybe("market").map(it -> it.code(Market.class)).orElse(null);
    var kind = body.maybe("kind").map(it -> it.code(Kind.class)).orElse(null);
    var urgency = body.maybe("urgency").map(it -> it.code(Urgency.class)).orElse(null);
    var severity = body.maybe("severity").map(it -> it.code(Severity.class)).orElse(null);
    var pauses = body.maybe("pauses").map(it -> it.list(QuoteOperations::pause)).orElse(List.of());
    if (pauses.size() > MOST_PAUSES) {
      body.at("pauses").wrong("TOO_MANY", "at most %d pauses are read".formatted(MOST_PAUSES));
    }
    return body.make(
        () ->
            new QuoteDeadline.Command(
                exchange.actor(),
                procedure(exchange),
                obligation,
                startedAt,
                new Circumstances(market, kind, urgency, severity, Set.of()),
                pauses));
  }

  private static Pause pause(Node node) {
    node.only("from", "to", "reason");
    var from = Times.instant(node.at("from"));
    var to = Times.instant(node.at("to"));
    var reason = node.at("reason").text(64);
    return node.make(() -> new Pause(from, to, reason));
  }

  private Reply costShare(Exchange exchange) {
    var cost = exchange.body(body -> MoneyForm.read(body.only("cost").at("cost")));
    return exchange.ok(
        CostShareView.of(
            quotes
                .costShare()
                .handle(new QuoteCostShare.Command(exchange.actor(), procedure(exchange), cost))));
  }

  private Reply lateFine(Exchange exchange) {
    var command = exchange.body(body -> lateFine(exchange, body));
    return exchange.ok(LateFineView.of(quotes.lateFine().handle(command)));
  }

  private static QuoteLateFine.Command lateFine(Exchange exchange, Node body) {
    body.only("obligation", "dueAt", "doneAt");
    var obligation = body.at("obligation").code(ObligationKind.class);
    var dueAt = Times.instant(body.at("dueAt"));
    var doneAt = body.maybe("doneAt").map(Times::instant).orElse(null);
    return new QuoteLateFine.Command(
        exchange.actor(), procedure(exchange), obligation, dueAt, doneAt);
  }

  private Reply stockCount(Exchange exchange) {
    var command = exchange.body(body -> stockCount(exchange, body));
    var quoted = quotes.stockCount().handle(command);
    return exchange.ok(
        new StockCountView(
            quoted.value().verdict(), quoted.value().findings(), quoted.rule(), quoted.steps()));
  }

  private static QuoteStockCount.Command stockCount(Exchange exchange, Node body) {
    body.only("book", "card", "physical", "claimedShortage");
    int book = pieces(body.at("book"));
    int card = pieces(body.at("card"));
    int physical = pieces(body.at("physical"));
    int claimed = pieces(body.at("claimedShortage"));
    return body.make(
        () ->
            new QuoteStockCount.Command(
                exchange.actor(),
                procedure(exchange),
                new Figures(book, card, physical, 0),
                claimed));
  }

  private static int pieces(Node node) {
    return node.integer(0, Integer.MAX_VALUE);
  }

  private Reply authority(Exchange exchange) {
    var command = exchange.body(body -> authority(exchange, body));
    var quoted = quotes.authority().handle(command);
    return exchange.ok(new AuthorityView(quoted.value().position(), quoted.rule(), quoted.steps()));
  }

  private static QuoteAuthority.Command authority(Exchange exchange, Node body) {
    body.only("amount", "severity");
    var amount = body.maybe("amount").map(MoneyForm::read).orElse(null);
    var severity = body.maybe("severity").map(it -> it.code(Severity.class)).orElse(null);
    return body.make(
        () -> new QuoteAuthority.Command(exchange.actor(), procedure(exchange), amount, severity));
  }

  private Reply refuse(Exchange exchange) {
    throw quotes
        .refuse()
        .handle(
            new RefuseQuote.Command(
                exchange.actor(), procedure(exchange), exchange.segment("quote")));
  }

  private static String procedure(Exchange exchange) {
    return exchange.segment("procedure");
  }
}
