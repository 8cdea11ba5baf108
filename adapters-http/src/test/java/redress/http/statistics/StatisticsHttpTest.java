package redress.http.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCase;
import redress.http.ServedCompany;

/** The statistics of a month, over HTTP against the contract. */
class StatisticsHttpTest {
  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk clerk = company.desk("quality-clerk");

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_month_counts_its_cases_and_what_was_done_on_time_or_late() {
    ServedCase.forwarded(company, "REPLENISH");
    ServedCase.drafted(company, "REPLENISH");
    var month = read("2026-11");
    assertEquals("2026-11", month.text("/month"));
    assertEquals("1", month.text("/registered"));
    assertEquals("0", month.text("/closed"));
    assertNull(month.text("/handlingMinutes"));
    assertEquals("COMPLAINT", month.text("/cases/0/kind"));
    assertEquals("1", month.text("/onTime"));
    assertEquals("0", month.text("/late"));
    assertEquals("0", month.text("/overdue"));
    assertEquals("MARKETING_SUPPORT", month.text("/promptness/0/department"));
    assertEquals("FORWARD", month.text("/promptness/0/obligation"));
    assertEquals("0", read("2026-10").text("/registered"));
    assertEquals("0", read("2026-12").text("/registered"));
  }

  @Test
  void what_is_owed_past_its_time_is_overdue_in_the_month_in_which_it_was_due() {
    ServedCase.drafted(company, "REPLENISH").registered();
    company.clock().set(company.clock().instant().plus(Duration.ofDays(30)));
    var month = read("2026-11");
    assertEquals("1", month.text("/overdue"));
    assertEquals("0", month.text("/onTime"));
    assertEquals("0", read("2026-12").text("/overdue"));
  }

  @Test
  void a_month_begins_and_ends_where_the_company_is() {
    // 30 November, 23:59:59 in Shanghai, and a second later
    company.clock().set(Instant.parse("2026-11-30T15:59:59Z"));
    ServedCase.drafted(company, "REPLENISH").registered();
    company.clock().set(Instant.parse("2026-11-30T16:00:00Z"));
    ServedCase.drafted(company, "REPLENISH").registered();
    assertEquals("1", read("2026-11").text("/registered"));
    assertEquals("1", read("2026-12").text("/registered"));
  }

  @Test
  void a_month_is_asked_for_as_one() {
    clerk.wrongly().get("/statistics").refused(400, "MALFORMED");
    clerk.wrongly().get("/statistics?month=2026-13").refused(400, "MALFORMED");
    clerk.wrongly().get("/statistics?month=november").refused(400, "MALFORMED");
    company.desk().wrongly().get("/statistics?month=2026-11").refused(401, "UNAUTHENTICATED");
  }

  private Answer read(String month) {
    return clerk.get("/statistics?month=" + month).expect(200);
  }
}
