package redress.application;

import java.time.InstantSource;
import redress.application.complaint.ComplaintViews;
import redress.application.complaint.Registrations;
import redress.application.job.Jobs;
import redress.application.monthbook.SealKeys;
import redress.application.returns.ReturnViews;
import redress.application.seal.Stock;
import redress.application.session.ApiTokens;
import redress.application.session.Guesses;
import redress.application.session.Invitations;
import redress.application.session.LinkedIdentities;
import redress.application.session.LoginAttempts;
import redress.application.session.OpenedSessions;
import redress.application.session.ProvidedSessions;
import redress.application.session.SigningKeys;
import redress.application.simulation.PastCases;
import redress.application.simulation.Simulations;
import redress.application.statistics.StatisticsViews;
import redress.approval.Delegations;
import redress.assessment.Assessments;
import redress.audit.AuditRecords;
import redress.complaint.CaseParts;
import redress.complaint.Complaints;
import redress.conduct.Conducts;
import redress.history.History;
import redress.meeting.Meetings;
import redress.monthbook.MonthBooks;
import redress.notice.UrgingNotes;
import redress.obligation.Obligations;
import redress.organization.Accounts;
import redress.organization.Companies;
import redress.procedure.Drafts;
import redress.procedure.Procedures;
import redress.returns.Deliveries;
import redress.review.Reviews;
import redress.sanction.Deductions;
import redress.sanction.DisciplinaryLists;
import redress.sanction.Notices;
import redress.seal.SealedHeads;
import redress.time.Calendars;
import redress.weeklylist.WeeklyLists;

/**
 * Everything that the use cases need from outside: one set of these is one installation, in memory
 * or on PostgreSQL.
 *
 * @param clock the only source of the present; cut to microseconds
 * @param parts the parts of cases, of all kinds
 * @param stock what is stored, to be held against history
 */
public record Ports(
    InstantSource clock,
    Identities identities,
    Transactions transactions,
    Replies replies,
    Registrations registrations,
    Companies companies,
    Accounts accounts,
    Procedures procedures,
    Drafts drafts,
    Calendars calendars,
    Complaints complaints,
    Obligations obligations,
    History history,
    Attachments attachments,
    ComplaintViews views,
    StatisticsViews statistics,
    Simulations simulations,
    PastCases pastCases,
    SigningKeys signingKeys,
    OpenedSessions sessions,
    Invitations invitations,
    ApiTokens apiTokens,
    LoginAttempts loginAttempts,
    Guesses guesses,
    LinkedIdentities linkedIdentities,
    ProvidedSessions providedSessions,
    WeeklyLists weeklyLists,
    Assessments assessments,
    Reviews reviews,
    Meetings meetings,
    MonthBooks monthBooks,
    SealKeys sealKeys,
    SealedHeads sealedHeads,
    AuditRecords auditRecords,
    Notices notices,
    DisciplinaryLists disciplinaryLists,
    Deductions deductions,
    Delegations delegations,
    Conducts conducts,
    Deliveries deliveries,
    ReturnViews returns,
    Jobs jobs,
    UrgingNotes urgingNotes,
    CaseParts parts,
    Stock stock) {}
