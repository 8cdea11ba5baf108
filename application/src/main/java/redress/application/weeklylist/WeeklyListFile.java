package redress.application.weeklylist;

import java.util.List;
import redress.application.company.CompanyWork;
import redress.obligation.Obligation;
import redress.weeklylist.WeeklyList;

/** A weekly list with what is, or was, owed for it. */
public record WeeklyListFile(WeeklyList list, List<Obligation> obligations) {
  public WeeklyListFile {
    obligations = List.copyOf(obligations);
  }

  static WeeklyListFile of(WeeklyList list, CompanyWork work) {
    return new WeeklyListFile(list, work.obligations(list.subject()));
  }
}
