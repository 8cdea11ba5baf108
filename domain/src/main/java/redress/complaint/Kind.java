package redress.complaint;

/** What the customer's message is. */
public enum Kind {
  COMPLAINT,
  GRIEVANCE,
  SUGGESTION,
  INQUIRY,
  SERVICE_REQUEST,
  INSTALLATION_ANOMALY
}
