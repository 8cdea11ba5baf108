package redress.eightd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.eightd.Report.Cause;
import redress.eightd.Report.Contained;
import redress.eightd.Report.Containment;
import redress.eightd.Report.Plan;
import redress.eightd.Report.Planned;
import redress.eightd.Report.Prevention;
import redress.eightd.Report.ReadAcross;
import redress.eightd.Report.Team;

/** Reports of the manufacturing department about noisy spindles, by people of a shipped company. */
public final class ExampleReports {
  /** Who writes them. */
  public static final String WRITER = "manufacturing-writer";

  private ExampleReports() {}

  /** D0 to D3 and a plan whose sections are due one day after the other, from that date on. */
  public static Report interim(LocalDate first) {
    return with(
        List.of(),
        List.of(),
        new Prevention(List.of(), List.of()),
        new Plan(first, first.plusDays(1), first.plusDays(2), first.plusDays(3)));
  }

  /** D0 to D7 with one corrective (C-1) and one preventive (P-1) measure, due on those dates. */
  public static Report full(LocalDate corrective, LocalDate preventive) {
    return with(
        List.of(
            cause("O", CauseKind.OCCURRENCE, "MATERIAL", "50"),
            cause("E", CauseKind.ESCAPE, "INSPECTION", "30.5"),
            cause("S", CauseKind.SYSTEMIC, "MANAGEMENT", "19.5")),
        List.of(
            new Planned(
                "C-1",
                "Only bearings of class P4 are taken in",
                "manufacturing-clerk",
                corrective,
                List.of("O", "E"))),
        new Prevention(
            List.of(
                new Planned(
                    "P-1",
                    "The running test measures noise",
                    "manufacturing-head",
                    preventive,
                    List.of("S"))),
            List.of(new ReadAcross("XM-300", true, "the same bearing"))),
        new Plan(corrective, corrective, corrective, corrective));
  }

  /** The same report with other causes. */
  public static Report caused(Report report, List<Cause> causes) {
    return new Report(
        report.emergency(),
        report.team(),
        report.problem(),
        report.containment(),
        causes,
        report.corrective(),
        report.prevention(),
        report.plan());
  }

  /** The same report with another team. */
  public static Report led(Report report, Team team) {
    return new Report(
        report.emergency(),
        team,
        report.problem(),
        report.containment(),
        report.causes(),
        report.corrective(),
        report.prevention(),
        report.plan());
  }

  /** The same report with another containment. */
  public static Report contained(Report report, Containment containment) {
    return new Report(
        report.emergency(),
        report.team(),
        report.problem(),
        containment,
        report.causes(),
        report.corrective(),
        report.prevention(),
        report.plan());
  }

  /** The same report with other measures. */
  public static Report measured(Report report, List<Planned> corrective, Prevention prevention) {
    return new Report(
        report.emergency(),
        report.team(),
        report.problem(),
        report.containment(),
        report.causes(),
        corrective,
        prevention,
        report.plan());
  }

  /** The same report with another plan. */
  public static Report planned(Report report, Plan plan) {
    return new Report(
        report.emergency(),
        report.team(),
        report.problem(),
        report.containment(),
        report.causes(),
        report.corrective(),
        report.prevention(),
        plan);
  }

  /** A cause found by asking five times why. */
  public static Cause cause(String key, CauseKind kind, String category, String share) {
    return new Cause(
        key,
        kind,
        "because of " + key,
        "FIVE_WHY",
        List.of("why 1", "why 2", "why 3", "why 4", "why 5"),
        category,
        new BigDecimal(share));
  }

  private static Report with(
      List<Cause> causes, List<Planned> corrective, Prevention prevention, Plan plan) {
    return new Report(
        "Delivery of the lot is stopped",
        new Team("manufacturing-head", List.of("manufacturing-clerk"), "gm"),
        "The spindle is noisy above 6000 rpm",
        new Containment(
            List.of(new Contained("PRODUCTION_SITE", "All spindles of the lot are run", null)),
            new TreeMap<>(Map.of("STOCK", "Nothing of the lot is left"))),
        causes,
        corrective,
        prevention,
        plan);
  }
}
