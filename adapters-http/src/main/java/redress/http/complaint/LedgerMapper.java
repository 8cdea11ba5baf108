package redress.http.complaint;

import org.mapstruct.Mapper;
import redress.application.complaint.ComplaintViews;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface LedgerMapper {
  LedgerMapper INSTANCE = new GeneratedLedgerMapper();

  CaseLine view(ComplaintViews.Row row);
}
