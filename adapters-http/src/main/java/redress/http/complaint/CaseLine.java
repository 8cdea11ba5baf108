package redress.http.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import redress.complaint.Channel;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Stage;
import redress.organization.Department;

/** One line of the ledger as its reader sees it. */
record CaseLine(
    UUID id,
    String number,
    Stage stage,
    Kind kind,
    Channel channel,
    Market market,
    Severity severity,
    @JsonProperty("class") ComplaintClass complaintClass,
    Integer priority,
    String customer,
    String model,
    String partNumber,
    String orderNumber,
    String defect,
    Instant receivedAt,
    Instant registeredAt,
    Instant closedAt,
    Department holder,
    Instant dueAt) {}
