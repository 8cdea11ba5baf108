package redress.application;

import java.util.function.Supplier;
import redress.organization.CompanyId;

/**
 * Where everything that belongs together is stored together or not at all.
 *
 * <p>Inside {@code run} every port sees the records of that company only. A nested call for the
 * same company joins; one for another company is refused with {@link IllegalStateException}. When
 * the work throws, nothing of it is kept; when the outcome of a commit is unknown, {@link
 * Unavailable} is thrown.
 */
public interface Transactions {
  <T> T run(CompanyId company, Supplier<T> work);

  default void run(CompanyId company, Runnable work) {
    run(
        company,
        () -> {
          work.run();
          return null;
        });
  }
}
