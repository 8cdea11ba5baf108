package redress.history;

/** The end of a subject's chain: how many links it has and the hash of the last. */
public record Head(Subject subject, long seq, byte[] hash) {}
