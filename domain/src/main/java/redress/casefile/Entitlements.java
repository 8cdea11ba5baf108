package redress.casefile;

import java.util.List;
import java.util.Optional;
import redress.approval.Deputyship;
import redress.conduct.Conduct;
import redress.organization.CompanyId;
import redress.organization.Person;

/** What somebody may do or may not, beside what follows from the post. */
public interface Entitlements {
  /** Nobody has lent anybody anything, and nobody is off duty. */
  Entitlements NONE =
      new Entitlements() {
        @Override
        public List<Deputyship> deputyships(Person by) {
          return List.of();
        }

        @Override
        public Optional<Person> person(CompanyId company, String user) {
          return Optional.empty();
        }

        @Override
        public Optional<Conduct> offDuty(Person by) {
          return Optional.empty();
        }
      };

  /** In whose places that person may sign or might once; what ends last comes first. */
  List<Deputyship> deputyships(Person by);

  /** Somebody as he is now; nothing if he is nobody any more. */
  Optional<Person> person(CompanyId company, String user);

  /** Because of what that person is off duty now, if he is. */
  Optional<Conduct> offDuty(Person by);
}
