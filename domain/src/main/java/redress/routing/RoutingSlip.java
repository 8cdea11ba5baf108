package redress.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Department;
import redress.rule.RuleId;

/**
 * The way of a case from one department to the next, each of which says what it is asked for
 * (S4-15).
 *
 * <p>Its life: it begins when the case is forwarded, at the first step; whoever's turn it is gives
 * an opinion, has it read where that is asked (S4-16), and the case goes on to the first step that
 * is wanted and not answered. It may be sent back to a step that it came from. It ends when every
 * step is answered. It never stands at two steps.
 *
 * @param hops each step at which it was, in the order of its way; the last one may be open
 */
public record RoutingSlip(PartId id, long version, List<Hop> hops) implements Part {
  public RoutingSlip {
    hops = List.copyOf(hops);
  }

  /** It begins at the first step that is not optional. */
  public static Changed<RoutingSlip> begun(PartId id, Instant at, Onward onward) {
    var empty = new RoutingSlip(id, 0, List.of());
    var first = new Way(empty, onward.rules()).next().orElseThrow();
    var hop = Hop.arrived(first, onward.holders().apply(empty, first), at);
    return Changed.of(new RoutingSlip(id, 1, List.of(hop)), empty.sent(hop, first.rule()));
  }

  /** Where it is; nothing if it has ended. */
  public Optional<Hop> current() {
    return hops.isEmpty() ? Optional.empty() : Optional.of(hops.getLast()).filter(Hop::open);
  }

  /** The department that was named as responsible last. */
  public Optional<Department> responsible() {
    return hops.reversed().stream()
        .filter(it -> it.opinion() != null && it.opinion().responsible() != null)
        .map(it -> it.opinion().responsible())
        .findFirst();
  }

  /** Whether it has ever come to a step of that name. */
  public boolean cameTo(String step) {
    return hops.stream().anyMatch(it -> it.step().equals(step));
  }

  /** Where it was before it came to where it is, or ended. */
  public Optional<Hop> before() {
    return hops.reversed().stream().filter(it -> !it.open()).findFirst();
  }

  /** Where something was said last. */
  public Optional<Hop> said() {
    return hops.reversed().stream().filter(it -> it.opinion() != null).findFirst();
  }

  /** How often what was asked for at a step of that name was done. */
  public int times(String step) {
    return (int) hops.stream().filter(it -> it.step().equals(step) && it.answered()).count();
  }

  /** Whether what was said at that step stands. */
  public boolean answered(String step) {
    return hops.reversed().stream()
        .filter(it -> it.step().equals(step))
        .findFirst()
        .filter(Hop::answered)
        .isPresent();
  }

  /** What came of talking to the customer last. */
  public Optional<Opinion.Negotiation> negotiated() {
    return hops.reversed().stream()
        .filter(it -> it.opinion() != null && it.opinion().negotiation() != null)
        .map(it -> it.opinion().negotiation())
        .findFirst();
  }

  /** The step at which it ended, if it has and every step is answered. */
  public Optional<String> endedAt() {
    return hops.isEmpty() || current().isPresent() || !hops.getLast().answered()
        ? Optional.empty()
        : Optional.of(hops.getLast().step());
  }

  /** What may be done with it now, by these rules. */
  public SlipGates may(RoutingRules rules) {
    return new SlipGates(this, rules);
  }

  /**
   * An opinion is given; it goes on, unless somebody has to read it first.
   *
   * @param decided what it says yes to, or {@code null} where nothing is decided
   */
  public Changed<RoutingSlip> give(
      Opinion opinion, Decided decided, RoutingStep step, Onward onward) {
    var path = path(step.code()) + "/";
    var changes =
        new Difference()
            .of(path + "step", null, step.code())
            .of(path + "holder", null, hops.getLast().holder())
            .of(path + "text", null, opinion.said())
            .of(path + "facts", null, opinion.facts().isEmpty() ? null : opinion.facts())
            .of(path + "responsible", null, opinion.responsible())
            .of(path + "class", null, opinion.kind())
            .of(path + "asks", null, opinion.asks().isEmpty() ? null : opinion.asks());
    if (opinion.negotiation() != null) {
      changes
          .of(path + "accepted", null, opinion.negotiation().accepted())
          .of(path + "talkedAt", null, opinion.negotiation().talkedAt());
    }
    if (decided != null) {
      changes
          .of(path + "level", null, decided.level().code())
          .of(path + "amount", null, decided.amount());
    }
    var given = Entry.of("OPINION_GIVEN", step.rule(), null, changes.changes());
    var said = with(hops.getLast().given(opinion));
    return step.turn().readers().isEmpty()
        ? said.on(given, step.rule(), onward)
        : Changed.of(said, given);
  }

