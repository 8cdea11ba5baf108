package redress.application.importing;

/**
 * One thing that is wrong with a row.
 *
 * @param column the column, or columns, in which it stands; empty for the row as a whole
 * @param reason what is wrong and what is allowed
 */
public record Fault(String column, String reason) {}
