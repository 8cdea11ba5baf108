package redress.http.eightd;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.eightd.Course.Ending;
import redress.eightd.EightD;
import redress.eightd.Measure;
import redress.eightd.Report;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface EightDMapper {
  EightDMapper INSTANCE = new GeneratedEightDMapper();

  @Mapping(target = ".", source = "assignment")
  @Mapping(target = ".", source = "course")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "assignedBy", source = "assignment.by")
  @Mapping(target = "state", expression = "java(eightD.course().state())")
  @Mapping(target = "ended", source = "course.ending")
  EightDView view(EightD eightD);

  @BeanMapping(ignoreUnmappedSourceProperties = "plan")
  @Mapping(target = ".", source = "plan")
  @Mapping(target = "state", expression = "java(measure.state())")
  EightDView.MeasureView view(Measure measure);

  default ReportForm view(Report report) {
    return ReportForm.of(report);
  }

  default EightDView.EndView view(Ending ending) {
    return switch (ending) {
      case Ending.Closed closed ->
          new EightDView.EndView(closed.at(), closed.by(), closed.conclusion());
      case Ending.Withdrawn withdrawn ->
          new EightDView.EndView(withdrawn.at(), withdrawn.by(), withdrawn.reason());
      case null -> null;
    };
  }
}
