package redress.persistence;

/**
 * How the server plans the statements of a session that are sent again and again.
 *
 * <p>Left alone, it plans a statement anew with each execution as long as it believes a plan for
 * just these values to be cheaper by ever so little. For a page of cases that belief costs more
 * than the page: planning takes 1 to 3 ms, reading 0.5.
 */
enum Planning {
  /** As the server thinks best. */
  EACH_TIME("auto"),

  /** Once for all values: for statements whose way does not depend on them. */
  ONCE("force_generic_plan");

  private final String mode;

  Planning(String mode) {
    this.mode = mode;
  }

  /** The server's own word for it, the value of {@code plan_cache_mode}. */
  String mode() {
    return mode;
  }
}
