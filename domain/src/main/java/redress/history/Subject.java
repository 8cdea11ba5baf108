package redress.history;

import java.util.UUID;
import redress.organization.CompanyId;

/** What a chain of events is about: a complaint, a weekly list, or another record of a company. */
public record Subject(CompanyId company, UUID id) {}
