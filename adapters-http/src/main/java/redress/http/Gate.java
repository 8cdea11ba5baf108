package redress.http;

import redress.application.Replies;
import redress.application.session.Sessions;
import redress.application.trace.Traces;

/**
 * What every request goes by before and after its operation.
 *
 * @param sessions tell who asks
 * @param replies what was answered to the same request before
 * @param auditor tells of what the trail has to hold
 * @param moderation how much one may ask for
 * @param traces who is told what a request was made up of, if anybody is
 * @param proxies whose word about where a request comes from counts
 */
public record Gate(
    Sessions sessions,
    Replies replies,
    Auditor auditor,
    Moderation moderation,
    Traces traces,
    Proxies proxies) {}
