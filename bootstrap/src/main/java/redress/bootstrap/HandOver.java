package redress.bootstrap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.application.Unknown;
import redress.application.organization.HandOverPost;
import redress.bootstrap.settings.Settings;
import redress.organization.CompanyId;
import redress.organization.Position;

/** Gives somebody the post that another held, and keeps who held it when. */
@Command(
    name = "hand-over",
    description = {
      "Gives somebody the post (department and position) of another person of the company, from an",
      "instant on. May run beside the program. Fines for what was late before go to whoever had",
      "the post then."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class HandOver implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(names = "--company", required = true, paramLabel = "COMPANY", description = "its id")
  private String company;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "USER",
      description = "whoever has the post")
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "USER",
      description = "whoever gets it; the account exists")
  private String to;

  @Option(
      names = "--then",
      paramLabel = "POSITION",
      description =
          "the position that --from has in the department from then on, such as CLERK (default:"
              + " none, the account is switched off)")
  private String then;

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      description = "from when on, such as 2026-11-25T09:00:00+08:00 (default: now)")
  private String since;

  @Override
  public Integer call() {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    var order =
        new HandOverPost.Command(
            code(company),
            from,
            to,
            then == null ? null : position(then),
            since(),
            "administrator");
    try (var installation = Installation.known(settings, InstantSource.system())) {
      var begun = new HandOverPost(installation.ports()).handle(order);
      command
          .commandLine()
          .getOut()
          .printf(
              "%s is %s of %s since %s%n",
              begun.person(),
              begun.person().position(),
              begun.person().department(),
              begun.since());
      return 0;
    } catch (Unknown none) {
      throw new StartRefused("There is no company %s in this database.".formatted(company), none);
    }
  }

  private Instant since() {
    try {
      return since == null ? null : OffsetDateTime.parse(since).toInstant();
    } catch (DateTimeException wrong) {
      throw new StartRefused(
          "--since is '%s'; allowed is an instant such as 2026-11-25T09:00:00+08:00"
              .formatted(since),
          wrong);
    }
  }

  private static CompanyId code(String company) {
    try {
      return new CompanyId(company);
    } catch (IllegalArgumentException wrong) {
      throw new StartRefused("There is no company %s in this database.".formatted(company), wrong);
    }
  }

  private static Position position(String code) {
    try {
      return new Position(code);
    } catch (IllegalArgumentException wrong) {
      throw new StartRefused("--then is '%s': %s".formatted(code, wrong.getMessage()), wrong);
    }
  }
}
