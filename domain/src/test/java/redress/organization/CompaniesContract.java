package redress.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.OTHER;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.testing.Work;

/** What every collection of companies does. */
public abstract class CompaniesContract {
  protected abstract Companies companies();

  protected abstract Work work();

  @Test
  void a_saved_company_is_found_and_may_be_saved_again() {
    save(company(ACME, "Acme"));
    assertEquals(Optional.of(company(ACME, "Acme")), companies().find(ACME));
    save(company(ACME, "艾克米"));
    assertEquals(Optional.of(company(ACME, "艾克米")), companies().find(ACME));
    assertEquals(Optional.empty(), companies().find(OTHER));
  }

  @Test
  void the_installation_sees_all_companies_and_a_company_sees_itself() {
    save(company(OTHER, "Other"));
    save(company(ACME, "Acme"));
    assertEquals(List.of(ACME, OTHER), companies().all());
    assertEquals(List.of(ACME, OTHER), work().in(CompanyId.OPERATOR, () -> companies().all()));
    assertEquals(List.of(ACME), work().in(ACME, () -> companies().all()));
    assertEquals(Optional.empty(), work().in(ACME, () -> companies().find(OTHER)));
  }

  @Test
  void the_operator_saves_any_company_and_a_company_only_itself() {
    work().in(CompanyId.OPERATOR, () -> companies().save(company(ACME, "Acme")));
    assertEquals(Optional.of(company(ACME, "Acme")), companies().find(ACME));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(ACME, () -> companies().save(company(OTHER, "Other"))));
    assertThrows(IllegalStateException.class, () -> companies().save(company(OTHER, "Other")));
  }

  private void save(Company company) {
    work().in(company.id(), () -> companies().save(company));
  }

  private static Company company(CompanyId id, String name) {
    return new Company(id, name, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
  }
}
