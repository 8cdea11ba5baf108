package redress.eightd;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import redress.eightd.Report.Planned;
import redress.history.Change;
import redress.history.Difference;

/** A report as single values by their JSON pointers, so that history can tell what changed. */
final class ReportLines {
  private final Map<String, Object> lines = new TreeMap<>();

  private ReportLines() {}

  /** What differs between two drafts, each pointer below {@code path}. */
  static List<Change> changes(String path, Report before, Report after) {
    var was = of(before).lines;
    var is = of(after).lines;
    var places = new TreeSet<>(was.keySet());
    places.addAll(is.keySet());
    var difference = new Difference();
    places.forEach(place -> difference.of(path + place, was.get(place), is.get(place)));
    return difference.changes();
  }

  private static ReportLines of(Report report) {
    var to = new ReportLines();
    to.put("/d0/emergencyResponse", report.emergency());
    to.put("/d1/leader", report.team().leader());
    to.put("/d1/champion", report.team().champion());
    to.each("/d1/members", report.team().members());
    to.put("/d2/problem", report.problem());
    to.containment(report.containment());
    for (int i = 0; i < report.causes().size(); i++) {
      to.cause("/d4/causes/" + i, report.causes().get(i));
    }
    to.measures("/d5/measures", report.corrective());
    to.measures("/d7/measures", report.prevention().measures());
    to.readAcross(report.prevention().readAcross());
    to.put("/plan/d4", report.plan().d4());
    to.put("/plan/d5", report.plan().d5());
    to.put("/plan/d6", report.plan().d6());
    to.put("/plan/d7", report.plan().d7());
    return to;
  }

  private void containment(Report.Containment containment) {
    for (int i = 0; i < containment.entries().size(); i++) {
      var entry = containment.entries().get(i);
      var path = "/d3/entries/" + i;
      put(path + "/place", entry.place());
      put(path + "/action", entry.action());
      put(path + "/doneOn", entry.doneOn());
    }
    containment.notApplicable().forEach((place, why) -> put("/d3/notApplicable/" + place, why));
  }

  private void cause(String path, Report.Cause cause) {
    put(path + "/key", cause.key());
    put(path + "/kind", cause.kind());
    put(path + "/description", cause.description());
    put(path + "/method", cause.method());
    each(path + "/steps", cause.steps());
    put(path + "/category", cause.category());
    put(path + "/share", cause.share());
  }

  private void measures(String path, List<Planned> measures) {
    for (int i = 0; i < measures.size(); i++) {
      var measure = measures.get(i);
      var place = path + "/" + i;
      put(place + "/key", measure.key());
      put(place + "/action", measure.action());
      put(place + "/owner", measure.owner());
      put(place + "/dueOn", measure.dueOn());
      each(place + "/causes", measure.causes());
    }
  }

  private void readAcross(List<Report.ReadAcross> all) {
    for (int i = 0; i < all.size(); i++) {
      var path = "/d7/readAcross/" + i;
      put(path + "/subject", all.get(i).subject());
      put(path + "/applies", all.get(i).applies());
      put(path + "/reason", all.get(i).reason());
    }
  }

  private void each(String path, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      put(path + "/" + i, values.get(i));
    }
  }

  private void put(String path, Object value) {
    if (value != null) {
      lines.put(path, value);
    }
  }
}
