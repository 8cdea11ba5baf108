package redress.application.monthbook;

import redress.application.Ports;
import redress.application.company.CompanyDesk;
import redress.application.complaint.CaseDesk;

/** The use cases around a company's months. */
public record OfMonths(
    CompileMonthBook compile,
    ConfirmMonthRow confirm,
    SignMonthBook sign,
    FreezeMonthBook freeze,
    CorrectMonthBook correct,
    ReadMonthBook read,
    ListMonthBooks list,
    ReadMonthSnapshot snapshot,
    ReadMonthTimeline timeline,
    ExportMonthBook export,
    EndMonth end) {
  /** Makes them from the ports of an installation. */
  public static OfMonths of(Ports ports, CompanyDesk company, CaseDesk cases) {
    var books = ports.monthBooks();
    var seating = new Seating(ports);
    var desk = new MonthBookDesk(company, books, seating);
    return new OfMonths(
        new CompileMonthBook(company, books, seating),
        new ConfirmMonthRow(desk, cases),
        new SignMonthBook(desk),
        new FreezeMonthBook(desk, books, ports.sealKeys()),
        new CorrectMonthBook(desk, books, cases),
        new ReadMonthBook(desk),
        new ListMonthBooks(books),
        new ReadMonthSnapshot(books),
        new ReadMonthTimeline(books, ports.history()),
        new ExportMonthBook(books),
        new EndMonth(company, books, ports.jobs()));
  }
}
