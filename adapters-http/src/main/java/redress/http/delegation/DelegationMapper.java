package redress.http.delegation;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.approval.Delegation;
import redress.http.ViewMapping;

@Mapper(config = ViewMapping.class)
interface DelegationMapper {
  DelegationMapper INSTANCE = new GeneratedDelegationMapper();

  @BeanMapping(ignoreUnmappedSourceProperties = {"key", "grant"})
  @Mapping(target = ".", source = "delegation.grant")
  @Mapping(target = "id", source = "delegation.key.id")
  DelegationView view(Delegation delegation, boolean holds);
}
