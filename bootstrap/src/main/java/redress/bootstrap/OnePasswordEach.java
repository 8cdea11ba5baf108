package redress.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.session.Passwords;
import redress.organization.Person;

/** The first passwords of new accounts: a random one each, or one that was chosen for all. */
final class OnePasswordEach {
  private final List<String> users;
  private final Optional<String> chosen;
  private final Map<String, String> passwords;
  private final Map<String, String> secrets;

  OnePasswordEach(List<Person> people, Optional<String> chosen, Passwords encoding) {
    this.users = people.stream().map(Person::user).distinct().toList();
    this.chosen = chosen;
    this.passwords =
        users.stream()
            .collect(Collectors.toMap(user -> user, user -> chosen.orElseGet(Secret::random)));
    // hashing is slow on purpose, and so done before a connection is held for it
    this.secrets =
        users.parallelStream()
            .collect(Collectors.toMap(user -> user, user -> encoding.encode(passwords.get(user))));
  }

  /** The encoded password of that user. */
  String secret(String user) {
    return secrets.get(user);
  }

  /** What has to be told to the people, for the console: shown this once. */
  List<String> lines() {
    if (chosen.isPresent()) {
      return List.of("The password of every account is the one in REDRESS_ACCOUNT_PASSWORD.");
    }
    return Stream.concat(
            Stream.of("The passwords (shown this once):"),
            users.stream().map(user -> "  %-25s %s".formatted(user, passwords.get(user))))
        .toList();
  }
}
