package redress.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.complaint.Demand;
import redress.complaint.Severity;
import redress.money.Money;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.Explained;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;

/**
 * Who has to approve what the customer is given, by what it costs and by how grave the case is.
 * Where both decide, the higher of the two does.
 *
 * @param own what a department settles by itself, if the procedure says so
 * @param delegation how it is lent, if it may be
 */
public record AuthorityRules(
    Levels levels,
    Optional<ByAmount> byAmount,
    Map<Severity, Approver> bySeverity,
    Optional<OwnAuthority> own,
    Optional<DelegationRules> delegation) {
  public AuthorityRules {
    bySeverity = Map.copyOf(bySeverity);
    if (byAmount.isEmpty() && bySeverity.size() < Severity.values().length) {
      throw new IllegalArgumentException(
          "an authority that is not by amount says who signs for each severity");
    }
    if (byAmount.filter(it -> !it.remedies().isEmpty()).isPresent()
        && !bySeverity.isEmpty()
        && bySeverity.size() < Severity.values().length) {
      throw new IllegalArgumentException(
          "where amounts decide about some remedies only, each severity or none says who signs");
    }
    approvers(byAmount, bySeverity, own)
        .filter(it -> levels.height(it) == Levels.NONE)
        .findFirst()
        .ifPresent(
            it -> {
              throw new IllegalArgumentException(it + " signs, and so has a level");
            });
  }

  /** Whether it says anything of that; where it does not, the duty to approve is enough. */
  public boolean concerns(Matter matter) {
    return !bySeverity.isEmpty() || byAmount.stream().anyMatch(it -> it.concerns(matter));
  }

  /** The rule by which it has to be said what that remedy is worth; empty if no amount decides. */
  public Optional<RuleId> valuing(Demand remedy) {
    return byAmount
        .filter(it -> it.values(remedy))
        .map(ByAmount::rule)
        .or(() -> own.filter(it -> it.values(remedy)).map(it -> it.approver().rule()));
  }

  /**
   * That the company has not set the limits of amounts yet, where it has not (G-2).
   *
   * @return {@code LIMIT_NOT_SET}, for whoever asks who signs an amount
   */
  public Optional<Refusal> unset() {
    return byAmount.flatMap(
        it -> it.unset().map(why -> Refusal.content("LIMIT_NOT_SET", it.rule(), why)));
  }

  private String unset(Approver required) {
    return byAmount
        .filter(it -> it.rule().equals(required.rule()))
        .flatMap(ByAmount::unset)
        .map(why -> "; " + why)
        .orElse("");
  }

  /**
   * Who has to sign that.
   *
   * @throws Refusal {@code AMOUNT_MISSING} or {@code SEVERITY_MISSING} if nothing decides
   */
  public Explained<Approver> required(Matter matter) {
    var steps = new ArrayList<Step>();
    if (own.filter(it -> it.covers(matter)).isPresent()) {
      var approver = own.get().approver();
      steps.add(
          new Step(
              approver.rule(),
              "%s, %s, %s: the department settles this by itself"
                  .formatted(matter.severity(), matter.amount(), matter.remedies()),
              approver.position().code()));
      return new Explained<>(approver, steps);
    }
    undecided(matter)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    var signing = new ArrayList<Approver>();
    if (matter.amount() != null) {
      amounts(matter).ifPresent(it -> signing.add(it.of(matter.amount(), steps)));
    }
    if (matter.severity() != null && bySeverity.containsKey(matter.severity())) {
      var approver = bySeverity.get(matter.severity());
      steps.add(
          new Step(
              approver.rule(),
              "the case is %s".formatted(matter.severity()),
              approver.position().code()));
      signing.add(approver);
    }
    return new Explained<>(highest(signing, steps), steps);
  }

  private Optional<ByAmount> amounts(Matter matter) {
    return byAmount.filter(it -> it.concerns(matter));
  }

  private Approver highest(List<Approver> signing, List<Step> steps) {
    var highest = signing.getFirst();
    for (var other : signing) {
      highest = height(other) > height(highest) ? other : highest;
    }
    if (signing.size() > 1) {
      steps.add(
          new Step(
              highest.rule(),
              "the higher of %s and %s holds"
                  .formatted(signing.getFirst().position(), signing.getLast().position()),
              highest.position().code()));
    }
    return highest;
  }

  /** Nothing if enough is known to say who signs; the refusal if not. */
  public Optional<Refusal> undecided(Matter matter) {
    if (!concerns(matter)
        || matter.amount() != null && amounts(matter).isPresent()
        || matter.severity() != null && bySeverity.containsKey(matter.severity())) {
      return Optional.empty();
    }
    return Optional.of(
        bySeverity.isEmpty()
            ? Refusal.content(
                "AMOUNT_MISSING", byAmount.get().rule(), "who signs depends on the amount")
            : Refusal.content(
                "SEVERITY_MISSING",
                bySeverity.values().stream()
                    .map(Approver::rule)
                    .min(Comparator.comparing(RuleId::id))
                    .get(),
                "who signs depends on the severity"));
  }

  /** Nothing if this person stands high enough to sign that; the refusal if not. */
  public Optional<Refusal> refusal(Person by, Approver required) {
    return covers(by.position(), required)
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "AUTHORITY_TOO_LOW",
                required.rule(),
                "%s has to sign this, or somebody higher; %s is %s%s"
                    .formatted(required.position(), by.user(), by.position(), unset(required))));
  }

  /** Whether that position may sign anything. */
  public boolean signs(Position position) {
    return levels.height(position) > Levels.NONE;
  }

  /** Whether there are amounts that it takes a higher position to sign. */
  public boolean limits(Position position) {
    return byAmount.stream()
        .flatMap(it -> it.brackets().stream())
        .anyMatch(it -> levels.height(it.approver()) > levels.height(position));
  }

  /** Whether that position may sign that amount, as far as amounts decide. */
  boolean reaches(Position position, Money amount) {
    return byAmount.stream()
        .map(it -> it.of(amount, new ArrayList<>()))
        .allMatch(it -> covers(position, it));
  }

  /** Of two positions the one that may sign less. */
  public Position lower(Position one, Position other) {
    return levels.height(one) < levels.height(other) ? one : other;
  }

  /** Whether a position stands higher than another. */
  public boolean above(Position position, Position other) {
    return levels.height(position) > levels.height(other);
  }

  /** Whether a signature in that position is high enough. */
  public boolean covers(Position signed, Approver required) {
    return levels.height(signed) >= height(required);
  }

  private int height(Approver approver) {
    return levels.height(approver.position());
  }

  private static Stream<Position> approvers(
      Optional<ByAmount> byAmount, Map<Severity, Approver> bySeverity, Optional<OwnAuthority> own) {
    return Stream.of(
            byAmount.stream().flatMap(it -> it.brackets().stream()).map(ByAmount.Bracket::approver),
            bySeverity.values().stream().map(Approver::position),
            own.stream().map(it -> it.approver().position()))
        .flatMap(it -> it);
  }

  public static AuthorityRules read(Node node) {
    node.only("levels", "byAmount", "bySeverity", "own", "delegation");
    var levels = Levels.read(node.at("levels"));
    var byAmount = node.maybe("byAmount").map(ByAmount::read);
    var bySeverity = new EnumMap<Severity, Approver>(Severity.class);
    node.maybe("bySeverity")
        .ifPresent(
            all -> {
              all.only(Stream.of(Severity.values()).map(Enum::name).toArray(String[]::new));
              for (var severity : Severity.values()) {
                all.maybe(severity.name())
                    .ifPresent(it -> bySeverity.put(severity, Approver.read(it)));
              }
            });
    var own = node.maybe("own").map(OwnAuthority::read);
    var delegation = node.maybe("delegation").map(DelegationRules::read);
    return node.make(() -> new AuthorityRules(levels, byAmount, bySeverity, own, delegation));
  }
}
