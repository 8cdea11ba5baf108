package redress.stockcount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * A count of the stock by several departments together, where neither side can prove what is true
 * (I-24).
 *
 * <p>Its life: quality opens it; the participants enter what they have counted; each of them signs
 * the figures, or refuses with a reason. Other figures void every signature. With the last
 * signature the figures decide (I-26); where they do not, the head of quality does. After a refused
 * signature the general manager decides.
 *
 * @param figures {@code null} until something was counted
 * @param voices on these very figures, one of each department at most
 * @param conclusion {@code null} until there is one
 */
public record StockCount(
    PartId id,
    long version,
    Opening opening,
    Figures figures,
    List<Voice> voices,
    Conclusion conclusion)
    implements Part {
  public StockCount {
    voices = List.copyOf(voices);
  }

  /**
   * Why it was opened.
   *
   * @param reason why neither side has evidence
   * @param material what is counted
   * @param claimedShortage how many pieces the customer says were missing, from 0
   */
  public record Opening(String reason, String material, int claimedShortage, Mark made) {
    public Opening {
      if (claimedShortage < 0) {
        throw new IllegalArgumentException("a claimed shortage is at least 0: " + claimedShortage);
      }
    }
  }

  public static Changed<StockCount> opened(PartId id, Opening opening, StockCountRules rules) {
    var count = new StockCount(id, 1, opening, null, List.of(), null);
    var changes =
        new Difference()
            .of(count.path("material"), null, opening.material())
            .of(count.path("claimedShortage"), null, opening.claimedShortage());
    return Changed.of(
        count, Entry.of("STOCK_COUNT_OPENED", rules.rule(), opening.reason(), changes.changes()));
  }

  public boolean open() {
    return conclusion == null || conclusion.outcome() == Outcome.INCONCLUSIVE;
  }

  /** Whether a participant has refused to sign these figures. */
  public boolean disputed() {
    return voices.stream().anyMatch(voice -> !voice.signs());
  }

  public Optional<Refusal> mayCount(StockCountRules rules) {
    return conclusion == null
        ? Optional.empty()
        : later(
            "STOCK_COUNT_CONCLUDED",
            rules.rule(),
            "the count came to %s at %s".formatted(conclusion.outcome(), conclusion.made().at()));
  }

  /** The participants have counted; other figures void every signature. */
  public Changed<StockCount> count(Figures counted, Person by, StockCountRules rules) {
    mayCount(rules).ifPresent(StockCount::refuse);
    mayTakePart(by, rules).ifPresent(StockCount::refuse);
    if (counted.equals(figures)) {
      return new Changed<>(this, List.of());
    }
    var changes =
        new Difference()
            .of(path("figures"), figures, counted)
            .of(path("signatures"), voices.size(), 0);
    return Changed.of(
        new StockCount(id, version + 1, opening, counted, List.of(), null),
        Entry.of("STOCK_COUNTED", rules.rule(), null, changes.changes()));
  }

  public Optional<Refusal> maySign(StockCountRules rules) {
    return mayCount(rules)
        .or(
            () ->
                figures == null
                    ? later("NOTHING_COUNTED", rules.rule(), "nothing has been counted yet")
                    : Optional.empty());
  }

  /**
   * Whether somebody's department takes part, and neither the department nor, for another, the very
   * person has spoken about these figures yet.
   */
  public Optional<Refusal> mayVoice(Person by, StockCountRules rules) {
    return mayTakePart(by, rules)
        .or(
            () ->
                voices.stream()
                    .filter(voice -> voice.department().equals(by.department()))
                    .findFirst()
                    .flatMap(
                        voice ->
                            later(
                                "ALREADY_SIGNED",
                                rules.rule(),
                                "%s has %s these figures".formatted(by.department(), voice.did()))))
        .or(
            () ->
                voices.stream()
                    .filter(voice -> voice.given().by().equals(by.user()))
                    .findFirst()
                    .map(
                        voice ->
                            Refusal.anotherPerson(
                                "ALREADY_SIGNED",
                                rules.rule(),
                                "%s has %s these figures for %s: somebody else speaks for %s"
                                    .formatted(
                                        by.user(),
                                        voice.did(),
                                        voice.department(),
                                        by.department()))));
  }

  /**
   * One department signs the figures, or refuses to; the last signature concludes the count.
   *
   * @param refusal why it does not sign, or {@code null} if it does
   */
  public Changed<StockCount> sign(Person by, String refusal, Mark mark, StockCountRules rules) {
    maySign(rules).ifPresent(StockCount::refuse);
    mayVoice(by, rules).ifPresent(StockCount::refuse);
    var department = by.department();
    var all = new ArrayList<>(voices);
    all.add(new Voice(department, refusal, mark));
    var entries = new ArrayList<Entry>();
    entries.add(
        Entry.of(
            refusal == null ? "STOCK_COUNT_SIGNED" : "STOCK_COUNT_SIGNATURE_REFUSED",
            rules.rule(),
            refusal,
            new Difference()
                .of(path("department"), null, department)
                .of(path("signatures"), voices.size(), all.size())
                .changes()));
    var reached = concluded(all, mark, rules);
    reached.ifPresent(it -> entries.add(told(it)));
    return new Changed<>(
        new StockCount(id, version + 1, opening, figures, all, reached.orElse(null)), entries);
  }

  private Optional<Conclusion> concluded(List<Voice> all, Mark mark, StockCountRules rules) {
    boolean signed =
        all.stream().allMatch(Voice::signs)
            && all.stream().map(Voice::department).toList().containsAll(rules.participants());
    return signed ? Optional.of(conclusion(null, null, null, mark, rules)) : Optional.empty();
  }

  private Conclusion conclusion(
      Outcome decided, String reason, RuleId rule, Mark mark, StockCountRules rules) {
    var said = rules.verdict(figures, opening.claimedShortage());
    return new Conclusion(
        decided == null ? said.value().verdict() : decided,
        said.value().findings(),
        said.steps(),
        reason,
        rule == null ? said.steps().getFirst().rule() : rule,
        mark);
  }

  public Optional<Refusal> mayDecide(RuleId rule) {
    return conclusion != null && conclusion.outcome() == Outcome.INCONCLUSIVE
        ? Optional.empty()
        : later(
            conclusion == null ? "NOT_CONCLUDED" : "STOCK_COUNT_CONCLUDED",
            rule,
            conclusion == null
                ? "the figures are decided upon when all participants have signed them"
                : "the count came to " + conclusion.outcome());
  }

  /** The head of quality decides what the figures do not (I-26). */
  public Changed<StockCount> decide(
      Outcome outcome, String reason, Mark mark, RuleId rule, StockCountRules rules) {
    mayDecide(rule).ifPresent(StockCount::refuse);
    return decided(outcome, reason, mark, rule, rules);
  }

  public Optional<Refusal> mayOverrule(RuleId rule) {
    return conclusion == null && disputed()
        ? Optional.empty()
        : later(
            conclusion == null ? "NOT_DISPUTED" : "STOCK_COUNT_CONCLUDED",
            rule,
            conclusion == null
                ? "nobody has refused to sign the figures"
                : "the count came to " + conclusion.outcome());
  }

  /** The general manager decides, since a participant has refused to sign (I-24). */
  public Changed<StockCount> overrule(
      Outcome outcome, String reason, Mark mark, RuleId rule, StockCountRules rules) {
    mayOverrule(rule).ifPresent(StockCount::refuse);
    return decided(outcome, reason, mark, rule, rules);
  }

  private Changed<StockCount> decided(
      Outcome outcome, String reason, Mark mark, RuleId rule, StockCountRules rules) {
    if (outcome == Outcome.INCONCLUSIVE) {
      throw Refusal.content("DECISION_OPEN", rule, "INCONCLUSIVE is no decision");
    }
    var next = conclusion(outcome, reason, rule, mark, rules);
    return Changed.of(new StockCount(id, version + 1, opening, figures, voices, next), told(next));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    return open()
        ? Optional.of(new Unfinished("STOCK_COUNT_OPEN", "the stock count is not concluded"))
        : Optional.empty();
  }

  private Entry told(Conclusion next) {
    var changes =
        new Difference()
            .of(path("outcome"), conclusion == null ? null : conclusion.outcome(), next.outcome())
            .of(path("findings"), null, next.findings());
    return Entry.of("STOCK_COUNT_CONCLUDED", next.rule(), next.reason(), changes.changes());
  }

  /** Whether somebody's department is among those who count. */
  public Optional<Refusal> mayTakePart(Person by, StockCountRules rules) {
    return rules.participants().contains(by.department())
        ? Optional.empty()
        : Optional.of(
            Refusal.anotherPerson(
                "NOT_A_PARTICIPANT",
                rules.rule(),
                "%s does not take part in the count; %s do"
                    .formatted(by.department(), rules.participants())));
  }

  private static Optional<Refusal> later(String code, RuleId rule, String sentence) {
    return Optional.of(Refusal.later(code, rule, sentence));
  }

  private static void refuse(Refusal refusal) {
    throw refusal;
  }

  private String path(String name) {
    return "/stockCounts/%s/%s".formatted(id.value(), name);
  }
}
