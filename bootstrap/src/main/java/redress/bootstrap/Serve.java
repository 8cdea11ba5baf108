package redress.bootstrap;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.bootstrap.settings.Settings;

/** Runs the program until the process is told to stop. */
@Command(
    name = "serve",
    description = "Runs the program until it is told to stop (SIGTERM or Ctrl-C).",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every option may be given as a variable (--management-port as REDRESS_MANAGEMENT_PORT) or",
      "as a line of the settings file (management-port=8081). Passwords only so:",
      "REDRESS_ADMIN_PASSWORD of the first administrator, REDRESS_DEMO_PASSWORD of the demo",
      "accounts; without them random ones are printed once. So is the provider's secret:",
      "REDRESS_OIDC_CLIENT_SECRET."
    })
@SuppressWarnings("unused")
final class Serve implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "interface of the API (default: 0.0.0.0, all)")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "port of the API, 0 for any free one (default: 8080)")
  private String port;

  @Option(
      names = "--management-host",
      paramLabel = "HOST",
      description = "interface of metrics and health in detail (default: 127.0.0.1)")
  private String managementHost;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description = "port of metrics and health in detail, 0 for any free one (default: 8081)")
  private String managementPort;

  @Option(
      names = "--content-memory",
      paramLabel = "MIB",
      description = "memory for what requests bring, all together, in MiB (default: 32)")
  private String contentMemory;

  @Option(
      names = "--search-limit",
      paramLabel = "NUMBER",
      description = "searches of one person in a minute (default: 120)")
  private String searchLimit;

  @Option(
      names = "--export-limit",
      paramLabel = "NUMBER",
      description = "exports of one person in a minute (default: 20)")
  private String exportLimit;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "ADDRESSES",
      description = {
        "addresses and networks of the proxies in front, such as 10.0.0.5,10.1.0.0/16, whose"
            + " X-Forwarded-For",
        "says where a request comes from (default: none, it comes from the connection's other end)"
      })
  private String trustedProxies;

  @Option(
      names = "--traces-to",
      paramLabel = "URL",
      description = "collector of traces, by OTLP over HTTP (default: none, nothing is traced)")
  private String tracesTo;

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = "OpenID Connect provider that vouches for people (default: none)")
  private String oidcIssuer;

  @Option(
      names = "--oidc-client-id",
      paramLabel = "ID",
      description = "what the provider calls this program")
  private String oidcClientId;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "where browsers find this program, for the provider to send them back")
  private String publicUrl;

  @Option(
      names = "--demo",
      description = "create a demo company for each shipped procedure, and print its accounts")
  private boolean demo;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Arguments.settings(command, System.getenv());
    Logs.write(settings.logFormat());
    Redress redress = Redress.start(settings, InstantSource.system(), System.out);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().name("stop").unstarted(redress.ending(Runtime.getRuntime()::halt)));
    System.out.println("Redress is ready at " + redress.address() + " (stop it with Ctrl-C)");
    redress.awaitEnd();
    return 0;
  }
}
