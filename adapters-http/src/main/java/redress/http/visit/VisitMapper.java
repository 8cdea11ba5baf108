package redress.http.visit;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.visit.Visit;

@Mapper(config = ViewMapping.class)
interface VisitMapper {
  VisitMapper INSTANCE = new GeneratedVisitMapper();

  @Mapping(target = "id", source = "id.value")
  VisitView view(Visit visit);

  VisitView.SaidView view(Visit.Said said);

  VisitView.AppointmentView view(Visit.Appointment appointment);

  VisitView.ReportView view(Visit.Report report);
}
