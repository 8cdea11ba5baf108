package redress.application;

import redress.organization.CompanyId;

/**
 * What makes two requests the same request.
 *
 * @param user the account that sent it
 * @param route the method and the path that it was sent to
 * @param key the key that the client chose
 * @param fingerprint SHA-256 of the content, in hexadecimal: the same key with other content is a
 *     mistake of the client
 */
public record ReplyKey(
    CompanyId company, String user, String route, String key, String fingerprint) {}
