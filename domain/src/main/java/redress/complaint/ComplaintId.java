package redress.complaint;

import java.util.UUID;
import redress.history.Subject;
import redress.organization.CompanyId;

/** A complaint's identity, given with its first draft and never changed. */
public record ComplaintId(CompanyId company, UUID value) {
  /** The chain of events in which everything about this case is told. */
  public Subject subject() {
    return new Subject(company, value);
  }
}
