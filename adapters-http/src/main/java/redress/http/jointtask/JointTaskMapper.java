package redress.http.jointtask;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import redress.http.ViewMapping;
import redress.jointtask.JointTask;

@Mapper(config = ViewMapping.class)
interface JointTaskMapper {
  JointTaskMapper INSTANCE = new GeneratedJointTaskMapper();

  @Mapping(target = "id", source = "id.value")
  JointTaskView view(JointTask task);

  JointTaskView.PartyView view(JointTask.Party party);

  JointTaskView.ContributionView view(JointTask.Contribution contribution);

  JointTaskView.ConclusionView view(JointTask.Conclusion conclusion);
}
