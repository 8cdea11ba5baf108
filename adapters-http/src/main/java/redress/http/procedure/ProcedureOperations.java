package redress.http.procedure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import redress.application.Reply;
import redress.application.Unknown;
import redress.application.UseCases;
import redress.application.procedure.ApproveProcedure;
import redress.application.procedure.ApproveProcedure.From;
import redress.application.procedure.DraftProcedure;
import redress.application.procedure.ListProcedureVersions;
import redress.application.procedure.ListProcedures;
import redress.application.procedure.OfProcedures;
import redress.application.procedure.ReadProcedure;
import redress.application.procedure.ReadProcedureVersion;
import redress.application.procedure.Version;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.JsonReader;
import redress.http.json.Times;
import redress.procedure.Procedure;
import redress.tree.Node;

/** The company's procedure: what is in force, its versions, and how the next one comes to be. */
public final class ProcedureOperations {
  private static final String PROCEDURE = "/procedures/{procedure}";
  private static final String VERSIONS = PROCEDURE + "/versions";
  private static final String VERSION = VERSIONS + "/{version}";

  private final OfProcedures procedures;

  public ProcedureOperations(UseCases useCases) {
    this.procedures = useCases.procedures();
  }

  public Chapter chapter() {
    return Chapter.of(
        "procedure",
        Operation.get("listProcedures", "/procedures", this::list),
        Operation.get("readProcedure", PROCEDURE, this::read),
        Operation.get("listProcedureVersions", VERSIONS, this::versions),
        Operation.post("draftProcedure", VERSIONS, this::draft),
        Operation.get("readProcedureVersion", VERSION, this::version),
        Operation.post("approveProcedure", VERSION + "/approval", this::approve));
  }

  /** A procedure; its document only where it stands alone. */
  private record View(
      String code, Map<String, String> names, VersionView version, Object document) {
    static View of(Procedure procedure, Version version, Object document) {
      return new View(
          procedure.code(), procedure.names().byLanguage(), VersionView.of(version), document);
    }
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var after = page.after(List::getFirst).orElse("");
    var rows =
        procedures.list().handle(new ListProcedures.Command(exchange.actor())).stream()
            .filter(row -> row.procedure().code().compareTo(after) > 0)
            .toList();
    return exchange.list(
        page,
        rows,
        row -> List.of(row.procedure().code()),
        row -> View.of(row.procedure(), row.version(), null));
  }

  private Reply read(Exchange exchange) {
    var read =
        procedures.read().handle(new ReadProcedure.Command(exchange.actor(), procedure(exchange)));
    var document = JsonReader.read(read.text().text().getBytes(StandardCharsets.UTF_8));
    return exchange.ok(View.of(read.procedure(), read.text().version(), document));
  }

  private Reply versions(Exchange exchange) {
    var page = exchange.page();
    int before = page.after(key -> Integer.parseInt(key.getFirst())).orElse(Integer.MAX_VALUE);
    var rows =
        procedures
            .versions()
            .handle(
                new ListProcedureVersions.Command(
                    exchange.actor(), procedure(exchange), before, page.wanted()));
    return exchange.list(page, rows, it -> List.of(Integer.toString(it.number())), VersionView::of);
  }

  private Reply version(Exchange exchange) {
    return exchange.ok(
        VersionView.of(
            procedures
                .version()
                .handle(
                    new ReadProcedureVersion.Command(
                        exchange.actor(), procedure(exchange), number(exchange)))));
  }

  private Reply draft(Exchange exchange) {
    var tree = exchange.body(Node::plain);
    var version =
        procedures
            .draft()
            .handle(
                new DraftProcedure.Command(
                    exchange.actor(), procedure(exchange), exchange.text(), tree));
    return exchange.created(
        "/procedures/%s/versions/%d".formatted(procedure(exchange), version.number()),
        1,
        VersionView.of(version));
  }

  private Reply approve(Exchange exchange) {
    exchange.inPerson();
    var from =
        exchange.body(
            body ->
                body.only("effectiveFrom")
                    .maybe("effectiveFrom")
                    .map(ProcedureOperations::from)
                    .orElse(new From.Now()));
    return exchange.ok(
        VersionView.of(
            procedures
                .approve()
                .handle(
                    new ApproveProcedure.Command(
                        exchange.actor(), procedure(exchange), number(exchange), from))));
  }

  /** A day, or an instant with its offset. */
  private static From from(Node node) {
    if (node.plain() instanceof String text && !text.contains("T")) {
      var date = Times.date(node);
      return node.make(() -> new From.Day(date));
    }
    var at = Times.instant(node);
    return node.make(() -> new From.At(at));
  }

  private static String procedure(Exchange exchange) {
    return exchange.segment("procedure");
  }

  private static int number(Exchange exchange) {
    try {
      return Integer.parseInt(exchange.segment("version"));
    } catch (NumberFormatException none) {
      throw new Unknown("version");
    }
  }
}
