/**
 * What becomes of what was acknowledged when the program, its database or its disk fails.
 *
 * <p>{@code Load} is eight clients in this process, which nobody kills; every answer that changed
 * something is in the {@code Journal} before its client goes on. {@code Comparison} holds the
 * journal against the program and its database afterwards.
 */
package redress.bootstrap.faults;
