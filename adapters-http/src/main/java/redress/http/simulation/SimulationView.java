package redress.http.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.application.simulation.Simulation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Position;
import redress.simulation.Findings;
import redress.simulation.Findings.Figures;
import redress.simulation.Findings.Side;

/** How far a simulation is, and what it has found, as its reader sees it. */
record SimulationView(
    UUID id,
    String procedure,
    int version,
    LocalDate from,
    LocalDate to,
    String askedBy,
    Instant askedAt,
    Instant finishedAt,
    Progress progress,
    Figures total,
    List<OfDepartment> departments) {

  /** So many cases of so many. */
  record Progress(long done, long total) {}

  /** What was found of one department. */
  record OfDepartment(
      Department department, Figures total, List<Clock> clocks, List<Approval> approvals) {}

  /** What it owed of one kind. */
  record Clock(ObligationKind kind, Side was, Side would, long sooner, long later, long unknown) {}

  /** Who signs what it proposes. */
  record Approval(Position was, Position would, long count) {}

  static SimulationView of(Simulation it) {
    var task = it.task();
    var findings = it.findings();
    return new SimulationView(
        it.id().value(),
        task.procedure(),
        task.version(),
        task.from(),
        task.to(),
        task.by(),
        task.askedAt(),
        it.progress().finishedAt(),
        new Progress(findings.cases(), it.progress().total()),
        findings.figures(),
        findings.departments().stream().map(one -> of(one, findings.of(one))).toList());
  }

  private static OfDepartment of(Department department, Findings found) {
    return new OfDepartment(
        department,
        found.figures(),
        found.clocks().stream()
            .map(
                it ->
                    new Clock(
                        it.kind(), it.was(), it.would(), it.sooner(), it.later(), it.unknown()))
            .toList(),
        found.approvals().stream()
            .map(it -> new Approval(it.was(), it.would(), it.count()))
            .toList());
  }
}
