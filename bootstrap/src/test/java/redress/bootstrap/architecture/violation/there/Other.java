package redress.bootstrap.architecture.violation.there;

import redress.bootstrap.architecture.violation.here.One;

/** Stands on a package that stands on this one. */
public final class Other {
  One one;
}
