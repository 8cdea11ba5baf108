package redress.application.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.Unknown;
import redress.history.Change;
import redress.history.Event;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.rule.Refusal;

class RenameCompanyTest {
  private final ExampleCompany company = ExampleCompany.inMemory();
  private final Ports ports = company.ports();
  private final Company before = stored();

  @Test
  void it_is_called_otherwise_and_all_else_stays() {
    var renamed = rename(company.id(), "  East Works & Söhne  ");
    assertEquals(
        new Company(before.id(), "East Works & Söhne", before.zone(), before.currency()), renamed);
    assertEquals(renamed, stored());
  }

  @Test
  void history_tells_the_old_name_and_the_new_one_and_holds() {
    int told = events().size();
    rename(company.id(), "East Works");
    rename(company.id(), "East Works II");
    var events = events();
    assertEquals(told + 2, events.size());
    var first = events.get(told);
    assertEquals("COMPANY_RENAMED", first.entry().type());
    assertEquals("~machine:root", first.by());
    assertEquals(company.clock().instant(), first.at());
    assertEquals(
        List.of(new Change("/name", before.name(), "East Works")), first.entry().changes());
    assertEquals(
        List.of(new Change("/name", "East Works", "East Works II")),
        events.getLast().entry().changes());
    assertTrue(
        ports
            .transactions()
            .run(company.id(), () -> new Verification(ports.history()).verify(company.id()))
            .broken()
            .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t ", "\u3000", "two\nlines", "a\u0000b", "a\u0085b", "a\uffffb"})
  void what_is_no_name_is_refused_with_its_place_and_changes_nothing(String name) {
    var refused = refused(company.id(), name);
    assertEquals("COMPANY_NAME_UNFIT", refused.code());
    assertEquals("/name", refused.findings().getFirst().pointer());
    assertEquals("NAME_UNFIT", refused.findings().getFirst().code());
    assertEquals(before, stored());
  }

  @Test
  void a_name_has_two_hundred_characters_at_most() {
    assertEquals("COMPANY_NAME_UNFIT", refused(company.id(), "n".repeat(201)).code());
    assertEquals("n".repeat(200), rename(company.id(), "n".repeat(200)).name());
  }

  @Test
  void the_name_that_it_has_is_refused_and_told_once() {
    rename(company.id(), "East Works");
    int told = events().size();
    assertEquals("COMPANY_NAMED_SO", refused(company.id(), "East Works ").code());
    assertEquals(told, events().size());
  }

  @Test
  void the_operators_company_keeps_its_name_and_one_that_is_not_there_gets_none() {
    assertEquals("COMPANY_RESERVED", refused(CompanyId.OPERATOR, "Ours").code());
    assertThrows(Unknown.class, () -> rename(new CompanyId("nowhere"), "East Works"));
  }

  private Company rename(CompanyId id, String name) {
    return new RenameCompany(ports).handle(new RenameCompany.Command(id, name, "~machine:root"));
  }

  private Refusal refused(CompanyId id, String name) {
    return assertThrows(Refusal.class, () -> rename(id, name));
  }

  private Company stored() {
    return ports
        .transactions()
        .run(company.id(), () -> ports.companies().find(company.id()))
        .orElseThrow();
  }

  private List<Event> events() {
    return ports
        .transactions()
        .run(company.id(), () -> ports.history().read(Subject.of(company.id()), 0, 100))
        .stream()
        .map(it -> Event.decoded(it.bytes()))
        .toList();
  }
}
