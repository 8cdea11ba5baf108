package redress.http.weeklylist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.application.weeklylist.WeeklyListFile;
import redress.money.Money;
import redress.organization.Department;
import redress.weeklylist.WeeklyList;

/** A weekly list as its reader sees it. */
record WeeklyListView(
    String week,
    UUID id,
    long version,
    Instant compiledAt,
    String compiledBy,
    boolean complete,
    List<Item> items,
    List<WeeklyList.Waiting> undetermined,
    List<OwedView> obligations) {

  record Item(
      UUID id,
      UUID complaint,
      String number,
      Department department,
      List<UUID> sources,
      Money freight,
      Money loss,
      Instant enteredAt,
      String enteredBy) {}

  /** One line of a list of lists. */
  record Row(String week, long version, Instant compiledAt, boolean complete, int items) {
    static Row of(WeeklyList list) {
      return new Row(
          list.week().toString(),
          list.version(),
          list.compiled().at(),
          list.complete(),
          list.items().size());
    }
  }

  static WeeklyListView of(WeeklyListFile file, Instant now) {
    var list = file.list();
    return new WeeklyListView(
        list.week().toString(),
        list.id(),
        list.version(),
        list.compiled().at(),
        list.compiled().by(),
        list.complete(),
        list.items().stream().map(WeeklyListMapper.INSTANCE::view).toList(),
        list.undetermined(),
        file.obligations().stream().map(it -> OwedView.of(it, now)).toList());
  }
}
