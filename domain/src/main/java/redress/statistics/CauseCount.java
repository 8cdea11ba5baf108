package redress.statistics;

import redress.complaint.Kind;

/**
 * How many cases of one kind and model had a cause (S1-25).
 *
 * @param category the cause, a code of the procedure
 * @param kind {@code null} where it is not known, and the model too
 * @param cases from 1
 */
public record CauseCount(String category, Kind kind, String model, long cases) {}
