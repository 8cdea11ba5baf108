package redress.application.seal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import redress.application.Ports;
import redress.application.monthbook.Sealer;
import redress.application.session.SigningKey;
import redress.organization.CompanyId;

/**
 * New keys take over: the one with which sessions are signed, and each company's key of documents
 * and seals. What was signed before still holds: old keys are kept.
 */
public final class RotateKeys {
  private static final int SECRET = 32;
  private static final int ID = 8;

  private final Ports ports;
  private final SecureRandom random = new SecureRandom();

  public RotateKeys(Ports ports) {
    this.ports = ports;
  }

  /** How many keys were made. */
  public int handle() {
    Instant now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var key = new SigningKey(HexFormat.of().formatHex(bytes(ID)), bytes(SECRET), now);
    ports.transactions().run(CompanyId.OPERATOR, () -> ports.signingKeys().add(key));
    int made = 1;
    var sealer = new Sealer(ports.sealKeys());
    for (var company : ports.companies().all()) {
      ports.transactions().run(company, () -> sealer.renew(company, now));
      made++;
    }
    return made;
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
