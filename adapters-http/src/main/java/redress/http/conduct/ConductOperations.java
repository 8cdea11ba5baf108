package redress.http.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.conduct.CoachStaff;
import redress.application.conduct.ConductFile;
import redress.application.conduct.ExamineStaff;
import redress.application.conduct.ListConducts;
import redress.application.conduct.OfConduct;
import redress.application.conduct.ReadConduct;
import redress.application.conduct.RecordStaffError;
import redress.application.conduct.TrainStaff;
import redress.conduct.ErrorKind;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.Times;

/** What people do wrong, and what follows from it. */
public final class ConductOperations {
  private static final int TEXT = 10_000;
  private static final int NAME = 200;
  private static final String ALL = "/conducts";
  private static final String ONE = ALL + "/{conduct}";

  private final OfConduct conduct;

  public ConductOperations(UseCases useCases) {
    this.conduct = useCases.conduct();
  }

  public Chapter chapter() {
    return Chapter.of(
        "conduct",
        Operation.post("recordStaffError", "/staff-errors", this::record),
        Operation.get("listConducts", ALL, this::list),
        Operation.get("readConduct", ONE, this::read),
        Operation.post("coachStaff", ONE + "/errors/{error}/coaching", this::coach),
        Operation.post("trainStaff", ONE + "/trainings", this::train),
        Operation.post("examineStaff", ONE + "/exams", this::examine));
  }

  private Reply record(Exchange exchange) {
    record Form(
        String person, ErrorKind kind, LocalDate occurredOn, UUID complaint, String analysis) {}
    var form =
        exchange.body(
            node -> {
              node.only("person", "kind", "occurredOn", "complaint", "analysis");
              var person = node.at("person").text(NAME);
              var kind = node.at("kind").code(ErrorKind.class);
              var on = Times.date(node.at("occurredOn"));
              var complaint =
                  node.maybe("complaint")
                      .map(it -> it.parsed("an id", UUID::fromString))
                      .orElse(null);
              var analysis = node.at("analysis").text(TEXT);
              return node.make(() -> new Form(person, kind, on, complaint, analysis));
            });
    var file =
        conduct
            .record()
            .handle(
                new RecordStaffError.Command(
                    exchange.actor(),
                    form.person(),
                    form.kind(),
                    form.occurredOn(),
                    form.complaint(),
                    form.analysis()));
    return exchange.created(
        ALL + "/" + file.conduct().id(), file.conduct().version(), ConductView.of(file));
  }

  private Reply list(Exchange exchange) {
    record Asked(YearMonth month, String person) {}
    var page = exchange.page();
    var asked =
        exchange.query(
            node -> {
              var month =
                  node.maybe("month")
                      .map(it -> it.parsed("a month such as 2026-11", YearMonth::parse))
                      .orElse(null);
              var person = node.maybe("person").map(it -> it.text(NAME)).orElse(null);
              return node.make(() -> new Asked(month, person));
            });
    var before = page.after(key -> UUID.fromString(key.getFirst())).orElse(null);
    var rows =
        conduct
            .list()
            .handle(
                new ListConducts.Command(
                    exchange.actor(), asked.month(), asked.person(), before, page.wanted()));
    return exchange.list(page, rows, it -> List.of(it.conduct().id().toString()), ConductView::of);
  }

  private Reply read(Exchange exchange) {
    return shown(
        exchange,
        conduct.read().handle(new ReadConduct.Command(exchange.actor(), exchange.id("conduct"))));
  }

  private Reply coach(Exchange exchange) {
    record Form(String text, Instant coachedAt) {}
    var form =
        exchange.body(
            node -> {
              var text = node.only("text", "coachedAt").at("text").text(TEXT);
              var at = Times.instant(node.at("coachedAt"));
              return node.make(() -> new Form(text, at));
            });
    long version = exchange.expectedVersion();
    return shown(
        exchange,
        conduct
            .coach()
            .handle(
                new CoachStaff.Command(
                    exchange.actor(),
                    exchange.id("conduct"),
                    exchange.id("error"),
                    version,
                    form.text(),
                    form.coachedAt())));
  }

  private Reply train(Exchange exchange) {
    record Form(String subject, LocalDate completedOn) {}
    var form =
        exchange.body(
            node -> {
              var subject = node.only("subject", "completedOn").at("subject").text(NAME);
              var on = Times.date(node.at("completedOn"));
              return node.make(() -> new Form(subject, on));
            });
    long version = exchange.expectedVersion();
    return shown(
        exchange,
        conduct
            .train()
            .handle(
                new TrainStaff.Command(
                    exchange.actor(),
                    exchange.id("conduct"),
                    version,
                    form.subject(),
                    form.completedOn())));
  }

  private Reply examine(Exchange exchange) {
    record Form(boolean passed, LocalDate takenOn) {}
    var form =
        exchange.body(
            node -> {
              boolean passed = node.only("passed", "takenOn").at("passed").flag();
              var on = Times.date(node.at("takenOn"));
              return node.make(() -> new Form(passed, on));
            });
    long version = exchange.expectedVersion();
    return shown(
        exchange,
        conduct
            .examine()
            .handle(
                new ExamineStaff.Command(
                    exchange.actor(),
                    exchange.id("conduct"),
                    version,
                    form.passed(),
                    form.takenOn())));
  }

  private static Reply shown(Exchange exchange, ConductFile file) {
    return exchange.ok(file.conduct().version(), ConductView.of(file));
  }
}
