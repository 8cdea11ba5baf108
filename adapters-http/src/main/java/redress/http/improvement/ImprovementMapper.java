package redress.http.improvement;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.improvement.AssessmentItem;
import redress.improvement.Improvement;
import redress.improvement.Measure;

@Mapper(config = ViewMapping.class)
interface ImprovementMapper {
  ImprovementMapper INSTANCE = new GeneratedImprovementMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = "cause")
  @Mapping(target = ".", source = "cause")
  @Mapping(target = "id", source = "id.value")
  ImprovementView view(Improvement improvement);

  @BeanMapping(ignoreUnmappedSourceProperties = "plan")
  @Mapping(target = ".", source = "plan")
  ImprovementView.MeasureView view(Measure measure);

  ImprovementView.DoneView view(Measure.Done done);

  ImprovementView.VerdictView view(Measure.Verdict verdict);

  ImprovementView.ItemView view(AssessmentItem item);

  ImprovementView.DecidedView view(AssessmentItem.Decided decided);

  @BeanMapping(ignoreUnmappedSourceProperties = "where")
  @Mapping(target = ".", source = "where")
  ImprovementView.AnswerView view(Improvement.Answer answer);

  ImprovementView.ReviewView view(Improvement.Review review);
}
