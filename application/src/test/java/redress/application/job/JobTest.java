package redress.application.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.job.Jobs.Waiting;
import redress.organization.CompanyId;

/** What is kept of a job that failed, and whose turn it is among those that wait equally long. */
class JobTest {
  @Test
  void of_a_long_error_its_beginning_is_kept() {
    var prefix = "java.lang.IllegalStateException: ";
    var fits = "x".repeat(1_000 - prefix.length());
    assertEquals(prefix + fits, failed(fits).error());
    assertEquals(prefix + fits, failed(fits + "yz").error());
  }

  @Test
  void of_those_that_have_waited_equally_long_the_companies_go_by_their_code() {
    var all = List.of(waiting("b", "A"), waiting("a", "B"), waiting("a", "A"), waiting("c", "A"));
    assertEquals(
        List.of("aa A", "aa B", "bb A", "cc A"),
        new Turns().order(all).stream().map(it -> it.company().code() + " " + it.kind()).toList());
  }

  private static Job failed(String why) {
    var id = new Job.Id(new CompanyId("acme"), "LETTER", "a");
    return Job.planned(id, ExampleCompany.MONDAY)
        .failed(ExampleCompany.MONDAY, new IllegalStateException(why));
  }

  private static Waiting waiting(String company, String kind) {
    return new Waiting(new CompanyId(company + company), kind, ExampleCompany.MONDAY);
  }
}
