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
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.importing.ImportComplaints;
import redress.application.importing.Pace;
import redress.bootstrap.importing.FileSheet;
import redress.bootstrap.importing.Mappings;
import redress.bootstrap.importing.Progress;
import redress.bootstrap.importing.RejectedRows;
import redress.history.Head;
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

  /** The end of every chain of the company, in a form that two stores can be compared by. */
  List<String> chains() {
    var ports = company().ports();
    return ports
        .transactions()
        .run(
            company().id(),
            () -> {
              var broken = new Verification(ports.history()).verify(company().id()).broken();
              if (broken.isPresent()) {
                throw new AssertionError("a chain does not hold: " + broken.get());
              }
              var all = new ArrayList<String>();
              UUID after = null;
              for (var heads = page(ports, after); !heads.isEmpty(); heads = page(ports, after)) {
                // what seals them was signed with keys of chance
                heads.stream()
                    .filter(Premises::isComparable)
                    .forEach(
                        head ->
                            all.add(
                                "%s %d %s"
                                    .formatted(
                                        head.subject().id(),
                                        head.seq(),
                                        HexFormat.of().formatHex(head.hash()))));
                after = heads.getLast().subject().id();
              }
              return all;
            });
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
