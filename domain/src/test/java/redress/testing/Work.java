package redress.testing;

import java.util.function.Supplier;
import redress.organization.CompanyId;

/** How a contract does its work inside a transaction of the store that it examines. */
public interface Work {
  <T> T in(CompanyId company, Supplier<T> work);

  default void in(CompanyId company, Runnable work) {
    in(
        company,
        () -> {
          work.run();
          return null;
        });
  }
}
