package redress.history;

/**
 * One value that an event changed.
 *
 * @param path where, as a JSON pointer into the record
 * @param from the value before, or {@code null} if there was none
 * @param to the value after, or {@code null} if it was taken away
 */
public record Change(String path, String from, String to) {}
