package redress.casefile;

import static redress.testing.Example.MONDAY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.closing.ClosingRules;
import redress.complaint.Complaint;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.RuleId;
import redress.testing.Example;
import redress.testing.Json;

/** A case, looked at on Monday, with whatever parts stand beside it. */
final class Aside {
  static final RuleId RULE = new RuleId("X-1");

  private Aside() {}

  static Procedure procedure(String code) {
    return Procedure.read(Json.tree(ShippedProcedures.text(code)));
  }

  static Situation of(Procedure procedure, Complaint complaint, Part... parts) {
    return of(procedure, complaint, Entitlements.NONE, parts);
  }

  static Situation of(
      Procedure procedure, Complaint complaint, Entitlements entitlements, Part... parts) {
    var kinds = new HashMap<Class<? extends Part>, List<? extends Part>>();
    Arrays.stream(parts)
        .collect(Collectors.groupingBy(Part::getClass))
        .forEach((kind, some) -> kinds.put(kind, some));
    var beside = Beside.of(kinds, List.of(), records -> new TreeMap<>(), entitlements);
    return new Situation(complaint, procedure, beside, MONDAY);
  }

  /** Conditions of which nothing else is one. */
  static ClosingRules asking(String... codes) {
    return new ClosingRules(
        RULE, Arrays.stream(codes).collect(Collectors.toMap(it -> it, it -> RULE)));
  }

  static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  static PartId part(long number) {
    return new PartId(Example.complaintId(1), Example.uuid(number));
  }

  static Mark mark(String by) {
    return new Mark(MONDAY, by);
  }
}
