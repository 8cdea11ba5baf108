package redress.application.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.Identities;
import redress.application.Ports;
import redress.application.complaint.CaseDesk;
import redress.application.job.ByItself;
import redress.application.job.Job;
import redress.application.job.Jobs;
import redress.application.job.RunJobs;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Complaints;
import redress.history.Changed;
import redress.history.Entry;
import redress.history.History;
import redress.history.Subject;
import redress.notice.UrgingNote;
import redress.notice.UrgingNotes;
import redress.notice.UrgingRules;
import redress.notice.UrgingRules.Urged;
import redress.obligation.Obligation;
import redress.obligation.Obligations;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.procedure.Procedure;
import redress.time.Calendar;

/**
 * Urges who is late, by itself: a note for each late step on each working day (S4-42, H-6).
 *
 * <p>It looks for steps whose turn has come and for nothing else, some at a time, and then rests
 * until the next turn comes, but not for long: clocks start while it rests. The steps' cases are
 * locked and the steps read again, so that two who do this at once issue each note once.
 */
public final class UrgeLate implements RunJobs.Work {
  /** The kind of its jobs: there is one of each company that urges. */
  public static final String KIND = "URGE";

  /** There is one such job for each company. */
  private static final String KEY = "late";

  private static final int AT_ONCE = 200;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final CaseDesk desk;
  private final Obligations obligations;
  private final Complaints complaints;
  private final UrgingNotes notes;
  private final History history;
  private final Identities identities;

  public UrgeLate(CaseDesk desk, Ports ports) {
    this.desk = desk;
    this.obligations = ports.obligations();
    this.complaints = ports.complaints();
    this.notes = ports.urgingNotes();
    this.history = ports.history();
    this.identities = ports.identities();
  }

  /** Sees to it that those are urged who are late by a procedure that a company adopts. */
  public static void plan(Jobs jobs, Company company, Procedure procedure, Instant now) {
    if (procedure.has(UrgingRules.class)) {
      jobs.plan(Job.planned(new Job.Id(company.id(), KIND, KEY), now));
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> again(Job job) {
    var now = desk.now();
    var latest = now.plus(LONGEST);
    return Stream.concat(obligations.nextUrge(job.id().company()).stream(), Stream.of(latest))
        .map(next -> next.isBefore(now) ? now : next)
        .min(Instant::compareTo);
  }

  @Override
  public void run(Job job) {
    var company = job.id().company();
    var now = desk.now();
    var found = obligations.urgeable(company, now, AT_ONCE);
    if (!found.isEmpty()) {
      var cases =
          complaints.lock(company, ids(found, it -> it.concern().complaint().value())).stream()
              .collect(Collectors.toMap(Complaint::id, Function.identity()));
      // what was found may have changed until its case was locked
      var late =
          obligations.find(company, ids(found, Obligation::id)).stream()
              .filter(it -> it.urgeAt().filter(at -> !at.isAfter(now)).isPresent())
              .toList();
      urge(company, late, it -> cases.get(it.concern().complaint()), now);
    }
  }

  private void urge(
      CompanyId company,
      List<Obligation> late,
      Function<Obligation, Complaint> cases,
      Instant now) {
    var next = new ArrayList<Obligation>();
    var issued = new ArrayList<UrgingNote>();
    var told = new LinkedHashMap<Subject, List<Entry>>();
    var rules = new HashMap<ComplaintId, CaseRules>();
    for (var it : late) {
      var of =
          rules.computeIfAbsent(it.concern().complaint(), none -> rules(company, cases.apply(it)));
      var urged = of.urge(it, now, identities);
      next.add(urged.value().obligation());
      urged.value().note().ifPresent(issued::add);
      told.computeIfAbsent(it.concern().complaint().subject(), none -> new ArrayList<>())
          .addAll(urged.entries());
    }
    obligations.save(next);
    notes.add(issued);
    history.append(now, ByItself.NAME, told);
  }

  private CaseRules rules(CompanyId company, Complaint complaint) {
    var procedure = desk.procedure(company, complaint).procedure();
    return new CaseRules(
        procedure.sections().find(UrgingRules.class), desk.calendar(company, procedure));
  }

  /** By what one case is urged. */
  private record CaseRules(Optional<UrgingRules> urging, Calendar calendar) {
    /** Where another edition holds now, which urges nobody, nobody is urged. */
    Changed<Urged> urge(Obligation late, Instant now, Identities identities) {
      return urging
          .map(rules -> rules.urge(late, calendar, now, identities::next))
          .orElseGet(() -> Changed.of(new Urged(late.urged(null), Optional.empty())));
    }
  }

  private static SortedSet<UUID> ids(List<Obligation> found, Function<Obligation, UUID> id) {
    return found.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }
}
