package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;
import redress.application.ExampleCompany;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.UseCases;
import redress.casefile.CaseFile;
import redress.complaint.Intake;
import redress.complaint.Part;
import redress.complaint.Track.Mark;
import redress.history.Event;
import redress.history.Link;
import redress.history.Subject;
import redress.money.Money;
import redress.obligation.Obligation;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Edition;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What is kept of a company's cases from step to step, as a text to be read: each event that is
 * told, in whichever chain, and each value of the cases, of their parts and of whatever else is
 * watched that is not as it was.
 *
 * <p>The text is kept beside the test. After a failing run {@code target/moments} has what it is
 * now. Identities stand there as numbers, in the order in which they were given.
 */
public final class Chronicle {
  private static final Pattern IDENTITY =
      Pattern.compile("0000[0-9a-f]{4}-([0-9a-f]{4})-7000-8000-[0-9a-f]{12}");
  private static final Set<Class<?>> PLAIN =
      Set.of(
          CompanyId.class,
          Department.class,
          Position.class,
          Money.class,
          RuleId.class,
          Edition.class,
          Node.class);

  private final ExampleCompany company;
  private final StringBuilder told = new StringBuilder();
  private final Map<String, Supplier<?>> watched = new LinkedHashMap<>();
  private final Map<Subject, Long> seen = new LinkedHashMap<>();
  private final List<Event> untold = new ArrayList<>();
  private Map<String, String> before = Map.of();

  /** Of the company under that procedure document. */
  public Chronicle(String document) {
    this(ExampleCompany.inMemory(document));
  }

  /** Of that company, whatever has happened in it before. */
  Chronicle(ExampleCompany company) {
    this.company = company;
    news();
  }

  public ExampleCompany company() {
    return company;
  }

  public UseCases does() {
    return company.useCases();
  }

  public Person by(String user) {
    return company.person(user);
  }

  /** From now on whatever changes in that is told, too. */
  public void watch(String name, Supplier<?> read) {
    watched.put(name, read);
    before = now();
  }

  /** A case, from its draft on. */
  public UUID drafted(String by, Intake intake) {
    var id =
        does()
            .complaints()
            .draft()
            .handle(new DraftComplaint.Command(by(by), intake))
            .complaint()
            .id()
            .value();
    watch(by, id);
    return id;
  }

  /** From now on whatever changes in that case is told, as that person may read it. */
  void watch(String by, UUID id) {
    watch("case " + id, () -> contents(file(by, id)));
  }

  public CaseFile file(String by, UUID id) {
    return does().complaints().read().handle(new ReadComplaint.Command(by(by), id.toString()));
  }

  public void verify(String by, UUID id) {
    does()
        .complaints()
        .verify()
        .handle(
            new VerifyComplaint.Command(by(by), id, version(by, id), company.clock().instant()));
  }

  public void register(String by, UUID id) {
    does()
        .complaints()
        .register()
        .handle(
            new RegisterComplaint.Command(
                by(by),
                id,
                version(by, id),
                new ReplyKey(company.id(), by, "POST", id.toString(), "same"),
                file -> new Reply(201, Map.of(), new byte[0])));
  }

  public void forward(String by, UUID id, String... recipients) {
    var to = Arrays.stream(recipients).map(Department::new).toList();
    does()
        .complaints()
        .forward()
        .handle(
            new ForwardComplaint.Command(
                by(by), id, version(by, id), company.clock().instant(), to, List.of(), List.of()));
  }

  public long version(String by, UUID id) {
    return file(by, id).complaint().version();
  }

  /** The last part of that kind, for a command on it. */
  public <P extends Part, C> C on(String by, UUID id, Class<P> kind, Function<P, C> command) {
    return command.apply(file(by, id).parts(kind).getLast());
  }

  /** Whatever was done so far is not told. */
  public void quietly() {
    news();
    untold.clear();
    before = now();
  }

  /** What a step answers is the whole case, as it is read afterwards. */
  public void did(CaseFile answer) {
    var id = answer.complaint().id().value();
    assertEquals(flat("", contents(file("gm", id))), flat("", contents(answer)));
  }

  /** Tells what that step has changed. */
  public void after(String step) {
    line("after: " + step);
    untold.addAll(news());
    untold.forEach(event -> line("  " + event(event)));
    untold.clear();
    var now = now();
    now.forEach(
        (place, value) -> {
          var was = before.get(place);
          if (was == null) {
            line("  %s: %s".formatted(place, value));
          } else if (!was.equals(value)) {
            line("  %s: %s -> %s".formatted(place, was, value));
          }
        });
    before.forEach(
        (place, was) -> {
          if (!now.containsKey(place)) {
            line("  %s: %s -> nothing".formatted(place, was));
          }
        });
    before = now;
  }

