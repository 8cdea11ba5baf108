package redress.application.monthbook;

import java.util.Optional;
import redress.organization.CompanyId;

/** The keys with which companies' documents are signed. None is ever changed or taken away. */
public interface SealKeys {
  /** The key that signs now. */
  Optional<SealKey> newest(CompanyId company);

  /** A key that signs, or has signed. */
  Optional<SealKey> find(CompanyId company, String id);

  void add(CompanyId company, SealKey key);
}
