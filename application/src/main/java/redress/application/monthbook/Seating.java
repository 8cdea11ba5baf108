package redress.application.monthbook;

import java.util.ArrayList;
import java.util.List;
import redress.application.Ports;
import redress.application.company.Asked;
import redress.application.company.CompanyWork;
import redress.casefile.Entitlements;
import redress.monthbook.Heads;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBookRules;
import redress.monthbook.Seat;
import redress.organization.Accounts;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;

/** For which departments somebody may confirm a month book: his own, lent ones, and vacant ones. */
final class Seating {
  private final Ports ports;

  Seating(Ports ports) {
    this.ports = ports;
  }

  /** Nothing for a book that is frozen, and for whoever may confirm none. */
  List<Seat> of(MonthBook book, MonthBookRules rules, CompanyWork work) {
    if (book.frozen()) {
      return Heads.own(book, work.by(), rules).stream().toList();
    }
    var seats = new ArrayList<>(Heads.own(book, work.by(), rules).stream().toList());
    seats.addAll(lent(book, rules, work));
    seats.addAll(vacant(book, rules, work.by()));
    return seats;
  }

  private List<Seat> lent(MonthBook book, MonthBookRules rules, CompanyWork work) {
    Entitlements asked = new Asked(ports.delegations(), ports.conducts(), ports.accounts());
    return asked.deputyships(work.by()).stream()
        .filter(it -> it.giver() != null && it.delegation().holds(work.now()))
        .map(it -> it.giver())
        .filter(it -> Heads.own(book, it, rules).isPresent())
        .map(it -> Seat.lent(it.department(), it.user()))
        .toList();
  }

  private List<Seat> vacant(MonthBook book, MonthBookRules rules, Person by) {
    return rules.standIn().filter(it -> it.is(by)).isEmpty()
        ? List.of()
        : Heads.missing(book, rules).stream()
            .filter(it -> headless(by.company(), it, rules))
            .map(Seat::vacant)
            .toList();
  }

  private boolean headless(CompanyId company, Department department, MonthBookRules rules) {
    Accounts accounts = ports.accounts();
    return rules.positions().stream()
        .allMatch(it -> accounts.holding(company, department, it).isEmpty());
  }
}