  /** Tells why that is refused, and that nothing has come of it. */
  public void refused(String step, Executable attempt) {
    untold.addAll(news());
    var kept = now();
    var refusal = assertThrows(Refusal.class, attempt, step);
    line(
        "refused: %s: %s %s%s, %s"
            .formatted(
                step, refusal.kind(), refusal.code(), rule(refusal.rule()), refusal.getMessage()));
    refusal
        .findings()
        .forEach(
            it ->
                line(
                    "  %s%s at %s: %s"
                        .formatted(it.code(), rule(it.rule()), it.pointer(), it.sentence())));
    assertEquals(List.of(), news(), step);
    assertEquals(kept, now(), step);
  }

  /** Everything told is what is kept under that name beside the test. */
  public void same(Class<?> test, String name) {
    try (var in = test.getResourceAsStream(name + ".txt")) {
      var expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!expected.equals(told.toString())) {
        var target = Path.of("target", "moments");
        Files.createDirectories(target);
        Files.writeString(target.resolve(name + ".txt"), told.toString());
      }
      assertEquals(expected, told.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String rule(RuleId rule) {
    return rule == null ? "" : " " + rule.id();
  }

  private void line(String text) {
    told.append(IDENTITY.matcher(text).replaceAll("#$1").stripTrailing()).append('\n');
  }

  /**
   * The events of all chains that have been appended since the last time; but for the seals of
   * days, whose signatures are others each time.
   */
  private List<Event> news() {
    var history = company.ports().history();
    var events = new ArrayList<Event>();
    for (var head : history.heads(company.id(), null, 1000)) {
      long last = seen.getOrDefault(head.subject(), 0L);
      history.read(head.subject(), last, 1000).stream()
          .map(Link::event)
          .filter(it -> !it.entry().type().equals("DAY_SEALED"))
          .forEach(events::add);
      seen.put(head.subject(), head.seq());
    }
    return events;
  }

  private String event(Event event) {
    var entry = event.entry();
    var own = event.subject().equals(Subject.of(company.id()));
    return "%s %s by %s in %s%s%s"
        .formatted(
            entry.type(),
            entry.rule() == null ? "-" : entry.rule().id(),
            event.by(),
            own ? "the company" : event.subject().id(),
            entry.changes().stream()
                .map(it -> " {%s: %s -> %s}".formatted(it.path(), it.from(), it.to()))
                .collect(Collectors.joining()),
            entry.reason() == null ? "" : ", since " + entry.reason());
  }

  private Map<String, String> now() {
    var now = new TreeMap<String, String>();
    watched.forEach((name, read) -> now.putAll(flat(name, read.get())));
    return now;
  }

  private static Map<String, Object> contents(CaseFile file) {
    var contents = new TreeMap<String, Object>();
    contents.put("complaint", file.complaint());
    contents.put("obligations", owed(file.obligations()));
    file.parts()
        .values()
        .forEach(
            parts ->
                parts.forEach(
                    it -> contents.put(it.getClass().getSimpleName() + " " + it.id().value(), it)));
    return contents;
  }

  /** Each with when it is due and how it stands; of several of a kind the first has no number. */
  private static Map<String, String> owed(List<Obligation> obligations) {
    var owed = new TreeMap<String, String>();
    for (var it : obligations) {
      var name = it.kind() + " of " + it.holder();
      int more = 2;
      while (owed.containsKey(name)) {
        name = "%s of %s (%d)".formatted(it.kind(), it.holder(), more++);
      }
      owed.put(name, "due %s, %s".formatted(it.term().at(), it.standing()));
    }
    return owed;
  }

  private static Map<String, String> flat(String place, Object value) {
    var all = new LinkedHashMap<String, String>();
    put(all, place, value);
    return all;
  }

  private static void put(Map<String, String> all, String place, Object value) {
    switch (value) {
      case null -> {
        // nothing is told of what is not there
      }
      case Optional<?> maybe -> put(all, place, maybe.orElse(null));
      case Mark mark -> all.put(place, mark.by() + " at " + mark.at());
      case Map<?, ?> map ->
          map.forEach((key, one) -> put(all, place + (place.isEmpty() ? "" : ".") + key, one));
      case Collection<?> some when some.stream().allMatch(Chronicle::plain) -> {
        if (!some.isEmpty()) {
          var texts = some.stream().map(Object::toString);
          all.put(place, (value instanceof Set ? texts.sorted() : texts).toList().toString());
        }
      }
      case Collection<?> some -> {
        int i = 0;
        for (var one : some) {
          put(all, "%s[%d]".formatted(place, i++), one);
        }
      }
      case Record some when !plain(some) -> {
        for (var component : some.getClass().getRecordComponents()) {
          if (!(some instanceof Part && component.getName().equals("id"))) {
            var name = place + (place.isEmpty() ? "" : ".") + component.getName();
            put(all, name, of(some, component));
          }
        }
      }
      default -> all.put(place, value.toString());
    }
  }

  private static boolean plain(Object value) {
    return !(value instanceof Record) && !(value instanceof Collection) && !(value instanceof Map)
        || PLAIN.contains(value.getClass());
  }

  private static Object of(Record record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
