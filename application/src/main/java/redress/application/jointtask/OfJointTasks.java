package redress.application.jointtask;

import redress.application.complaint.CaseDesk;

/** The use cases around what departments find out together. */
public record OfJointTasks(
    BeginJointTask begin, ContributeToJointTask contribute, ConcludeJointTask conclude) {
  public static OfJointTasks of(CaseDesk desk) {
    return new OfJointTasks(
        new BeginJointTask(desk), new ContributeToJointTask(desk), new ConcludeJointTask(desk));
  }
}
