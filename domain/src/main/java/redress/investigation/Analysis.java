package redress.investigation;

import redress.complaint.Track.Mark;

/**
 * What the preliminary analysis found.
 *
 * @param infoCorrect whether what the customer told us is right
 * @param reason what that rests on
 * @param technical whether there is a technical question that must be answered (I-03)
 */
public record Analysis(boolean infoCorrect, String reason, boolean technical, Mark made) {}
