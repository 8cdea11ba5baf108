package redress.approval;

import redress.organization.Person;

/**
 * In whose place somebody may sign.
 *
 * @param giver whoever lends the authority, as he is now; {@code null} if he is nobody any more
 */
public record Deputyship(Delegation delegation, Person giver) {}
