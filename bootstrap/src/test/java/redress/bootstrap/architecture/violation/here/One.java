package redress.bootstrap.architecture.violation.here;

import redress.bootstrap.architecture.violation.there.Other;

/** Stands on a package that stands on this one. */
public final class One {
  Other other;
}
