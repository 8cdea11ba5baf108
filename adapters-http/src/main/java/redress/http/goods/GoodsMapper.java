package redress.http.goods;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.complaint.Track.Mark;
import redress.goods.GoodsRequest;
import redress.goods.Move;
import redress.goods.Signature;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface GoodsMapper {
  GoodsMapper INSTANCE = new GeneratedGoodsMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = "order")
  @Mapping(target = ".", source = "order")
  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "way", source = "basis.way")
  @Mapping(target = "rule", source = "basis.request")
  @Mapping(target = "owesBackSignature", expression = "java(request.owesBackSignature())")
  GoodsView view(GoodsRequest request);

  @BeanMapping(ignoreUnmappedSourceProperties = {"signed", "completed"})
  @Mapping(target = ".", source = "signed")
  @Mapping(target = "backSigned", expression = "java(backSigned(signature))")
  GoodsView.SignatureView view(Signature signature);

  GoodsView.MoveView view(Move move);

  GoodsView.WithdrawalView view(GoodsRequest.Withdrawal withdrawal);

  /** A signature that named the department at once was not completed by another one. */
  default Mark backSigned(Signature signature) {
    var completed = signature.completed();
    return completed != null && !completed.equals(signature.signed()) ? completed : null;
  }
}
