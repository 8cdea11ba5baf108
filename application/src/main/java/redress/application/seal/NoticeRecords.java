package redress.application.seal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import redress.application.Ports;
import redress.organization.CompanyId;
import redress.sanction.RewardPenaltyNotice;

/** Penalty notices: whom they are about, what they said at first, and what they charge now. */
record NoticeRecords(Ports ports) implements VerifyRecords.KindOfRecord<RewardPenaltyNotice> {
  private static final String MONEY = "/money";

  @Override
  public boolean begins(String type) {
    return type.equals("NOTICE_PROPOSED");
  }

  @Override
  public List<RewardPenaltyNotice> find(CompanyId company, TreeSet<UUID> ids) {
    return ports.notices().find(company, ids);
  }

  @Override
  public UUID id(RewardPenaltyNotice notice) {
    return notice.id().value();
  }

  @Override
  public Optional<String> why(Told told, RewardPenaltyNotice notice) {
    var proposed = String.valueOf(notice.terms().money());
    if (!proposed.equals(String.valueOf(told.first(MONEY)))) {
      return Optional.of(Told.otherwise(MONEY, proposed, told.first(MONEY)));
    }
    return told.otherwise(notice.told());
  }
}
