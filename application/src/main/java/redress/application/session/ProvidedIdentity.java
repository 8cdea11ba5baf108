package redress.application.session;

import redress.organization.Person;

/**
 * Who somebody is by the word of the provider.
 *
 * @param issuer the provider
 * @param subject what the provider calls them by, which never changes
 * @param session what the provider calls the session there, or {@code null} if it does not say
 * @param person the user name, and the post that the provider says they have
 */
public record ProvidedIdentity(String issuer, String subject, String session, Person person) {}
