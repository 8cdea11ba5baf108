package redress.application.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import redress.application.Reply;
import redress.application.complaint.Registrations.Registered;
import redress.casefile.Beside;
import redress.casefile.CaseFile;
import redress.casefile.Entitlements;
import redress.casefile.Situation;
import redress.complaint.Complaint;
import redress.complaint.Part;
import redress.history.Changed;
import redress.history.Entry;
import redress.obligation.Circumstances;
import redress.obligation.Clockwork;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Concern;
import redress.onsite.OnSiteRules;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.procedure.Procedures.InForce;
import redress.time.Calendar;
import redress.time.Pause;
import redress.triage.TriageRules;

/**
 * What a registration needs besides its number, read before the number's turn comes.
 *
 * @param known the obligations that the case has already
 * @param parts the parts that the case has already
 * @param begun obligations that are stored with the registration
 * @param entries events that are stored with the registration, before its own
 * @param identities for the obligations that the registration itself will begin
 */
record Prepared(
    Complaint complaint,
    List<Obligation> known,
    Map<Class<? extends Part>, List<? extends Part>> parts,
    List<Obligation> begun,
    List<Entry> entries,
    InForce rules,
    Calendar calendar,
    List<UUID> identities) {
  /** The registered case, with what is stored with it. */
  Registered registered(
      Changed<Complaint> numbered, Person by, Instant at, Function<CaseFile, Reply> render) {
    var procedure = rules.procedure();
    var changed =
        procedure
            .sections()
            .find(TriageRules.class)
            .map(it -> it.awaiting(numbered))
            .orElse(numbered);
    var registered = changed.value();
    var told = new ArrayList<Entry>(entries);
    told.addAll(changed.entries());
    var starting = new ArrayList<Obligation>(begun);
    begin(
        happenings(registered, procedure, at),
        new Clockwork(procedure.obligations(), calendar, Circumstances.of(registered)),
        registered.care().pauses(at),
        identities.iterator()::next,
        starting,
        told);
    starting.replaceAll(it -> procedure.obligations().standing(it, registered.care()));
    var all = new ArrayList<Obligation>(known);
    all.addAll(starting);
    // what a case costs comes long after its registration
    var beside = Beside.of(parts, all, records -> new TreeMap<>(), Entitlements.NONE);
    var file = new CaseFile(new Situation(registered, procedure, beside, at), all, parts);
    return new Registered(registered, starting, told, by.user(), render.apply(file));
  }

  /** Starts the clocks of what happens. */
  static void begin(
      List<Happening> happenings,
      Clockwork clockwork,
      List<Pause> pauses,
      Supplier<UUID> identities,
      List<Obligation> begun,
      List<Entry> entries) {
    for (var what : happenings) {
      var started = clockwork.started(what, pauses, identities);
      begun.addAll(started.value());
      entries.addAll(started.entries());
    }
  }

  private static List<Happening> happenings(Complaint complaint, Procedure procedure, Instant at) {
    var concern = Concern.of(complaint.id());
    var registered = Happening.of(Moment.REGISTERED, at, concern);
    var receivedAt = complaint.intake().source().receivedAt();
    var happenings = new ArrayList<Happening>();
    if (!procedure.intake().verification().beforeRegistration() && receivedAt != null) {
      happenings.add(Happening.of(Moment.RECEIVED, receivedAt, concern));
    }
    happenings.add(registered);
    procedure
        .sections()
        .find(OnSiteRules.class)
        .filter(it -> it.demandedIn(complaint.intake()))
        .ifPresent(it -> happenings.add(Happening.of(Moment.ON_SITE_DEMANDED, at, concern)));
    return happenings;
  }
}
