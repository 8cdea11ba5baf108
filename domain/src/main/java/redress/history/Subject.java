package redress.history;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import redress.organization.CompanyId;

/** What a chain of events is about: a complaint, a weekly list, or another record of a company. */
public record Subject(CompanyId company, UUID id) {
  /** The chain of the company itself: how it began, the editions of its procedure, its posts. */
  public static Subject of(CompanyId company) {
    var name = "redress.company:" + company;
    return new Subject(company, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
