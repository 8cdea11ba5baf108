package redress.application.conduct;

import redress.application.Ports;
import redress.application.company.CompanyDesk;

/** The use cases around what people do wrong and what follows from it. */
public record OfConduct(
    RecordStaffError record,
    CoachStaff coach,
    TrainStaff train,
    ExamineStaff examine,
    ReadConduct read,
    ListConducts list) {
  public static OfConduct of(Ports ports, CompanyDesk companyDesk) {
    var conducts = ports.conducts();
    var desk = new ConductDesk(companyDesk, conducts);
    return new OfConduct(
        new RecordStaffError(desk, conducts, ports.accounts(), ports.complaints()),
        new CoachStaff(desk),
        new TrainStaff(desk),
        new ExamineStaff(desk),
        new ReadConduct(desk, conducts),
        new ListConducts(desk, conducts));
  }
}
