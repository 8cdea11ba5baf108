package redress.application.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import redress.assessment.AssessmentRules;
import redress.assessment.Charges;
import redress.assessment.Led;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.organization.Tenure;
import redress.procedure.Procedure;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * Whom the accounts of a company show as leading a department, now or when it was late, or as
 * holding a position.
 */
final class Leaders implements Charges.People {
  private final Accounts accounts;
  private final CompanyId company;
  private final AssessmentRules rules;
  private final Map<Department, String> named;
  private final Map<Due, Led> led = new HashMap<>();
  private final Set<String> spared = new HashSet<>();

  /** A moment at which a department owed something. */
  private record Due(Department department, Instant at) {}

  private Leaders(
      Accounts accounts, CompanyId company, AssessmentRules rules, Map<Department, String> named) {
    this.accounts = accounts;
    this.company = company;
    this.rules = rules;
    this.named = Map.copyOf(named);
  }

  /**
   * @param kept who was named before; not checked again, since people leave a department
   * @param given who led a department, where that is not whom the accounts show
   * @throws Refusal {@code LEADER_UNCLEAR} with everybody given who cannot have led it
   */
  static Leaders of(
      Accounts accounts,
      CompanyId company,
      Procedure procedure,
      Map<Department, String> kept,
      Map<Department, String> given) {
    var rules = procedure.assessment();
    var named = new HashMap<>(kept);
    named.putAll(given);
    var leaders = new Leaders(accounts, company, rules, named);
    var wrong =
        given.entrySet().stream()
            .sorted(Comparator.comparing(it -> it.getKey().code()))
            .flatMap(it -> leaders.unfit(it.getKey(), it.getValue(), procedure).stream())
            .toList();
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "LEADER_UNCLEAR",
          rules.leaders().rule(),
          "whoever is said to have led a department is a person of that department",
          wrong);
    }
    return leaders;
  }

  @Override
  public Map<Department, String> named() {
    return named;
  }

  @Override
  public Set<String> spared() {
    return Set.copyOf(spared);
  }

  @Override
  public Led leader(Department department, Instant due) {
    return led.computeIfAbsent(new Due(department, due), this::led);
  }

  private Led led(Due when) {
    var department = when.department();
    var rule = rules.leaders().rule();
    var known = known(position -> accounts.held(company, department, position, when.at()));
    if (named.containsKey(department)) {
      spare(department, known.stream().map(Tenure::person).toList());
      return Led.named(named.get(department), when.at(), rule);
    }
    if (known.isEmpty()) {
      throw unclear(
          department,
          "nobody is known to have led %s at %s, when it was late"
              .formatted(department, when.at()));
    }
    only(
        known.stream().map(Tenure::person).toList(),
        department,
        known.getFirst().person().position());
    return Led.by(known.getFirst(), when.at(), rule);
  }

  /** Those of the first position that anybody holds. */
  private <T> List<T> known(Function<Position, List<T>> holders) {
    return rules.leaders().positions().stream()
        .map(holders)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Where it is clear whom the accounts show. */
  private void spare(Department department, List<Person> known) {
    if (known.size() == 1 && !known.getFirst().user().equals(named.get(department))) {
      spared.add(known.getFirst().user());
    }
  }

  @Override
  public String leader(Department department) {
    var known = known(position -> accounts.holding(company, department, position));
    if (named.containsKey(department)) {
      spare(department, known);
      return named.get(department);
    }
    if (known.isEmpty()) {
      throw unclear(department, "nobody leads %s".formatted(department));
    }
    return only(known, department, known.getFirst().position());
  }

  @Override
  public String holder(Department department, Position position) {
    var holders = accounts.holding(company, department, position);
    if (holders.isEmpty()) {
      throw unclear(department, "nobody is %s of %s".formatted(position, department));
    }
    return only(holders, department, position);
  }

  private String only(List<Person> holders, Department department, Position position) {
    if (holders.size() > 1) {
      throw unclear(
          department, "%s has more than one %s: %s".formatted(department, position, holders));
    }
    return holders.getFirst().user();
  }

  /** What is wrong with naming that person; nothing if the department has, or had, that person. */
  private Optional<Finding> unfit(Department department, String user, Procedure procedure) {
    var departments = procedure.organization().departments();
    if (!departments.contains(department)) {
      return wrong(
          department,
          "DEPARTMENT_NOT_IN_PROCEDURE",
          "the procedure has no department %s; it has %s"
              .formatted(department, departments.stream().map(Department::code).sorted().toList()));
    }
    var account = accounts.find(company, user);
    if (account.isEmpty()) {
      return wrong(department, "NO_SUCH_PERSON", "'%s' is nobody of the company".formatted(user));
    }
    boolean ever =
        accounts.tenures(company, user).stream()
            .anyMatch(tenure -> tenure.person().department().equals(department));
    return ever || account.get().person().department().equals(department)
        ? Optional.empty()
        : wrong(department, "NOT_OF_DEPARTMENT", "%s is nobody of %s".formatted(user, department));
  }

  private Optional<Finding> wrong(Department department, String code, String sentence) {
    return Optional.of(
        new Finding("/leaders/" + department, code, rules.leaders().rule(), sentence));
  }

  private Refusal unclear(Department department, String why) {
    var rule = rules.leaders().rule();
    var sentence = why + "; say who led it when it was late";
    return Refusal.content(
        "LEADER_UNCLEAR",
        rule,
        sentence,
        List.of(new Finding("/leaders/" + department, "LEADER_UNCLEAR", rule, sentence)));
  }
}
