package redress.http.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.sanction.AcknowledgeNoticeCopy;
import redress.application.sanction.ExecuteNotice;
import redress.application.sanction.ListDeductions;
import redress.application.sanction.ListNotices;
import redress.application.sanction.NoticeFile;
import redress.application.sanction.OfSanctions;
import redress.application.sanction.Pay;
import redress.application.sanction.ProposeNotice;
import redress.application.sanction.ReadNotice;
import redress.application.sanction.ReadNoticeTimeline;
import redress.application.sanction.RecordNoticeBasis;
import redress.application.sanction.SignNotice;
import redress.application.sanction.WithdrawNotice;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.Timeline;
import redress.http.json.MoneyForm;
import redress.http.json.Times;
import redress.http.monthbook.MonthForm;
import redress.money.GivenMoney;
import redress.organization.Department;
import redress.sanction.Basis;
import redress.sanction.Deductions;
import redress.tree.Node;

/** Rewards and penalties, and what is taken from pay because of them. */
public final class SanctionOperations {
  private static final int TEXT = 2_000;
  private static final int USER = 64;
  private static final int COPIES = 99;
  private static final String NOTICES = "/reward-penalty-notices";
  private static final String NOTICE = NOTICES + "/{notice}";

  private final OfSanctions sanctions;

  public SanctionOperations(UseCases useCases) {
    this.sanctions = useCases.sanctions();
  }

  public Chapter chapter() {
    return Chapter.of(
        "sanction",
        Operation.post("proposeNotice", NOTICES, this::propose),
        Operation.get("listNotices", NOTICES, this::list),
        Operation.get("readNotice", NOTICE, this::read),
        Operation.get("readNoticeTimeline", NOTICE + "/timeline", this::timeline),
        Operation.post("recordNoticeBasis", NOTICE + "/basis", this::basis),
        Operation.post("signNotice", NOTICE + "/signatures", this::sign),
        Operation.post("withdrawNotice", NOTICE + "/withdrawal", this::withdraw),
        Operation.post("executeNotice", NOTICE + "/execution", this::execute),
        Operation.post("acknowledgeNoticeCopy", NOTICE + "/receipts", this::acknowledge),
        Operation.get("listDeductions", "/deductions", this::deductions));
  }

  private Reply propose(Exchange exchange) {
    record Form(
        String kind,
        Department department,
        String user,
        GivenMoney money,
        String reason,
        UUID complaint,
        Basis basis) {}
    var form =
        exchange.body(
            body -> {
              body.only(
                  "kind",
                  "department",
                  "user",
                  "money",
                  "reason",
                  "complaint",
                  "legalBasis",
                  "agreement",
                  "statement");
              var kind = body.at("kind").text(USER);
              var department = body.at("department").parsed("a code", Department::new);
              var user = body.maybe("user").map(it -> it.text(USER)).orElse(null);
              var money = body.maybe("money").map(MoneyForm::read).orElse(null);
              var reason = body.at("reason").text(TEXT);
              var complaint = body.maybe("complaint").map(SanctionOperations::id).orElse(null);
              var rests = BasisForm.read(body);
              return body.make(
                  () -> new Form(kind, department, user, money, reason, complaint, rests));
            });
    var file =
        sanctions
            .propose()
            .handle(
                new ProposeNotice.Command(
                    exchange.actor(),
                    form.kind(),
                    form.department(),
                    form.user(),
                    form.money(),
                    form.reason(),
                    form.complaint(),
                    form.basis()));
    var notice = file.notice();
    return exchange.created(
        NOTICES + "/" + notice.id().value(),
        notice.version(),
        NoticeView.of(file, exchange.actor()));
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var before = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var complaint =
        exchange.query(node -> node.maybe("complaint").map(SanctionOperations::id).orElse(null));
    return exchange.list(
        page,
        sanctions
            .list()
            .handle(new ListNotices.Command(exchange.actor(), before, complaint, page.wanted())),
        file -> List.of(file.notice().id().value().toString()),
        NoticeView.Line::of);
  }

  private Reply read(Exchange exchange) {
    var command = new ReadNotice.Command(exchange.actor(), exchange.id("notice"));
    return shown(exchange, sanctions.read().handle(command));
  }

  private Reply timeline(Exchange exchange) {
    var notice = exchange.id("notice");
    return Timeline.page(
        exchange,
        (after, limit) ->
            sanctions
                .timeline()
                .handle(new ReadNoticeTimeline.Command(exchange.actor(), notice, after, limit)));
  }

  private Reply basis(Exchange exchange) {
    var given =
        exchange.body(body -> BasisForm.read(body.only("legalBasis", "agreement", "statement")));
    return shown(
        exchange,
        sanctions
            .basis()
            .handle(
                new RecordNoticeBasis.Command(
                    exchange.actor(), exchange.id("notice"), exchange.expectedVersion(), given)));
  }

  private Reply sign(Exchange exchange) {
    return shown(
        exchange,
        sanctions
            .sign()
            .handle(
                new SignNotice.Command(
                    exchange.actor(), exchange.id("notice"), exchange.expectedVersion())));
  }

  private Reply withdraw(Exchange exchange) {
    var reason = exchange.body(body -> body.only("reason").at("reason").text(TEXT));
    return shown(
        exchange,
        sanctions
            .withdraw()
            .handle(
                new WithdrawNotice.Command(
                    exchange.actor(), exchange.id("notice"), exchange.expectedVersion(), reason)));
  }

  private Reply execute(Exchange exchange) {
    record Form(Instant at, YearMonth first, Pay pay) {}
    var form =
        exchange.body(
            body -> {
              body.only("executedAt", "firstMonth", "monthlyWage", "minimumWage", "monthlyBonus");
              var at = Times.instant(body.at("executedAt"));
              var first = body.maybe("firstMonth").map(MonthForm::read).orElse(null);
              var pay = PayForm.read(body);
              return body.make(() -> new Form(at, first, pay));
            });
    return shown(
        exchange,
        sanctions
            .execute()
            .handle(
                new ExecuteNotice.Command(
                    exchange.actor(),
                    exchange.id("notice"),
                    exchange.expectedVersion(),
                    form.at(),
                    form.first(),
                    form.pay())));
  }

  private Reply acknowledge(Exchange exchange) {
    int no = exchange.body(body -> body.only("no").at("no").integer(1, COPIES));
    return shown(
        exchange,
        sanctions
            .acknowledge()
            .handle(
                new AcknowledgeNoticeCopy.Command(
                    exchange.actor(), exchange.id("notice"), exchange.expectedVersion(), no)));
  }

  private Reply deductions(Exchange exchange) {
    var page = exchange.page();
    var after =
        page.after(key -> new Deductions.After(key.get(0), UUID.fromString(key.get(1))))
            .orElse(null);
    var month = exchange.query(node -> MonthForm.read(node.at("month")));
    return exchange.list(
        page,
        sanctions
            .deductions()
            .handle(new ListDeductions.Command(exchange.actor(), month, after, page.wanted())),
        it -> List.of(it.user(), it.source().toString()),
        NoticeView.DeductionView::of);
  }

  private static UUID id(Node node) {
    return node.parsed("an id", UUID::fromString);
  }

  private static Reply shown(Exchange exchange, NoticeFile file) {
    return exchange.ok(file.notice().version(), NoticeView.of(file, exchange.actor()));
  }
}
