package redress.application.procedure;

import redress.application.Ports;

/** The use cases around the versions of a company's procedure. */
public record OfProcedures(
    ListProcedures list,
    ReadProcedure read,
    ListProcedureVersions versions,
    ReadProcedureVersion version,
    DraftProcedure draft,
    ApproveProcedure approve) {

  public static OfProcedures of(Ports ports) {
    return new OfProcedures(
        new ListProcedures(ports),
        new ReadProcedure(ports),
        new ListProcedureVersions(ports),
        new ReadProcedureVersion(ports),
        new DraftProcedure(ports),
        new ApproveProcedure(ports));
  }
}
