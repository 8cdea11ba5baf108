package redress.application.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Urgency;
import redress.money.GivenMoney;
import redress.obligation.Circumstances;
import redress.obligation.ObligationKind;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.time.Due;

/**
 * What every shipped procedure answers, as tables that can be followed with a pencil. They are kept
 * beside the test; after a failing run {@code target/moments} has what they are now.
 */
class QuoteTablesTest {
  private static final Instant MONDAY = ExampleCompany.MONDAY;

  private ExampleCompany company;
  private String procedure;

  private void of(String name, String document) {
    procedure = name;
    company = ExampleCompany.inMemory(document);
  }

  @Test
  void each_obligation_is_due_by_what_decides_of_its_circumstances_H_3_H_4_F_2_S4_29() {
    var told = new ArrayList<String>();
    for (var name : ShippedProcedures.codes()) {
      of(name, ShippedProcedures.text(name));
      told.add(name);
      for (var kind : ObligationKind.values()) {
        var others = new TreeSet<String>();
        for (var given : circumstances()) {
          var answer = answer(() -> due(kind, given), given.severity() == Severity.GENERAL);
          if (others.add(answer) && !answer.endsWith("has no obligation " + kind)) {
            told.add("  %s %s: %s".formatted(kind, text(given), answer));
          }
        }
      }
    }
    same("deadlines", told);
  }

  @Test
  void of_several_clocks_of_one_kind_the_first_that_is_due_counts_I_13() {
    var two =
        """
        "obligations": [
            {
              "kind": "FORWARD", "startedBy": "%s", "fulfilledBy": "FORWARDED",
              "holder": "SALES", "limit": %s, "pausedBy": ["CUSTOMER_DATA"],
              "rule": "X-1"
            },\
        """;
    var told = new ArrayList<String>();
    for (var moment : List.of("REGISTERED", "RECEIVED")) {
      for (var limit :
          List.of("{\"workingDays\": 0.25}", "{\"workingDays\": 2}", "{\"open\": true}")) {
        of(
            "equipment-manufacturer",
            ShippedProcedures.text("equipment-manufacturer")
                .replace("\"obligations\": [", two.formatted(moment, limit)));
        told.add(
            "%s %s: %s"
                .formatted(
                    moment,
                    limit,
                    answer(() -> due(ObligationKind.FORWARD, Circumstances.NONE), false)));
      }
    }
    same("first-due", told);
  }

  @Test
  void who_signs_what_which_deduction_is_taken_when_and_what_is_posted_S4_30_L_01_S4_36() {
    var told = new ArrayList<String>();
    for (var name : ShippedProcedures.codes()) {
      of(name, ShippedProcedures.text(name));
      told.add(name);
      for (var amount : new String[] {null, "-0.01", "0", "100000", "100000.01", "150000.01"}) {
        for (var severity : new Severity[] {null, Severity.GENERAL, Severity.SERIOUS}) {
          add(
              told,
              "authority %s %s".formatted(amount, severity),
              () -> authority(amount, severity));
        }
      }
      add(told, "wage", () -> wage("1000", "3000", "2000"));
      add(told, "wage", () -> wage("1000", "2000", "3000"));
      add(told, "wage", () -> wage("-1", "3000", "2000"));
      add(told, "wage", () -> wage("1", "-3000", "2000"));
      add(told, "wage", () -> wage("1", "3000", "-2000"));
      add(told, "bonus", () -> bonus("1000", "900"));
      add(told, "bonus", () -> bonus("0.01", "0"));
      add(told, "bonus", () -> bonus("-1", "900"));
      add(told, "bonus", () -> bonus("1", "-900"));
      add(told, "posted", () -> posted(100, 103, "3"));
      add(told, "posted", () -> posted(100, 104, "3"));
      add(told, "posted", () -> posted(null, 103, null));
    }
    same("others", told);
  }

  /** Of what a procedure does not have nothing is told but once. */
  private static void add(List<String> told, String what, Supplier<Quoted<?>> question) {
    var line = "  %s: %s".formatted(what, answer(question, true));
    if (!line.contains("QUOTE_NOT_IN_PROCEDURE")) {
      told.add(line);
    } else if (!told.contains("  " + line.substring(line.indexOf("the procedure")))) {
      told.add("  " + line.substring(line.indexOf("the procedure")));
    }
  }

