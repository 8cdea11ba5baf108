package redress.application.seal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import redress.application.Ports;
import redress.application.audit.AtTheMachine;
import redress.application.monthbook.Sealer;
import redress.application.session.SigningKey;
import redress.audit.Deed;
import redress.history.Change;
import redress.organization.CompanyId;

/**
 * New keys take over: the one with which sessions are signed, and each company's key of documents
 * and seals. What was signed before still holds, since old keys are kept; those of sessions are
 * taken away if they may be known to somebody, and everybody signs in again.
 */
public final class RotateKeys {
  private static final String COMMAND = "rotate-keys";
  private static final int SECRET = 32;
  private static final int ID = 8;

  private final Ports ports;
  private final SecureRandom random = new SecureRandom();

  public RotateKeys(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param by who does it
   * @param endOld whether the old keys of sessions hold no more
   */
  public record Command(AtTheMachine by, boolean endOld) {}

  /**
   * @param made how many keys sign from now on
   * @param ended how many old keys of sessions were taken away
   */
  public record Rotated(int made, int ended) {}

  /** Makes them; each is told in the trail of its company. */
  public Rotated handle(Command command) {
    Instant now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    int ended = ports.transactions().run(CompanyId.OPERATOR, () -> ofSessions(command, now));
    int made = 1;
    var sealer = new Sealer(ports.sealKeys());
    for (var company : ports.companies().all()) {
      ports
          .transactions()
          .run(
              company,
              () -> {
                var changed = new Change("/documentKey", null, sealer.renew(company, now));
                command.by().tell(company, Deed.ROLE_CHANGE, COMMAND, null, List.of(changed));
              });
      made++;
    }
    return new Rotated(made, ended);
  }

  private int ofSessions(Command command, Instant now) {
    var key = new SigningKey(HexFormat.of().formatHex(bytes(ID)), bytes(SECRET), now);
    var changes = new ArrayList<Change>();
    changes.add(new Change("/sessionKey", null, key.id()));
    if (command.endOld()) {
      for (var old : ports.signingKeys().all()) {
        changes.add(new Change("/sessionKey", old.id(), null));
      }
    }
    ports.signingKeys().add(key);
    int ended = command.endOld() ? ports.signingKeys().endOthers(key.id()) : 0;
    command.by().tell(CompanyId.OPERATOR, Deed.ROLE_CHANGE, COMMAND, null, changes);
    return ended;
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
