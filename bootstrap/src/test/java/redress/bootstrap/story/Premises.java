package redress.bootstrap.story;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.importing.ImportComplaints;
import redress.application.importing.Pace;
import redress.application.seal.VerifyRecords;
import redress.bootstrap.importing.FileSheet;
import redress.bootstrap.importing.Mappings;
import redress.bootstrap.importing.Progress;
import redress.bootstrap.importing.RejectedRows;
import redress.history.Entry;
import redress.history.Event;
import redress.history.Head;
import redress.history.Imprint;
import redress.history.Link;
import redress.history.Verification;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.seal.DaySeal;
import redress.testing.MovableClock;

/** Where a story is played: a served company on some store, with a clock that the story moves. */
final class Premises implements AutoCloseable {
  /** What the first row tells of: a gear that is hard to engage. */
  private static final String FIRST = URLEncoder.encode("变速箱", StandardCharsets.UTF_8);

  private final ServedCompany company;

  Premises(Ports ports, MovableClock clock, String document) {
    this.company = new ServedCompany(ExampleCompany.on(ports, clock, document));
  }

  ServedCompany served() {
    return company;
  }

  ExampleCompany company() {
    return company.company();
  }

  /** Somebody of the company, at a desk with a session. */
  Desk desk(String user) {
    return company.desk(user);
  }

  /** The rows of another system are read in; the draft that the first of them became. */
  String imported() {
    var mapping = Mappings.find("12365auto");
    var progress = new Progress(new PrintWriter(Writer.nullWriter()), false, company().clock());
    try (var rejected = RejectedRows.besideEach();
        var sheet = FileSheet.open(cars(), mapping, rejected, progress)) {
      new ImportComplaints(company().ports())
          .handle(
              new ImportComplaints.Command(
                  company().id(), mapping, "import", false, Pace.STEP_BY_STEP, List.of(sheet)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    var found = desk("marketing-support-clerk").get("/complaints?text=" + FIRST).expect(200);
    return found.text("/items/0/id");
  }

  private static Path cars() {
    try {
      return Path.of(Premises.class.getResource("/redress/bootstrap/importing/cars.csv").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** It is now that time, written with an offset. */
  void itIs(String time) {
    company.clock().set(java.time.OffsetDateTime.parse(time).toInstant());
  }

  /** What the program does by itself until now is done. */
  void worked() {
    var jobs = company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      if (done.get().failure() != null) {
        throw new AssertionError(done.get().job().toString(), done.get().failure());
      }
    }
  }

  /**
   * The end of every chain of the company, in a form that two stores can be compared by: as it
   * would be without the imprints, which each store tells in its own way. Fails where a chain does
   * not hold, or a record is not what its history tells.
   */
  List<String> chains() {
    var ports = company().ports();
    sound(ports);
    return ports
        .transactions()
        .run(
            company().id(),
            () -> {
              var all = new ArrayList<String>();
              UUID after = null;
              for (var heads = page(ports, after); !heads.isEmpty(); heads = page(ports, after)) {
                // what seals them was signed with keys of chance
                heads.stream()
                    .filter(Premises::isComparable)
                    .forEach(head -> all.add(end(ports, head)));
                after = heads.getLast().subject().id();
              }
              return all;
            });
  }

  private void sound(Ports ports) {
    var found = new ArrayList<String>();
    var records = new VerifyRecords(ports, company().id(), it -> found.add(it.toString()));
    var broken = new Verification(ports.history()).verify(company().id(), records).broken();
    broken.ifPresent(it -> found.add("a chain does not hold: " + it));
    records.done();
    if (!found.isEmpty()) {
      throw new AssertionError(String.join("\n", found));
    }
  }

  private static String end(Ports ports, Head head) {
    Link end = null;
    for (var link : ports.history().read(head.subject(), 0, Integer.MAX_VALUE)) {
      end = Link.after(end == null ? null : end.hash(), withoutImprints(link.event()));
    }
    return "%s %d %s".formatted(head.subject().id(), head.seq(), end);
  }

  private static Event withoutImprints(Event it) {
    var entry = it.entry();
    var changes = entry.changes().stream().filter(change -> !Imprint.isAt(change.path())).toList();
    return new Event(
        it.subject(),
        it.seq(),
        it.at(),
        it.by(),
        new Entry(entry.type(), entry.version(), changes, entry.reason(), entry.rule()));
  }

  private static boolean isComparable(Head head) {
    return !head.subject().equals(DaySeal.chain(head.subject().company()));
  }

  private List<Head> page(Ports ports, UUID after) {
    return ports.history().heads(company().id(), after, 100);
  }

  @Override
  public void close() {
    company.close();
  }
}
