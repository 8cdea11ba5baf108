package redress.bootstrap.architecture.violation.util;

/** Lives in a folder that says nothing. */
final class Anything {}
