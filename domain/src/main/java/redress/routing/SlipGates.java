package redress.routing;

import java.util.ArrayList;
import java.util.Optional;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Foregoing;
import redress.rule.Refusal;

/** What the state of a routing slip allows, and to whom. */
public record SlipGates(RoutingSlip it, RoutingRules rules) {
  /** It is somebody's turn, and what was said does not wait to be read. */
  public Optional<Refusal> give() {
    return ended().or(this::awaitsReading);
  }

  /** What was said waits to be read. */
  public Optional<Refusal> read() {
    return ended()
        .or(
            () ->
                hop().opinion() == null || step().turn().readers().isEmpty()
                    ? Optional.of(
                        Refusal.later(
                            "NOTHING_TO_READ",
                            step().rule(),
                            "nothing said at %s waits to be read".formatted(step().code())))
                    : Optional.empty());
  }

  /** It has not ended. */
  public Optional<Refusal> ended() {
    return it.current().isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.later("ROUTING_ENDED", rules.rule(), "every step of the slip is answered"));
  }

  /** It is this person's turn: of the department and, where that matters, in the position. */
  public Optional<Refusal> turn(Person by) {
    var turn = step().turn();
    if (!by.department().equals(hop().holder())) {
      return Optional.of(notYours(by, "it is the turn of " + hop().holder()));
    }
    return turn.positions().isEmpty() || turn.positions().contains(by.position())
        ? Optional.empty()
        : Optional.of(notYours(by, "it is for %s".formatted(sorted(turn.positions()))));
  }

  /** Somebody in the right position reads what another one wrote (S4-16). */
  public Optional<Refusal> reader(Person by) {
    var readers = step().turn().readers();
    if (!by.department().equals(hop().holder()) || !readers.contains(by.position())) {
      return Optional.of(
          notYours(by, "it is read by %s of %s".formatted(sorted(readers), hop().holder())));
    }
    return hop().opinion().given().by().equals(by.user())
        ? Optional.of(
            Refusal.anotherPerson(
                "OWN_OPINION",
                step().rule(),
                "%s wrote it, and somebody else reads it".formatted(by.user())))
        : Optional.empty();
  }

  /**
   * Refuses an opinion that lacks what is asked for at this step, or holds more.
   *
   * @throws Refusal {@code OPINION_INCOMPLETE} with all that is wrong, {@code NOT_YOURS_TO_ASK}
   */
  public void check(Opinion opinion) {
    var wrong = new ArrayList<Finding>();
    var step = step();
    step.contents()
        .facts()
        .forEach(
            (name, rule) -> {
              if (rule.required() && !opinion.facts().containsKey(name)) {
                wrong.add(
                    new Finding("/facts/" + name, "MISSING", rule.rule(), name + " is required"));
              }
            });
    opinion.facts().forEach((name, value) -> fact(name, value, wrong));
    one(
        "responsibleDepartment",
        opinion.responsible() != null,
        step.contents().responsible(),
        wrong);
    classed(opinion, wrong);
    one("negotiation", opinion.negotiation() != null, step.task() == StepTask.NEGOTIATION, wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "OPINION_INCOMPLETE",
          wrong.getFirst().rule(),
          "what %s says at %s has to hold something else".formatted(hop().holder(), step.code()),
          wrong);
    }
    opinion.asks().forEach(this::askable);
    if (opinion.negotiation() != null) {
      new Foregoing("the case came back with what may be told", hop().arrivedAt())
          .mustPrecede(opinion.negotiation().talkedAt(), "TALKED_BEFORE_APPROVED", step.rule());
    }
  }

  /**
   * The step to which it may be sent back.
   *
   * @throws Refusal {@code STEP_NOT_PASSED} if it never came there
   */
  public RoutingStep backTo(String code) {
    boolean same = hop().step().equals(code);
    if (!it.cameTo(code) || same && hop().opinion() == null) {
      throw Refusal.content(
          "STEP_NOT_PASSED",
          rules.rule(),
          "the case is at %s and comes back only to where it was".formatted(hop().step()));
    }
    return rules.step(code).orElseThrow();
  }

  /** The step at which it is. */
  public RoutingStep step() {
    return rules.step(hop().step()).orElseThrow();
  }

  private Hop hop() {
    return it.current().orElseThrow();
  }

  private Optional<Refusal> awaitsReading() {
    return hop().opinion() == null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "AWAITS_READING",
                step().rule(),
                "what %s said waits to be read".formatted(hop().opinion().given().by())));
  }

  private void fact(String name, String value, ArrayList<Finding> wrong) {
    var known = step().contents().facts().get(name);
    if (known == null) {
      wrong.add(
          new Finding(
              "/facts/" + name,
              "NOT_ASKED",
              step().rule(),
              "%s is not asked for at %s".formatted(name, step().code())));
    } else {
      known.misfit(name, value).ifPresent(wrong::add);
    }
  }

  private void one(String member, boolean given, boolean wanted, ArrayList<Finding> wrong) {
    if (given != wanted) {
      wrong.add(
          new Finding(
              "/" + member,
              wanted ? "MISSING" : "NOT_ASKED",
              step().rule(),
              "%s %s '%s'".formatted(step().code(), wanted ? "needs" : "has no", member)));
    }
  }

  private void classed(Opinion opinion, ArrayList<Finding> wrong) {
    var contents = step().contents();
    if (contents.classes().isEmpty() ? opinion.kind() != null : opinion.kind() == null) {
      one("class", opinion.kind() != null, !contents.classes().isEmpty(), wrong);
    } else if (opinion.kind() != null && !contents.classes().contains(opinion.kind())) {
      wrong.add(
          new Finding(
              "/class",
              "NOT_IN_PROCEDURE",
              contents.classing(),
              "%s is none of %s".formatted(opinion.kind(), sorted(contents.classes()))));
    }
  }

  private void askable(String code) {
    var asked = rules.step(code).filter(RoutingStep::optional);
    if (asked.isEmpty()) {
      throw Refusal.content(
          "STEP_NOT_OPTIONAL",
          rules.rule(),
          "only what is optional is asked for, and %s is not".formatted(code));
    }
    if (!asked.get().askedBy().contains(hop().holder())) {
      throw Refusal.anotherPerson(
          "NOT_YOURS_TO_ASK",
          asked.get().rule(),
          "%s is asked for by %s".formatted(code, sorted(asked.get().askedBy())));
    }
  }

  private Refusal notYours(Person by, String whose) {
    return Refusal.anotherPerson(
        "NOT_YOUR_TURN",
        step().rule(),
        "%s at %s; %s is %s of %s"
            .formatted(whose, step().code(), by.user(), by.position(), by.department()));
  }

  private static String sorted(java.util.Set<?> codes) {
    return codes.stream().map(String::valueOf).sorted().toList().toString();
  }
}
