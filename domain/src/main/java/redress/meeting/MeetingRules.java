package redress.meeting;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about meetings on cases.
 *
 * @param kinds the meetings that there are, by the procedure's own codes
 * @param rule the rule under which there are no others
 */
public record MeetingRules(SortedMap<String, Kind> kinds, RuleId rule) {
  private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";
  private static final int MOST = 20;

  public MeetingRules {
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
  }

  /**
   * One kind of meeting.
   *
   * @param least how many cases it is about at least, from 1
   * @param most how many at most, up to 20
   * @param conclusions whether its minutes say of every case what came of it
   */
  public record Kind(int least, int most, boolean conclusions, RuleId rule) {
    public Kind {
      if (most < least) {
        throw new IllegalArgumentException("at most %d is less than %d".formatted(most, least));
      }
    }

    static Kind read(Node node) {
      node.only("least", "most", "conclusions", "rule");
      int least = node.at("least").integer(1, MOST);
      int most = node.at("most").integer(1, MOST);
      boolean conclusions = node.at("conclusions").flag();
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Kind(least, most, conclusions, rule));
    }
  }

  /**
   * What it says about one kind.
   *
   * @throws Refusal {@code MEETING_NOT_IN_PROCEDURE}
   */
  public Kind kind(String code) {
    var found = kinds.get(code);
    if (found == null) {
      throw Refusal.content(
          "MEETING_NOT_IN_PROCEDURE",
          rule,
          "there is no meeting %s; there are %s".formatted(code, kinds.keySet()));
    }
    return found;
  }

  public static MeetingRules read(Node node) {
    node.only("kinds", "rule");
    var kinds = new TreeMap<String, Kind>();
    node.at("kinds")
        .map(it -> it)
        .forEach(
            (code, kind) -> {
              if (!code.matches(CODE)) {
                kind.wrong("NOT_A_CODE", "'%s' is no code, such as CASE_REVIEW".formatted(code));
              }
              kinds.put(code, Kind.read(kind));
            });
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new MeetingRules(kinds, rule));
  }
}
