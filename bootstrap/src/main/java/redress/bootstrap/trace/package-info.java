/** Traces as OpenTelemetry tells them; nothing else of the program knows of it. */
package redress.bootstrap.trace;
