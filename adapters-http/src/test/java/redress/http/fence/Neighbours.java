package redress.http.fence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.organization.People;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.http.Specimen;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.testing.Json;
import redress.testing.MovableClock;

/**
 * Companies of one procedure that share a store and a server: ours and theirs have one of
 * everything each, the third has nothing yet.
 */
public final class Neighbours implements AutoCloseable {
  public static final UUID OURS = new UUID(0x0190a0a000007000L, 0x8000000000000001L);
  public static final UUID THEIRS = new UUID(0x0190a0a000007000L, 0x8000000000000002L);

  /** The id of nothing. */
  public static final UUID NOTHING = new UUID(0x0190a0a000007000L, 0x8000000000000003L);

  /** What is told in everything of theirs, and nowhere else. */
  public static final String SECRET = "secretoftheirs";

  public static final String THEM = "their-plant";
  public static final String NEW = "new-plant";

  private final String code;
  private final ServedCompany served;
  private final List<Specimen> specimens;
  private final Map<String, Map<Person, Caller>> callers = new TreeMap<>();

  /**
   * @param code of a shipped procedure; the company that is ours is called so, too
   */
  public Neighbours(String code, Ports ports, MovableClock clock) {
    this.code = code;
    var document = ShippedProcedures.text(code);
    var ours = ExampleCompany.on(ports, clock, document);
    var theirs = ExampleCompany.on(ports, clock, named(document, THEM));
    ExampleCompany.on(ports, clock, named(document, NEW));
    Department department = Stocked.stock(ours, document, OURS, "told");
    Stocked.stock(theirs, named(document, THEM), THEIRS, SECRET);
    this.served = new ServedCompany(ours);
    this.specimens = Specimen.of(served.chapters(), department.code());
    for (var company : List.of(code, THEM, NEW)) {
      callers.put(company, callers(company, named(document, company)));
    }
  }

  private String named(String document, String company) {
    var name = "\"procedure\": \"%s\"";
    return document.replaceFirst(name.formatted(code), name.formatted(company));
  }

  /** One of each position of each department. */
  private Map<Person, Caller> callers(String company, String document) {
    var procedure = Procedure.read(Json.tree(document));
    var people =
        People.of(new redress.organization.CompanyId(company), procedure).stream()
            .collect(
                Collectors.toMap(
                    it -> it.department() + " " + it.position(),
                    it -> it,
                    (one, other) -> one,
                    TreeMap::new));
    var all = new LinkedHashMap<Person, Caller>();
    people.values().forEach(it -> all.put(it, new Caller(served.port(), token(company, it))));
    return all;
  }

  private String token(String company, Person person) {
    return Desk.at(served.port())
        .signIn(company, person.user(), ExampleCompany.PASSWORD)
        .header("Authorization");
  }

  public ServedCompany served() {
    return served;
  }

  /** Every operation of the contract. */
  public List<Specimen> specimens() {
    return specimens;
  }

  public Specimen specimen(String id) {
    return specimens.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /** The name of the procedure, and of our company. */
  public String code() {
    return code;
  }

  /** One of each position of each department of our company. */
  public Map<Person, Caller> ours() {
    return callers.get(code);
  }

  /** Anybody of a company. */
  public Caller somebody(String company) {
    return callers.get(company).values().iterator().next();
  }

  /** Everybody of a company. */
  public List<Caller> everybody(String company) {
    return new ArrayList<>(callers.get(company).values());
  }

  /** The first of ours who is not refused because of who he is. */
  public Optional<Caller> entitled(Specimen what, String path, Object body) {
    return ours().values().stream()
        .filter(it -> it.ask(what, path, body).status() != 403)
        .findFirst();
  }

  /** A path of ours. */
  public String path(Specimen what) {
    return what.path(name -> value(name, OURS.toString()));
  }

  /**
   * What stands for a parameter of a path.
   *
   * @param id what stands where an id of a record is asked for
   */
  public String value(String name, String id) {
    return switch (name) {
      case "procedure" -> code;
      case "version" -> "1";
      case "week" -> "2026-W48";
      case "month" -> "2026-11";
      case "quote" -> "weather";
      default -> id;
    };
  }

  /** An answer without what names the request and what was asked for. */
  public static String told(Answer answer) {
    return (answer + " " + answer.header("Content-Type"))
        .replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "")
        .replace(THEIRS.toString(), "ID")
        .replace(NOTHING.toString(), "ID");
  }

  @Override
  public void close() {
    served.close();
  }
}