  /** Somebody has read and signed the opinion; it goes on. */
  public Changed<RoutingSlip> read(RoutingStep step, Onward onward) {
    var entry =
        Entry.of(
            "OPINION_READ",
            step.rule(),
            new Change(path(step.code()) + "/step", step.code(), step.code()),
            new Change(path(step.code()) + "/readBy", null, onward.mark().by()));
    return with(hops.getLast().read(onward.mark())).on(entry, step.rule(), onward);
  }

  /** What was asked for at this step was done elsewhere, by a signature; it goes on. */
  public Changed<RoutingSlip> leave(RoutingStep step, Onward onward) {
    return with(hops.getLast()).on(null, step.rule(), onward);
  }

  /** It is sent back to a step that it came from, which answers once more. */
  public Changed<RoutingSlip> back(RoutingStep to, String reason, Onward onward) {
    var next =
        with(hops.getLast().returned(new Hop.Returned(to.code(), reason), onward.mark()))
            .arrived(to, onward);
    return Changed.of(
        next,
        Entry.of(
            "SLIP_RETURNED",
            onward.rules().rule(),
            reason,
            List.of(
                new Change(path(to.code()) + "/step", hops.getLast().step(), to.code()),
                new Change(
                    path(to.code()) + "/holder",
                    hops.getLast().holder().code(),
                    next.hops.getLast().holder().code()))));
  }

  /** What was decided at its end fell: it goes on from a step that it came from (S4-25). */
  public Changed<RoutingSlip> resumed(RoutingStep from, String reason, Onward onward) {
    var next = new RoutingSlip(id, version + 1, hops).arrived(from, onward);
    var hop = next.hops.getLast();
    return Changed.of(
        next,
        Entry.of(
            "SLIP_RESUMED",
            onward.rules().rule(),
            reason,
            List.of(
                new Change(path(from.code()) + "/step", null, from.code()),
                new Change(path(from.code()) + "/holder", null, hop.holder().code()))));
  }

  private Changed<RoutingSlip> on(Entry entry, RuleId rule, Onward onward) {
    var left = new RoutingSlip(id, version, replaced(hops.getLast().left(onward.mark())));
    var next = new Way(left, onward.rules()).next();
    var after = next.map(it -> left.arrived(it, onward)).orElse(left);
    var told =
        next.map(it -> sent(after.hops.getLast(), it.rule()))
            .orElseGet(() -> Entry.of("ROUTING_ENDED", rule));
    return entry == null ? Changed.of(after, told) : Changed.of(after, entry, told);
  }

  private RoutingSlip arrived(RoutingStep step, Onward onward) {
    var hop = Hop.arrived(step, onward.holders().apply(this, step), onward.mark().at());
    return new RoutingSlip(id, version, Stream.concat(hops.stream(), Stream.of(hop)).toList());
  }

  private RoutingSlip with(Hop last) {
    return new RoutingSlip(id, version + 1, replaced(last));
  }

  private List<Hop> replaced(Hop last) {
    var all = new ArrayList<>(hops);
    all.set(all.size() - 1, last);
    return all;
  }

  private Entry sent(Hop hop, RuleId rule) {
    return Entry.of(
        "SLIP_SENT",
        rule,
        new Change(path(hop.step()) + "/step", null, hop.step()),
        new Change(path(hop.step()) + "/holder", null, hop.holder().code()));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return current()
        .map(
            it ->
                new Unfinished(
                    "ROUTING_OPEN", "%s has the turn at %s".formatted(it.holder(), it.step())));
  }

  @Override
  public Set<String> workers() {
    return hops.stream()
        .filter(it -> it.opinion() != null)
        .map(it -> it.opinion().given().by())
        .collect(Collectors.toUnmodifiableSet());
  }

  private String path(String step) {
    return "/routingSlips/%s/%s".formatted(id.value(), step);
  }
}
