package redress.http.analysisform;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.analysisform.AnalysisForm;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface AnalysisFormMapper {
  AnalysisFormMapper INSTANCE = new GeneratedAnalysisFormMapper();

  @Mapping(target = "id", source = "id.value")
  AnalysisFormView view(AnalysisForm form);

  AnalysisFormView.RowView view(AnalysisForm.Row row);
}
