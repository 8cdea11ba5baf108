package redress.application.investigation;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import redress.investigation.Investigation;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.weeklylist.WeeklyLists;

/** What a weekly list charges to a department is not taken from it behind the list's back. */
final class Listed {
  private final WeeklyLists lists;

  Listed(WeeklyLists lists) {
    this.lists = lists;
  }

  /**
   * @param goods the requests for goods that would follow
   * @throws Refusal {@code ALREADY_LISTED}
   */
  void refuse(Investigation investigation, List<UUID> goods, RuleId rule) {
    var id = investigation.id();
    var charged = new HashSet<>(goods);
    charged.add(id.value());
    var weeks = lists.listed(id.complaint().company(), charged).values();
    for (var week : weeks) {
      throw Refusal.later(
          "ALREADY_LISTED",
          rule,
          "the case stands on the list of %s as %s's; its costs are assessed there"
              .formatted(week, investigation.department()));
    }
  }
}
