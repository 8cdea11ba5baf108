package redress.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.history.Change;

/**
 * What the history of a case must have told by now, if the case is as it stands: what came in, how
 * it is judged, its number and its stage. Whoever changes the record and not its history is found
 * by that.
 */
public final class Retold {
  private static final String FILES = "/files/";
  private static final String SHA256 = "/sha256";

  private Retold() {}

  /** Each value with its path; of lists the order does not matter. */
  public static List<Change> of(Complaint complaint) {
    var all = new ArrayList<Change>();
    for (var change : complaint.intake().since(Intake.EMPTY).changes()) {
      // files are told one by one
      if (!change.path().equals("/photos")) {
        all.add(change);
      }
    }
    all.addAll(complaint.judgement().since(Judgement.NONE).changes());
    all.add(new Change("/stage", null, complaint.track().stage().name()));
    if (complaint.number() != null) {
      all.add(new Change("/number", null, complaint.number().text()));
    }
    return all;
  }

  /**
   * What history means of a case where it tells nothing else: that it was received and, where it is
   * shown before the whole order of what is pressing, that it ran, unassessed, before such cases
   * had a place there.
   */
  public static List<Change> untold(Complaint complaint) {
    var received = new Change("/stage", null, Stage.RECEIVED.name());
    var place = complaint.judgement().priority();
    return place != null && place == 0
        ? List.of(received, new Change("/judgement/priority", null, "0"))
        : List.of(received);
  }

  /** Whether this is told of a case whenever it is so. */
  public static boolean tells(String path) {
    return path.startsWith("/source/")
        || path.startsWith("/customer/")
        || path.startsWith("/product/")
        || path.startsWith("/defect/")
        || path.startsWith("/demands/")
        || path.startsWith("/facts/")
        || path.startsWith("/judgement/")
        || path.equals("/stage")
        || path.equals("/number");
  }

  /** Where it is told what a file of a case holds. */
  public static String sha256(UUID attachment) {
    return FILES + attachment + SHA256;
  }

  /** The file of which it is told there what it holds, or {@code null}. */
  public static UUID file(String path) {
    return path.startsWith(FILES) && path.endsWith(SHA256)
        ? UUID.fromString(path.substring(FILES.length(), path.length() - SHA256.length()))
        : null;
  }
}
