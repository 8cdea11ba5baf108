package redress.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import redress.application.seal.Stock.Named;
import redress.organization.CompanyId;
import redress.weeklylist.WeeklyList;

/**
 * What is noted beside records of what a week has taken up, so that no lateness is charged twice
 * and nothing is listed twice: held against the lists and assessments that have taken it up.
 * Whoever notes it otherwise has a fine disappear, or come again.
 */
final class Marks {
  private static final int MOST = 100;
  private static final int WEEKS = 26;

  private static final String OTHERWISE =
      """
      select coalesce(complaint, record) as chain, 'obligations/' || id as name from obligations
      where company = $1 and charged <> exists (
        select from assessed_obligations as own
        where own.company = $1 and own.obligation = obligations.id)
      union all
      select complaint, 'investigations/' || id from investigations
      where company = $1 and listed <> exists (
        select from weekly_list_sources as own
        where own.company = $1 and own.source = investigations.id)
      union all
      select complaint, 'goods_requests/' || id from goods_requests
      where company = $1 and listed <> exists (
        select from weekly_list_sources as own
        where own.company = $1 and own.source = goods_requests.id)
      order by 2 limit $2
      """;

  private static final String OF_A_WEEK =
      "where company = $1 and ($2::text is null or week > $2) order by week limit $3";

  private static final String CHARGED =
      "select obligation as id from assessed_obligations where company = $1 and week = $2";

  private static final String LISTED =
      "select source as id from weekly_list_sources where company = $1 and week = $2";

  private final Sql sql;
  private final CompanyId company;
  private final List<Named> otherwise = new ArrayList<>();

  private Marks(Sql sql, CompanyId company) {
    this.sql = sql;
    this.company = company;
  }

  /** The records that are marked otherwise than the weeks say. */
  static List<Named> otherwise(Sql sql, CompanyId company) {
    var marks = new Marks(sql, company);
    marks.flags();
    marks.assessments();
    marks.lists();
    return marks.otherwise;
  }

  private void flags() {
    otherwise.addAll(
        sql.list(
            "comparing what weeks have taken up",
            row -> new Named(row.getUUID("chain"), row.getString("name")),
            OTHERWISE,
            company.code(),
            MOST));
  }

  private void assessments() {
    String after = null;
    List<PgAssessments.Stored> page;
    do {
      page = PgAssessments.ROWS.list(sql, OF_A_WEEK, company.code(), after, WEEKS);
      for (var stored : page) {
        var assessment = stored.assessment();
        after = assessment.key().week().toString();
        if (!noted(CHARGED, after).equals(Set.copyOf(assessment.obligations()))) {
          otherwise.add(new Named(assessment.id(), "assessments/" + after));
        }
      }
    } while (page.size() == WEEKS);
  }

  /** What has been on a list once stays noted. */
  private void lists() {
    String after = null;
    List<WeeklyList> page;
    do {
      page = PgWeeklyLists.ROWS.list(sql, OF_A_WEEK, company.code(), after, WEEKS);
      for (var list : page) {
        after = list.week().toString();
        var sources = list.items().stream().flatMap(it -> it.sources().stream()).toList();
        if (!noted(LISTED, after).containsAll(sources)) {
          otherwise.add(new Named(list.id(), "weekly_lists/" + after));
        }
      }
    } while (page.size() == WEEKS);
  }

  private Set<UUID> noted(String statement, String week) {
    return new HashSet<>(
        sql.list(
            "reading what a week has taken up",
            row -> row.getUUID("id"),
            statement,
            company.code(),
            week));
  }
}
