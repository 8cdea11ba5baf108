/**
 * The program as other programs see it: operations behind one contract, on Vert.x Web.
 *
 * <p>A {@link redress.http.Chapter} is one concept's operations together with the part of the
 * contract that describes them; {@link redress.http.HttpServer} refuses to start when the two
 * disagree. An {@link redress.http.Operation} is a line that names its path and the function that
 * turns an {@link redress.http.Exchange} into an answer. Everything that is the same for all of
 * them happens once: sessions, idempotency, versions, problems, limits, headers.
 */
package redress.http;
