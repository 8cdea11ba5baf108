package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.organization.CompanyId;

/** What every store of linked identities does. */
public abstract class LinkedIdentitiesContract {
  private static final CompanyId ACME = new CompanyId("acme");
  private static final CompanyId OTHER = new CompanyId("other");

  protected abstract LinkedIdentities identities();

  protected abstract Transactions transactions();

  @Test
  void an_account_is_found_by_company_issuer_and_subject_together() {
    transactions().run(ACME, () -> identities().link(ACME, "https://one", "7", "li"));
    assertEquals(Optional.of("li"), find(ACME, "https://one", "7"));
    assertEquals(Optional.empty(), find(ACME, "https://two", "7"));
    assertEquals(Optional.empty(), find(ACME, "https://one", "8"));
    assertEquals(Optional.empty(), find(OTHER, "https://one", "7"));
  }

  private Optional<String> find(CompanyId company, String issuer, String subject) {
    return transactions().run(company, () -> identities().find(company, issuer, subject));
  }
}
