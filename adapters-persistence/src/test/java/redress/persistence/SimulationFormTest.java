package redress.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import redress.application.simulation.Simulation;
import redress.application.simulation.Simulation.Place;
import redress.application.simulation.Simulation.Progress;
import redress.application.simulation.Simulation.Task;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Position;
import redress.simulation.Findings;
import redress.simulation.Findings.Approvals;
import redress.simulation.Findings.Clocks;
import redress.simulation.Findings.Side;

class SimulationFormTest implements PinnedForm {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00.000001Z");

  @Override
  public Simulation example() {
    var department = new Department("QUALITY");
    return new Simulation(
        new Simulation.Id(new CompanyId("acme"), new UUID(0x17000, 0x8000_0000_0000_0001L)),
        new Task("p", 2, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 22), AT, "gm"),
        new Progress(7, new Place(AT, new UUID(0x27000, 0x8000_0000_0000_0002L)), AT),
        new Findings(
            5,
            List.of(
                new Clocks(
                    department,
                    ObligationKind.MEASURES,
                    new Side(4, 1, 0, Money.of("10.00", "CNY")),
                    new Side(4, 2, 1, Money.of("40.00", "CNY")),
                    3,
                    1,
                    2)),
            List.of(
                new Approvals(
                    department, new Position("SALES_MANAGER"), new Position("GENERAL_MANAGER"), 3)),
            null));
  }
}
