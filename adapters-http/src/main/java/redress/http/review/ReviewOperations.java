package redress.http.review;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.review.CarryOutReviewMeasure;
import redress.application.review.ListReviews;
import redress.application.review.OfReviews;
import redress.application.review.ReadReview;
import redress.application.review.ReadReviewTimeline;
import redress.application.review.RecordReview;
import redress.application.review.RecordReview.Planned;
import redress.application.review.ReviewFile;
import redress.application.review.VerifyReviewMeasure;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.Page;
import redress.http.complaint.Timeline;
import redress.http.improvement.VerdictForm;
import redress.http.json.Facts;
import redress.http.json.Times;
import redress.http.statistics.MonthForm;
import redress.organization.Department;
import redress.review.Reviews;
import redress.tree.Node;

/** What a company's departments look back at. */
public final class ReviewOperations {
  private static final int TEXT = 10_000;
  private static final int CODE = 64;
  private static final String ALL = "/reviews";
  private static final String ONE = ALL + "/{review}";
  private static final String MEASURE = ONE + "/measures/{measure}";

  private final UseCases useCases;
  private final OfReviews reviews;

  public ReviewOperations(UseCases useCases) {
    this.useCases = useCases;
    this.reviews = useCases.reviews();
  }

  public Chapter chapter() {
    return Chapter.of(
        "review",
        Operation.post("recordReview", ALL, this::record),
        Operation.post("carryOutReviewMeasure", MEASURE + "/implementation", this::carryOut),
        Operation.post("verifyReviewMeasure", MEASURE + "/verification", this::verify),
        Operation.get("listReviews", ALL, this::list),
        Operation.get("readReview", ONE, this::read),
        Operation.get("readReviewTimeline", ONE + "/timeline", this::timeline));
  }

  private record Form(
      String topic,
      YearMonth month,
      Department department,
      String text,
      Instant heldAt,
      List<Planned> measures,
      Map<String, String> facts) {
    static Form read(Node node) {
      node.only("topic", "month", "department", "text", "heldAt", "measures", "facts");
      var topic = node.at("topic").text(CODE);
      var month = node.maybe("month").map(MonthForm::read).orElse(null);
      var department = node.maybe("department").map(Form::department).orElse(null);
      var text = node.at("text").text(TEXT);
      var heldAt = node.maybe("heldAt").map(Times::instant).orElse(null);
      var measures = node.maybe("measures").map(it -> it.list(Form::planned)).orElse(List.of());
      var facts = node.maybe("facts").map(Facts::read).orElse(Map.of());
      return node.make(() -> new Form(topic, month, department, text, heldAt, measures, facts));
    }

    private static Planned planned(Node node) {
      node.only("text", "owner", "dueOn");
      var text = node.at("text").text(TEXT);
      var owner = department(node.at("owner"));
      var dueOn = Times.date(node.at("dueOn"));
      return node.make(() -> new Planned(text, owner, dueOn));
    }

    private static Department department(Node node) {
      return node.parsed("a code", Department::new);
    }
  }

  private Reply record(Exchange exchange) {
    var form = exchange.body(Form::read);
    var file =
        reviews
            .record()
            .handle(
                new RecordReview.Command(
                    exchange.actor(),
                    form.topic(),
                    form.month(),
                    form.department(),
                    form.text(),
                    form.heldAt(),
                    form.measures(),
                    form.facts()));
    return exchange.created(ALL + "/" + file.review().id(), file.review().version(), view(file));
  }

  private Reply carryOut(Exchange exchange) {
    record Done(Instant doneAt, String evidence) {}
    var form =
        exchange.body(
            node -> {
              var doneAt = Times.instant(node.only("doneAt", "evidence").at("doneAt"));
              var evidence = node.at("evidence").text(TEXT);
              return node.make(() -> new Done(doneAt, evidence));
            });
    var command =
        new CarryOutReviewMeasure.Command(
            exchange.actor(),
            exchange.id("review"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            form.doneAt(),
            form.evidence());
    return shown(exchange, reviews.carryOut().handle(command));
  }

  private Reply verify(Exchange exchange) {
    var form = exchange.body(VerdictForm::read);
    var command =
        new VerifyReviewMeasure.Command(
            exchange.actor(),
            exchange.id("review"),
            exchange.expectedVersion(),
            exchange.id("measure"),
            form.effective(),
            form.finding());
    return shown(exchange, reviews.verify().handle(command));
  }

  private Reply list(Exchange exchange) {
    record Asked(Page page, Reviews.Filter filter) {}
    var asked =
        exchange.query(
            node -> {
              var page = Page.of(node);
              var filter = filter(node);
              return node.make(() -> new Asked(page, filter));
            });
    var page = asked.page();
    var before = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var rows =
        reviews
            .list()
            .handle(
                new ListReviews.Command(exchange.actor(), asked.filter(), before, page.wanted()));
    return exchange.list(page, rows, it -> List.of(it.id().toString()), ReviewView.Row::of);
  }

  private static Reviews.Filter filter(Node query) {
    var topic = query.maybe("topic").map(it -> it.text(CODE)).orElse(null);
    var written =
        query
            .maybe("written")
            .map(it -> it.parsed("true or false", ReviewOperations::flag))
            .orElse(null);
    return new Reviews.Filter(topic, written);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private Reply read(Exchange exchange) {
    var file =
        reviews.read().handle(new ReadReview.Command(exchange.actor(), exchange.id("review")));
    return shown(exchange, file);
  }

  private Reply shown(Exchange exchange, ReviewFile file) {
    return exchange.ok(file.review().version(), view(file));
  }

  private Reply timeline(Exchange exchange) {
    var review = exchange.id("review");
    return Timeline.page(
        exchange,
        (after, limit) ->
            reviews
                .timeline()
                .handle(new ReadReviewTimeline.Command(exchange.actor(), review, after, limit)));
  }

  private ReviewView view(ReviewFile file) {
    return ReviewView.of(file, useCases.desk().now());
  }
}
