package redress.application.procedure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.procedure.Version.Approval;
import redress.application.procedure.Version.State;
import redress.application.procedure.Version.Text;
import redress.application.procedure.Version.Written;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.procedure.Drafts.Draft;
import redress.procedure.Procedures.Approved;
import redress.procedure.Procedures.InForce;

/** All versions of a company's procedure, the drafts beside the approved ones. */
final class Versions {
  private final Ports ports;

  Versions(Ports ports) {
    this.ports = ports;
  }

  Instant now() {
    return ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Asks for something of the caller's company. */
  <T> T of(Person by, Function<InForce, T> question) {
    return ports
        .transactions()
        .run(
            by.company(),
            () ->
                question.apply(
                    ports
                        .procedures()
                        .effective(by.company(), now())
                        .orElseThrow(() -> new Unknown("procedure"))));
  }

  /**
   * As {@link #of(Person, Function)}, by the procedure's code.
   *
   * @throws Unknown if the company runs another procedure
   */
  <T> T of(Person by, String procedure, Function<InForce, T> question) {
    return of(
        by,
        inForce -> {
          if (!inForce.procedure().code().equals(procedure)) {
            throw new Unknown("procedure");
          }
          return question.apply(inForce);
        });
  }

  /** All of them, the first one first. */
  List<Version> all(CompanyId company, InForce inForce) {
    var approved = ports.procedures().approved(company);
    var last = approved.getLast().edition().number();
    Map<Integer, Draft> drafts =
        ports.drafts().all(company).stream().collect(Collectors.toMap(Draft::number, it -> it));
    var all = new ArrayList<Version>();
    for (var edition : approved) {
      var draft = drafts.remove(edition.edition().number());
      all.add(
          new Version(
              edition.edition().number(),
              state(edition, inForce),
              edition.sha256(),
              draft == null ? null : new Written(draft.writtenBy(), draft.writtenAt()),
              new Approval(edition.approvedBy(), edition.effectiveFrom())));
    }
    for (var draft : drafts.values()) {
      all.add(
          new Version(
              draft.number(),
              draft.number() < last ? State.OVERTAKEN : State.DRAFT,
              draft.sha256(),
              new Written(draft.writtenBy(), draft.writtenAt()),
              null));
    }
    all.sort(Comparator.comparing(Version::number));
    return all;
  }

  /**
   * The version of that number.
   *
   * @throws Unknown if there is none
   */
  Version find(CompanyId company, InForce inForce, int number) {
    return all(company, inForce).stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow(() -> new Unknown("version"));
  }

  /** That version with its document. */
  Text text(CompanyId company, InForce inForce, int number) {
    var version = find(company, inForce, number);
    var text =
        ports.procedures().approved(company).stream()
            .filter(it -> it.edition().number() == number)
            .map(Approved::text)
            .findFirst()
            .or(() -> ports.drafts().text(company, number));
    return new Text(version, text.orElseThrow(() -> new Unknown("version")));
  }

  private State state(Approved edition, InForce inForce) {
    if (edition.edition().equals(inForce.edition())) {
      return State.IN_FORCE;
    }
    return edition.effectiveFrom().isAfter(now()) ? State.PENDING : State.ENDED;
  }
}
