package redress.complaint;

import java.util.UUID;

/** The identity of something that belongs to one case and has a life of its own beside it. */
public record PartId(ComplaintId complaint, UUID value) {}
