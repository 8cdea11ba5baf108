package redress.http.returns;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.returns.Allowance;
import redress.returns.Delivery;
import redress.returns.ReturnNote;

@Mapper(config = ViewMapping.class)
interface ReturnMapper {
  ReturnMapper INSTANCE = new GeneratedReturnMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = {"order", "grounds", "course", "books"})
  @Mapping(target = ".", source = "order")
  @Mapping(target = ".", source = "grounds")
  @Mapping(target = ".", source = "course")
  @Mapping(target = "again", source = "books.again")
  @Mapping(target = "posting", source = "books.posting")
  @Mapping(target = "proofs", source = "books.proving.proofs")
  @Mapping(target = "handedOver", source = "books.proving.handedOver")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "differs", expression = "java(note.differs())")
  ReturnNoteView view(ReturnNote note);

  @BeanMapping(ignoreUnmappedSourceProperties = {"order", "proving"})
  @Mapping(target = ".", source = "order")
  @Mapping(target = ".", source = "proving")
  @Mapping(target = "id", source = "id.value")
  AllowanceView view(Allowance allowance);

  @BeanMapping(ignoreUnmappedSourceProperties = "company")
  DeliveryView view(Delivery.Key key);
}
