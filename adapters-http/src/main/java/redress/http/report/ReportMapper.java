package redress.http.report;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.report.InvestigationReport;

@Mapper(config = ViewMapping.class)
interface ReportMapper {
  ReportMapper INSTANCE = new GeneratedReportMapper();

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "findings", source = "content.findings")
  @Mapping(target = "handling", source = "content.handling")
  InvestigationReportView view(InvestigationReport report);

  InvestigationReportView.InstructionView view(InvestigationReport.Instruction instruction);
}
