package redress.approval;

import java.util.Set;
import redress.complaint.Demand;
import redress.complaint.Severity;
import redress.money.Money;

/**
 * What is to be approved; what is not known is {@code null}.
 *
 * @param amount what it costs in all, never negative
 * @param remedies what the customer would be given
 */
public record Matter(Money amount, Severity severity, Set<Demand> remedies) {}
