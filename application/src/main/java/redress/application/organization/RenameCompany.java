package redress.application.organization;

import java.util.List;
import redress.application.Ports;
import redress.application.Unknown;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.rule.Finding;
import redress.rule.Refusal;

/**
 * Gives a company another name; the old one stays in its history.
 *
 * <p>Nothing else of it changes, on purpose. By its id people come in and everything of it is
 * found. By its zone every deadline, week, month and seal was computed, and in its currency every
 * cost and fine: with another one they would not be what was told and signed.
 */
public final class RenameCompany {
  private final Ports ports;

  public RenameCompany(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param name what it is called from now on; spaces around it do not count
   * @param by under which history tells of it
   */
  public record Command(CompanyId company, String name, String by) {}

  /**
   * The company under its new name.
   *
   * @throws Unknown if there is no such company
   * @throws Refusal {@code COMPANY_RESERVED}, {@code COMPANY_NAME_UNFIT} with {@code /name}, or
   *     {@code COMPANY_NAMED_SO}
   */
  public Company handle(Command command) {
    var name = command.name().strip();
    if (command.company().equals(CompanyId.OPERATOR)) {
      throw Refusal.content(
          "COMPANY_RESERVED",
          null,
          "'%s' is the company of the installation's administrator".formatted(command.company()));
    }
    if (!Company.fits(name)) {
      throw Refusal.content(
          "COMPANY_NAME_UNFIT",
          null,
          "a company is not called that",
          List.of(new Finding("/name", "NAME_UNFIT", null, Company.NAME_FORM)));
    }
    return ports.transactions().run(command.company(), () -> rename(command, name));
  }

  private Company rename(Command command, String name) {
    var known = ports.companies().find(command.company()).orElseThrow(() -> new Unknown("company"));
    if (known.name().equals(name)) {
      throw Refusal.content(
          "COMPANY_NAMED_SO", null, "'%s' is called %s already".formatted(known.id(), name));
    }
    var renamed = new Company(known.id(), name, known.zone(), known.currency());
    ports.companies().save(renamed);
    ports
        .history()
        .append(
            Subject.of(known.id()),
            ports.clock().instant(),
            command.by(),
            List.of(Entry.of("COMPANY_RENAMED", null, new Change("/name", known.name(), name))));
    return renamed;
  }
}
