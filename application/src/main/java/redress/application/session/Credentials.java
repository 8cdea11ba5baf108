package redress.application.session;

/**
 * Who somebody says to be, and the password that is to prove it.
 *
 * @param address the network address that the request came from
 */
public record Credentials(String company, String user, String password, String address) {
  @Override
  public String toString() {
    return "%s of %s from %s".formatted(user, company, address);
  }
}
