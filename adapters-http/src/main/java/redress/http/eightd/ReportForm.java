package redress.http.eightd;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.eightd.CauseKind;
import redress.eightd.Report;
import redress.eightd.Report.Cause;
import redress.eightd.Report.Contained;
import redress.eightd.Report.Containment;
import redress.eightd.Report.Plan;
import redress.eightd.Report.Planned;
import redress.eightd.Report.Prevention;
import redress.eightd.Report.ReadAcross;
import redress.eightd.Report.Team;
import redress.http.json.Times;
import redress.tree.Node;

/** The text of a report by its sections, as a client reads and writes it. */
record ReportForm(D0 d0, Team d1, D2 d2, Containment d3, D4 d4, D5 d5, Prevention d7, Plan plan) {
  private static final int KEY = 40;
  private static final int USER = 64;
  private static final int TEXT = 10_000;

  record D0(String emergencyResponse) {}

  record D2(String problem) {}

  record D4(List<Cause> causes) {}

  record D5(List<Planned> measures) {}

  static ReportForm of(Report report) {
    return new ReportForm(
        new D0(report.emergency()),
        report.team(),
        new D2(report.problem()),
        report.containment(),
        new D4(report.causes()),
        new D5(report.corrective()),
        report.prevention(),
        report.plan());
  }

  static Report read(Node node) {
    node.only("d0", "d1", "d2", "d3", "d4", "d5", "d7", "plan");
    var empty = Report.EMPTY;
    var d0 = node.maybe("d0").map(it -> text(it.only("emergencyResponse"), "emergencyResponse"));
    var d1 = node.maybe("d1").map(ReportForm::team).orElse(empty.team());
    var d2 = node.maybe("d2").map(it -> text(it.only("problem"), "problem"));
    var d3 = node.maybe("d3").map(ReportForm::containment).orElse(empty.containment());
    List<Cause> d4 =
        node.maybe("d4")
            .map(it -> list(it.only("causes"), "causes", ReportForm::cause))
            .orElse(List.of());
    List<Planned> d5 =
        node.maybe("d5")
            .map(it -> list(it.only("measures"), "measures", ReportForm::planned))
            .orElse(List.of());
    var d7 = node.maybe("d7").map(ReportForm::prevention).orElse(empty.prevention());
    var plan = node.maybe("plan").map(ReportForm::plan).orElse(empty.plan());
    return node.make(() -> new Report(d0.orElse(null), d1, d2.orElse(null), d3, d4, d5, d7, plan));
  }

  private static Team team(Node node) {
    node.only("leader", "members", "champion");
    var leader = user(node, "leader");
    var members = list(node, "members", it -> it.text(USER));
    var champion = user(node, "champion");
    return node.make(() -> new Team(leader, members, champion));
  }

  private static Containment containment(Node node) {
    var entries = list(node.only("entries", "notApplicable"), "entries", ReportForm::contained);
    Map<String, String> reasons =
        node.maybe("notApplicable").map(it -> it.map(reason -> reason.text(TEXT))).orElse(Map.of());
    return node.make(() -> new Containment(entries, new TreeMap<>(reasons)));
  }

  private static Contained contained(Node node) {
    node.only("place", "action", "doneOn");
    var place = key(node, "place");
    var action = text(node, "action");
    var doneOn = date(node, "doneOn");
    return node.make(() -> new Contained(place, action, doneOn));
  }

  private static Cause cause(Node node) {
    node.only("key", "kind", "description", "method", "steps", "category", "share");
    var key = key(node, "key");
    var kind = node.maybe("kind").map(it -> it.code(CauseKind.class)).orElse(null);
    var description = text(node, "description");
    var method = key(node, "method");
    var steps = list(node, "steps", it -> it.text(TEXT));
    var category = key(node, "category");
    var share = node.maybe("share").map(Node::decimal).orElse(null);
    return node.make(() -> new Cause(key, kind, description, method, steps, category, share));
  }

  /** A measure of which anything may be unknown. */
  static Planned planned(Node node) {
    node.only("key", "action", "owner", "dueOn", "causes");
    var key = key(node, "key");
    var action = text(node, "action");
    var owner = user(node, "owner");
    var dueOn = date(node, "dueOn");
    var causes = list(node, "causes", it -> it.text(KEY));
    return node.make(() -> new Planned(key, action, owner, dueOn, causes));
  }

  private static Prevention prevention(Node node) {
    node.only("measures", "readAcross");
    var measures = list(node, "measures", ReportForm::planned);
    var across = list(node, "readAcross", ReportForm::readAcross);
    return node.make(() -> new Prevention(measures, across));
  }

  private static ReadAcross readAcross(Node node) {
    var subject = text(node.only("subject", "applies", "reason"), "subject");
    var applies = node.maybe("applies").map(Node::flag).orElse(null);
    var reason = text(node, "reason");
    return node.make(() -> new ReadAcross(subject, applies, reason));
  }

  private static Plan plan(Node node) {
    node.only("d4", "d5", "d6", "d7");
    var d4 = date(node, "d4");
    var d5 = date(node, "d5");
    var d6 = date(node, "d6");
    var d7 = date(node, "d7");
    return node.make(() -> new Plan(d4, d5, d6, d7));
  }

  private static String text(Node node, String name) {
    return node.maybe(name).map(it -> it.text(TEXT)).orElse(null);
  }

  private static String key(Node node, String name) {
    return node.maybe(name).map(it -> it.text(KEY)).orElse(null);
  }

  private static String user(Node node, String name) {
    return node.maybe(name).map(it -> it.text(USER)).orElse(null);
  }

  private static LocalDate date(Node node, String name) {
    return node.maybe(name).map(Times::date).orElse(null);
  }

  private static <T> List<T> list(
      Node node, String name, java.util.function.Function<Node, T> reader) {
    return node.maybe(name).map(it -> it.list(reader)).orElse(List.of());
  }
}
