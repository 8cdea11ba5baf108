package redress.http.answer;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.answer.CustomerAnswer;
import redress.answer.Message;
import redress.answer.Summary;
import redress.http.ViewMapping;
import redress.technical.TechnicalAnalysis;

/** What never changes shows no version. */
@Mapper(config = ViewMapping.class)
interface AnswerMapper {
  AnswerMapper INSTANCE = new GeneratedAnswerMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = "content")
  @Mapping(target = ".", source = "content")
  @Mapping(target = "id", source = "id.value")
  TechnicalAnalysisView view(TechnicalAnalysis analysis);

  @BeanMapping(ignoreUnmappedSourceProperties = "version")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "full", expression = "java(summary.full())")
  SummaryView view(Summary summary);

  @BeanMapping(ignoreUnmappedSourceProperties = {"version", "sending"})
  @Mapping(target = ".", source = "sending")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "basis", source = "basis.kind")
  @Mapping(target = "record", source = "basis.record")
  CustomerAnswerView view(CustomerAnswer answer);

  @BeanMapping(ignoreUnmappedSourceProperties = {"version", "words"})
  @Mapping(target = ".", source = "words")
  @Mapping(target = "id", source = "id.value")
  MessageView view(Message message);
}
