package redress.http;

/**
 * Something without which the program cannot work.
 *
 * @param probe throws when it is not there; waits a short time at most
 */
public record HealthCheck(String name, Runnable probe) {}
