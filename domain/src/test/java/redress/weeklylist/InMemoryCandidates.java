package redress.weeklylist;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import redress.complaint.Complaints;
import redress.complaint.InMemoryParts;
import redress.complaint.PartId;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules;
import redress.goods.InMemoryGoodsRequests;
import redress.investigation.Investigation;
import redress.organization.CompanyId;
import redress.organization.Department;

/** Whatever could be on a weekly list, read from the parts of cases in memory. */
public record InMemoryCandidates(
    Complaints complaints, InMemoryParts<Investigation> investigations, InMemoryGoodsRequests goods)
    implements BiFunction<CompanyId, Instant, List<Candidate>> {
  @Override
  public List<Candidate> apply(CompanyId company, Instant until) {
    return Stream.concat(
            investigations.all(company).stream().flatMap(this::found),
            goods.all(company).stream()
                .filter(request -> request.basis().way() == GoodsRules.Way.OUT)
                .filter(request -> request.move() != null)
                .map(this::shipped))
        .filter(candidate -> candidate.at().isBefore(until))
        .toList();
  }

  private Stream<Candidate> found(Investigation investigation) {
    var liability = investigation.liability();
    if (liability != null && liability.determined()) {
      return Stream.of(
          candidate(
              investigation.id(),
              Candidate.Origin.INVESTIGATION,
              liability.department(),
              liability.made().at()));
    }
    boolean running =
        complaints.find(investigation.id().complaint()).orElseThrow().track().running();
    return running && investigation.infoCorrect()
        ? Stream.of(
            candidate(
                investigation.id(),
                Candidate.Origin.INVESTIGATION,
                null,
                investigation.analysis().made().at()))
        : Stream.empty();
  }

  private Candidate shipped(GoodsRequest request) {
    return candidate(
        request.id(),
        Candidate.Origin.GOODS,
        request.signature().responsible(),
        request.move().at());
  }

  private Candidate candidate(
      PartId source, Candidate.Origin origin, Department responsible, Instant at) {
    var complaint = complaints.find(source.complaint()).orElseThrow();
    return new Candidate(
        complaint.id().value(), complaint.number().text(), source.value(), origin, responsible, at);
  }
}
