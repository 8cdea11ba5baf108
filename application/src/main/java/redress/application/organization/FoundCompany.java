package redress.application.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import redress.application.Transactions;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.Companies;
import redress.organization.Company;
import redress.organization.Person;
import redress.organization.Tenure;
import redress.procedure.Procedures;
import redress.procedure.Procedures.Approved;
import redress.rule.Edition;

/** Makes a company with its people and the first edition of its procedure. */
public final class FoundCompany {
  private final Transactions transactions;
  private final Companies companies;
  private final Accounts accounts;
  private final Procedures procedures;
  private final InstantSource clock;

  public FoundCompany(
      Transactions transactions,
      Companies companies,
      Accounts accounts,
      Procedures procedures,
      InstantSource clock) {
    this.transactions = transactions;
    this.companies = companies;
    this.accounts = accounts;
    this.procedures = procedures;
    this.clock = clock;
  }

  /**
   * @param document the text of the procedure document, of that code
   * @param approvedBy the user name of whoever approved it
   * @param secret a person's user name &rarr; the encoded password hash of the account
   */
  public record Command(
      Company company,
      String procedure,
      String document,
      String approvedBy,
      List<Person> people,
      UnaryOperator<String> secret) {}

  /** Returns false, and changes nothing, if there is such a company already. */
  public boolean handle(Command command) {
    var company = command.company();
    return transactions.run(
        company.id(),
        () -> {
          if (companies.find(company.id()).isPresent()) {
            return false;
          }
          companies.save(company);
          command
              .people()
              .forEach(
                  person ->
                      accounts.save(
                          new Account(person, command.secret().apply(person.user()), true),
                          Tenure.ALWAYS));
          procedures.approve(
              new Approved(
                  company.id(),
                  new Edition(command.procedure(), 1),
                  command.document(),
                  sha256(command.document()),
                  clock.instant().truncatedTo(ChronoUnit.MICROS),
                  command.approvedBy()));
          return true;
        });
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
