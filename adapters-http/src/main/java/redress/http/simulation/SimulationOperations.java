package redress.http.simulation;

import java.time.LocalDate;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.job.RunJobs;
import redress.application.simulation.OfSimulations;
import redress.application.simulation.ReadSimulation;
import redress.application.simulation.StartSimulation;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.Times;

/** What a version of the procedure would have made of the past. */
public final class SimulationOperations {
  private static final int MOST_VERSIONS = 1_000_000;
  private static final String ALL = "/procedures/{procedure}/simulations";

  private final OfSimulations simulations;
  private final RunJobs jobs;

  public SimulationOperations(UseCases useCases) {
    this.simulations = useCases.simulations();
    this.jobs = useCases.jobs();
  }

  public Chapter chapter() {
    return Chapter.of(
        "simulation",
        Operation.post("startSimulation", ALL, this::start),
        Operation.get("readSimulation", ALL + "/{simulation}", this::read));
  }

  private Reply start(Exchange exchange) {
    record Form(int version, LocalDate from, LocalDate to) {}
    var form =
        exchange.body(
            node -> {
              node.only("version", "from", "to");
              int version = node.at("version").integer(1, MOST_VERSIONS);
              var from = Times.date(node.at("from"));
              var to = Times.date(node.at("to"));
              if (from != null && to != null && to.isBefore(from)) {
                node.at("to").wrong("OUT_OF_RANGE", "it is before the first day");
              }
              return node.make(() -> new Form(version, from, to));
            });
    var procedure = exchange.segment("procedure");
    var started =
        simulations
            .start()
            .handle(
                new StartSimulation.Command(
                    exchange.actor(), procedure, form.version(), form.from(), form.to()));
    jobs.hurry();
    return exchange.accepted(
        "/procedures/%s/simulations/%s".formatted(procedure, started.id().value()),
        SimulationView.of(started));
  }

  private Reply read(Exchange exchange) {
    return exchange.ok(
        SimulationView.of(
            simulations
                .read()
                .handle(
                    new ReadSimulation.Command(
                        exchange.actor(),
                        exchange.segment("procedure"),
                        exchange.id("simulation")))));
  }
}
