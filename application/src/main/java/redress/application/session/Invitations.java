package redress.application.session;

import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;

/** The invitations that nobody has used yet, at most one for each account. */
public interface Invitations {
  /** The invitation of that id, locked until the transaction ends. */
  Optional<Invitation> lock(CompanyId company, UUID id);

  /** Stores one in the place of the user's last. */
  void save(Invitation invitation);

  /** Takes away what there is for a user. */
  void remove(CompanyId company, String user);
}
