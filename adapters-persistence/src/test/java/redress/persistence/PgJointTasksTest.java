package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.jointtask.JointTask;
import redress.jointtask.JointTasksContract;
import redress.testing.Work;

class PgJointTasksTest extends JointTasksContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<JointTask> parts() {
    return FRESH.ports().parts().of(JointTask.class);
  }

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
