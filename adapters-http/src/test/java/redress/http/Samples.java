package redress.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import redress.application.Identities;
import redress.application.Reply;
import redress.application.SequentialIdentities;
import redress.application.Stale;
import redress.application.Unavailable;
import redress.application.Unknown;
import redress.http.file.Download;
import redress.http.file.Upload;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Memory;
import redress.tree.Node;

/** A concept of no importance, to see everything that all operations have in common. */
final class Samples {
  private final Office office;
  private final Identities identities = new SequentialIdentities();
  private final Memory.Table<Key, Sample> samples;
  private final Map<UUID, Upload> files = new ConcurrentHashMap<>();
  private final Map<UUID, byte[]> contents = new ConcurrentHashMap<>();
  final AtomicInteger sealings = new AtomicInteger();
  final CountDownLatch inside = new CountDownLatch(1);
  final CountDownLatch go = new CountDownLatch(1);

  /** How a file is read while it is sent. */
  UnaryOperator<InputStream> reading = content -> content;

  record Key(CompanyId company, UUID id) {}

  record Sample(
      UUID id, long version, String name, Money price, BigDecimal weight, Instant at, String by) {}

  record SampleView(UUID id, String name, Money price, BigDecimal weight, Instant at, String by) {
    static SampleView of(Sample sample) {
      return new SampleView(
          sample.id, sample.name, sample.price, sample.weight, sample.at, sample.by);
    }
  }

  record Content(String name, Money price, BigDecimal weight) {}

  Samples(Office office) {
    this.office = office;
    this.samples = office.memory().table("samples", Key::company);
  }

  static Chapter chapter(Office office) {
    return new Samples(office).chapter();
  }

  Chapter chapter() {
    return Chapter.of(
        "samples",
        Operation.get("listSamples", "/samples", this::list),
        Operation.post("addSample", "/samples", this::add),
        Operation.get("showSample", "/samples/{sample}", this::show),
        Operation.patch("changeSample", "/samples/{sample}", this::change),
        Operation.post("sealSample", "/samples/{sample}/sealing", this::seal),
        Operation.get("failSample", "/samples/{sample}/faults/{fault}", this::fail),
        Operation.quote("quoteSum", "/samples/quotes/sum", this::sum),
        Operation.upload("addFile", "/samples/{sample}/files", this::addFile),
        Operation.download("showFile", "/samples/{sample}/files/{file}", this::showFile));
  }

  private Reply list(Exchange exchange) {
    var page = exchange.page();
    var after = page.after(key -> UUID.fromString(key.getFirst()));
    Optional<String> name =
        exchange.query(query -> query.maybe("name").map(node -> node.text(100)));
    var rows =
        samples.where(key -> key.company().equals(exchange.company())).stream()
            .filter(sample -> name.map(sample.name::equals).orElse(true))
            .sorted(Comparator.comparing(Sample::id))
            .filter(sample -> after.map(id -> sample.id.compareTo(id) > 0).orElse(true))
            .limit(page.wanted())
            .toList();
    return exchange.list(page, rows, row -> List.of(row.id.toString()), SampleView::of);
  }

  private Reply add(Exchange exchange) {
    var content = exchange.body(Samples::content);
    var sample =
        new Sample(
            identities.next(),
            1,
            content.name,
            content.price,
            content.weight,
            office.clock().instant(),
            exchange.actor().user());
    save(exchange, sample);
    return exchange.created("/samples/" + sample.id, 1, SampleView.of(sample));
  }

  private Reply show(Exchange exchange) {
    var sample = find(exchange);
    return exchange.ok(sample.version, SampleView.of(sample));
  }

  private Reply change(Exchange exchange) {
    long expected = exchange.expectedVersion();
    var sample = find(exchange);
    var current = new Content(sample.name, sample.price, sample.weight);
    var content = exchange.patched(current, Samples::content);
    return next(exchange, sample, expected, content);
  }

