package redress.application.session;

import java.time.Instant;
import java.util.UUID;
import redress.organization.CompanyId;

/**
 * Lets the holder of an account choose a password, once.
 *
 * <p>Its life: it is made with an account or when that is reset, and takes the place of the one
 * before; it is gone when it was used, at its end, and when the account is disabled.
 *
 * @param secret the hash of what was shown
 */
public record Invitation(CompanyId company, String user, UUID id, String secret, Instant until) {}
