package redress.returns;

import redress.complaint.Track.Mark;

/** A note or a certificate holds no more. */
public record Withdrawn(String reason, Mark made) {}