  private Quoted<?> due(ObligationKind kind, Circumstances given) {
    return company
        .useCases()
        .quotes()
        .deadline()
        .handle(
            new QuoteDeadline.Command(
                company.person("gm"), procedure, kind, MONDAY, given, List.of()));
  }

  private Quoted<?> authority(String amount, Severity severity) {
    return company
        .useCases()
        .quotes()
        .authority()
        .handle(
            new QuoteAuthority.Command(
                company.person("gm"), procedure, amount == null ? null : yuan(amount), severity));
  }

  private Quoted<?> wage(String deduction, String wage, String least) {
    return instalments(deduction, new QuoteInstalments.Means.Wage(yuan(wage), yuan(least)));
  }

  private Quoted<?> bonus(String deduction, String bonus) {
    return instalments(deduction, new QuoteInstalments.Means.Bonus(yuan(bonus)));
  }

  private Quoted<?> instalments(String deduction, QuoteInstalments.Means means) {
    return company
        .useCases()
        .quotes()
        .instalments()
        .handle(
            new QuoteInstalments.Command(company.person("gm"), procedure, yuan(deduction), means));
  }

  private Quoted<?> posted(Integer approved, int actual, String tolerance) {
    return company
        .useCases()
        .quotes()
        .returnReconciliation()
        .handle(
            new QuoteReturnReconciliation.Command(
                company.person("gm"),
                procedure,
                approved,
                actual,
                tolerance == null ? null : new BigDecimal(tolerance)));
  }

  /** None, each alone, and all of them. */
  private static List<Circumstances> circumstances() {
    var all = new ArrayList<Circumstances>();
    all.add(Circumstances.NONE);
    all.add(of(Market.DOMESTIC, null, null, null));
    all.add(of(Market.OVERSEAS, null, null, null));
    for (var kind :
        List.of(Kind.COMPLAINT, Kind.INQUIRY, Kind.SERVICE_REQUEST, Kind.INSTALLATION_ANOMALY)) {
      all.add(of(null, kind, null, null));
    }
    all.add(of(null, null, Urgency.URGENT, null));
    all.add(of(null, null, Urgency.ROUTINE, null));
    all.add(of(null, null, null, Severity.SERIOUS));
    all.add(of(Market.DOMESTIC, Kind.COMPLAINT, Urgency.ROUTINE, Severity.GENERAL));
    return all;
  }

  private static Circumstances of(Market market, Kind kind, Urgency urgency, Severity severity) {
    return new Circumstances(market, kind, urgency, severity, Set.of());
  }

  private static String text(Circumstances it) {
    return List.of(it).stream()
        .flatMap(one -> Stream.of(one.market(), one.kind(), one.urgency(), one.severity()))
        .filter(Objects::nonNull)
        .map(Enum::name)
        .collect(Collectors.joining(" ", "(", ")"));
  }

  /** What comes of it, with its rule and perhaps the lines that lead there; or why nothing does. */
  private static String answer(Supplier<Quoted<?>> question, boolean lines) {
    try {
      var quoted = question.get();
      return "%s %s%s"
          .formatted(
              quoted.value() instanceof Due.At it ? it.at() : quoted.value(),
              quoted.rule().id(),
              quoted.steps().stream()
                  .filter(it -> lines)
                  .map(it -> "\n      %s %s: %s".formatted(it.rule().id(), it.text(), it.result()))
                  .collect(Collectors.joining()));
    } catch (Refusal refused) {
      return "%s%s, %s"
          .formatted(
              refused.code(),
              refused.rule() == null ? "" : " " + refused.rule().id(),
              refused.getMessage());
    }
  }

  private static GivenMoney yuan(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }

  private static void same(String name, List<String> told) {
    var now = String.join("\n", told) + "\n";
    try (var in = QuoteTablesTest.class.getResourceAsStream(name + ".txt")) {
      var expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!expected.equals(now)) {
        Files.createDirectories(Path.of("target", "moments"));
        Files.writeString(Path.of("target", "moments", name + ".txt"), now);
      }
      assertEquals(expected, now);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
