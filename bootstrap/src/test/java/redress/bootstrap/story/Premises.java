package redress.bootstrap.story;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.history.Head;
import redress.history.Verification;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.testing.MovableClock;

/** Where a story is played: a served company on some store, with a clock that the story moves. */
final class Premises implements AutoCloseable {
  private final ServedCompany company;

  Premises(Ports ports, MovableClock clock, String document) {
    this.company = new ServedCompany(ExampleCompany.on(ports, clock, document));
  }

  ExampleCompany company() {
    return company.company();
  }

  /** Somebody of the company, at a desk with a session. */
  Desk desk(String user) {
    return company.desk(user);
  }

  /** Somebody begins a draft of which nothing is known. */
  String draft() {
    return desk("marketing-support-clerk")
        .post("/complaints", java.util.Map.of())
        .expect(201)
        .text("/id");
  }

  /** It is now that time, written with an offset. */
  void itIs(String time) {
    company.clock().set(java.time.OffsetDateTime.parse(time).toInstant());
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
                heads.forEach(
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

  private List<Head> page(Ports ports, UUID after) {
    return ports.history().heads(company().id(), after, 100);
  }

  @Override
  public void close() {
    company.close();
  }
}
