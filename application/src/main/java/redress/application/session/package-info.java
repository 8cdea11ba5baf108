/**
 * How a person gets in: a password opens a session, and every request with its token finds the
 * account again, as it is now.
 */
package redress.application.session;
