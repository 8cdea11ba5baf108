package redress.application.session;

import java.util.Optional;
import redress.organization.CompanyId;

/** Which account belongs to whom a provider vouches for; a user name alone links nobody. */
public interface LinkedIdentities {
  /** The user name of the account. */
  Optional<String> find(CompanyId company, String issuer, String subject);

  void link(CompanyId company, String issuer, String subject, String user);
}
