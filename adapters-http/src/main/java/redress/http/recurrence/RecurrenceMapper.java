package redress.http.recurrence;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.recurrence.Recurrence;
import redress.recurrence.Sighting;

@Mapper(config = ViewMapping.class)
interface RecurrenceMapper {
  RecurrenceMapper INSTANCE = new GeneratedRecurrenceMapper();

  @Mapping(target = "id", source = "id.value")
  RecurrenceView view(Recurrence recurrence);

  RecurrenceView.EvidenceView view(Recurrence.Evidence evidence);

  RecurrenceView.SightingView view(Sighting sighting);

  RecurrenceView.AnswerView view(Recurrence.Answer answer);

  RecurrenceView.CountermeasureView view(Recurrence.Countermeasure countermeasure);
}