  private Reply seal(Exchange exchange) {
    long expected = exchange.expectedVersion();
    var sample = find(exchange);
    sealings.incrementAndGet();
    return next(
        exchange,
        sample,
        expected,
        new Content("sealed " + sample.name, sample.price, sample.weight));
  }

  private Reply next(Exchange exchange, Sample sample, long expected, Content content) {
    if (sample.version != expected) {
      throw new Stale(sample.version);
    }
    var next =
        new Sample(
            sample.id,
            sample.version + 1,
            content.name,
            content.price,
            content.weight,
            sample.at,
            sample.by);
    office.transactions().run(exchange.company(), () -> save(exchange, next));
    return exchange.ok(next.version, SampleView.of(next));
  }

  private Reply sum(Exchange exchange) {
    int number = exchange.body(body -> body.at("number").integer(0, 100));
    return exchange.ok(Map.of("sum", number + 1));
  }

  private static byte[] bytes(InputStream content) {
    try {
      return content.readAllBytes();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private Reply addFile(Exchange exchange) {
    find(exchange);
    var upload = exchange.upload();
    var id = identities.next();
    files.put(id, upload);
    contents.put(id, upload.read(Samples::bytes));
    return exchange.created(
        Map.of(
            "id", id.toString(),
            "name", upload.name(),
            "type", upload.type(),
            "size", upload.size(),
            "sha256", upload.sha256()));
  }

  private void showFile(Exchange exchange) {
    var file = files.get(exchange.id("file"));
    if (file == null) {
      throw new Unknown("file");
    }
    var bytes = contents.get(exchange.id("file"));
    exchange.send(
        new Download(
            file.name(),
            file.type(),
            bytes.length,
            reading.apply(new java.io.ByteArrayInputStream(bytes))));
  }

  private Reply fail(Exchange exchange) {
    var rule = new RuleId("I-99");
    throw switch (exchange.segment("fault")) {
      case "later" -> Refusal.later("NOT_YET", rule, "not yet");
      case "person" -> Refusal.anotherPerson("NOT_YOU", rule, "not you");
      case "content" ->
          Refusal.content(
              "NOT_SO",
              rule,
              "not so",
              List.of(new Finding("/name", "TOO_LOUD", rule, "quieter, please")));
      case "unknown" -> new Unknown("sample");
      case "unavailable" -> new Unavailable("asking", new IllegalStateException("jdbc:secret"));
      case "wait" -> {
        inside.countDown();
        try {
          go.await();
        } catch (InterruptedException unexpected) {
          Thread.currentThread().interrupt();
        }
        yield Refusal.later("NOT_YET", rule, "not yet");
      }
      case "parsed" -> new IllegalStateException("" + Integer.parseInt("marked7f3"));
      case "broken" -> throw new NoClassDefFoundError("io/vertx/core/Inside");
      case "deep" -> throw new StackOverflowError();
      case "failed" -> new IllegalStateException("asking", new SQLException("ERROR: 42P01"));
      default -> new IllegalStateException("select secret from table");
    };
  }

  private Sample find(Exchange exchange) {
    return samples
        .get(new Key(exchange.company(), exchange.id("sample")))
        .orElseThrow(() -> new Unknown("sample"));
  }

  private void save(Exchange exchange, Sample sample) {
    samples.put(new Key(exchange.company(), sample.id), sample);
  }

  private static Content content(Node body) {
    body.only("name", "price", "weight");
    return new Content(
        body.at("name").text(100),
        body.maybe("price").map(Samples::money).orElse(null),
        body.maybe("weight").map(Node::decimal).orElse(null));
  }

  private static Money money(Node node) {
    node.only("amount", "currency");
    var amount = node.at("amount").parsed("a decimal number", BigDecimal::new);
    var currency = node.at("currency").parsed("a currency", java.util.Currency::getInstance);
    return node.make(() -> new Money(amount, currency));
  }
}
