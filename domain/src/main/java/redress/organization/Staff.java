package redress.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * The posts that a company has from its beginning.
 *
 * @param approver the position of whoever puts an edition of the procedure into force
 * @param authors the positions of those who may put a draft of the next one forward; everybody may
 *     where none is named
 * @param rule the rule about it, or {@code null} if the written procedure has none
 * @param named who administers accounts beside the approver
 */
public record Staff(
    Position approver,
    Set<Position> authors,
    RuleId rule,
    List<Post> posts,
    List<Administrators.Administrator> named) {
  public Staff {
    authors = Set.copyOf(authors);
    posts = List.copyOf(posts);
    named = List.copyOf(named);
    if (posts.stream().noneMatch(post -> post.position().equals(approver))) {
      throw new IllegalArgumentException("no post has the approver's position " + approver);
    }
  }

  /**
   * A post and the user name of whoever fills it.
   *
   * @param user the user name; for a post of every department, what follows the department's name
   * @param department the department, or {@code null} if each of them has such a post
   */
  public record Post(String user, Department department, Position position) {
    static Post read(Node node) {
      var user = node.only("user", "department", "position").at("user").text(64);
      var department = node.maybe("department").map(it -> it.parsed("a code", Department::new));
      var position = node.at("position").parsed("a code", Position::new);
      return node.make(() -> new Post(user, department.orElse(null), position));
    }
  }

  /**
   * One person for each post. A post of every department makes a person in each of them ({@code
   * quality-head}); those of a single department follow, and take the place of whoever has their
   * user name.
   */
  public List<Person> people(CompanyId company, Set<Department> departments) {
    var people = new LinkedHashMap<String, Person>();
    for (var department :
        departments.stream().sorted(Comparator.comparing(Department::code)).toList()) {
      for (var post : posts) {
        if (post.department() == null) {
          var user = name(department) + "-" + post.user();
          people.put(user, new Person(company, user, department, post.position()));
        }
      }
    }
    for (var post : posts) {
      if (post.department() != null) {
        var person = new Person(company, post.user(), post.department(), post.position());
        people.put(post.user(), person);
      }
    }
    return new ArrayList<>(people.values());
  }

  private static String name(Department department) {
    return department.code().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody with that position may put a draft forward: whoever approves one may, too. */
  public boolean mayWrite(Position position) {
    return authors.isEmpty() || authors.contains(position) || approver.equals(position);
  }

  /**
   * Whether somebody with that position may have a version tried over past cases, which is work for
   * the whole installation: whoever is named as author, and whoever approves. Where nobody is named
   * everybody may put a draft forward, but not everybody may have it tried.
   */
  public boolean mayTry(Position position) {
    return authors.contains(position) || approver.equals(position);
  }

  /** Who administers the accounts of the company. */
  public Administrators administrators() {
    return new Administrators(approver, named, rule);
  }

  public static Staff read(Node node) {
    node.only("approver", "authors", "rule", "posts", "administrators");
    var approver = node.at("approver").parsed("a code", Position::new);
    var authors =
        node.maybe("authors").map(it -> it.list(one -> one.parsed("a code", Position::new)));
    var rule = node.maybe("rule").map(it -> it.parsed("a rule id", RuleId::new));
    var posts = node.at("posts").list(Post::read);
    var named = Administrators.read(node);
    return node.make(
        () ->
            new Staff(
                approver, Set.copyOf(authors.orElse(List.of())), rule.orElse(null), posts, named));
  }
}
