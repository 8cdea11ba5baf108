package redress.application.complaint;

import static redress.testing.Example.registered;
import static redress.testing.Example.verified;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import redress.application.Ports;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.history.Entry;

/** Cases with numbers, without the use cases that give them. */
public final class RegisteredCases {
  private RegisteredCases() {}

  /** Stores the example case with the next number of the month. */
  public static Complaint register(Ports ports, ComplaintId id, YearMonth month) {
    var stored = new Complaint[1];
    ports
        .registrations()
        .register(
            new Registrations.Registration(
                id,
                OptionalLong.empty(),
                month,
                new ReplyKey(id.company(), "clerk", "POST /complaints", "" + id.value(), "f"),
                sequence -> {
                  stored[0] = registered(verified(id, 1), month, sequence);
                  return new Registrations.Registered(
                      stored[0],
                      List.of(),
                      List.of(Entry.of("REGISTERED", null)),
                      "clerk",
                      new Reply(201, Map.of(), new byte[0]));
                }));
    return stored[0];
  }
}
