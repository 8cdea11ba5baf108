package redress.application.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.application.ExampleCompany.MONDAY;
import static redress.application.returns.ReturningCase.delivery;
import static redress.application.returns.ReturningCase.given;
import static redress.application.returns.ReturningCase.line;
import static redress.application.returns.ReturningCase.yuan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Demand;
import redress.copies.CopySet;
import redress.returns.Allowance;
import redress.returns.Delivery;
import redress.returns.Exclusion;
import redress.returns.Proof;
import redress.returns.ProofKind;
import redress.rule.Refusal;

/** The life of an allowance, and what of a delivery it takes. */
class AllowanceLifeTest {
  private final ReturningCase it = new ReturningCase(line(Demand.ALLOWANCE, null, "500.00"));

  @Test
  void less_is_owed_when_all_have_signed_and_accounting_gets_it_with_a_proof_S4_33_S4_40_S4_41() {
    refused("BEYOND_APPROVAL", () -> open("500.01"));
    refused("AMOUNT_NOT_POSITIVE", () -> open("0.00"));
    assertEquals(List.of(), it.told());
    open("300.00");
    var opened = allowance();
    assertEquals(
        new Allowance.Order(
            it.key(),
            "P-1",
            yuan("300.00"),
            yuan("10.00"),
            "scratched",
            "sales-clerk",
            it.mark("sales-clerk")),
        opened.order());
    assertEquals(List.of(new Delivery.Claim(part(), 0, yuan("300.00"))), it.claims());
    sign("sales-head");
    sign("gm");
    assertEquals(
        List.of(
            new Allowance.Signed(it.company.person("sales-head").position(), it.mark("sales-head")),
            new Allowance.Signed(it.company.person("gm").position(), it.mark("gm"))),
        allowance().signatures());
    assertEquals(List.of(), it.file().parts(CopySet.class));
    it.did(
        it.returns
            .allowances()
            .seal()
            .handle(new SealAllowance.Command(it.clerk, it.id, part(), version(), MONDAY)));
    assertEquals(
        new Allowance.Seal(
            MONDAY,
            new Exclusion(yuan("300.00"), Exclusion.Basis.BASE, MONDAY),
            it.mark("sales-clerk")),
        allowance().seal());
    assertEquals(part(), it.last(CopySet.class).record());
    var lines = new ArrayList<ExportCollectionExclusions.Line>();
    it.returns
        .export()
        .handle(
            new ExportCollectionExclusions.Command(it.clerk, YearMonth.of(2026, 11)), lines::add);
    assertEquals(
        List.of(
            new ExportCollectionExclusions.Line(
                null, "East", "sales-clerk", "P-1", yuan("300.00"), Exclusion.Basis.BASE)),
        lines);
    var proof = new GivenProof(ProofKind.ALLOWANCE_CERTIFICATE, "INV-7", true, null, null);
    it.did(
        it.returns
            .allowances()
            .prove()
            .handle(new AddAllowanceProof.Command(it.clerk, it.id, part(), version(), proof)));
    assertEquals(
        List.of(
            new Proof(
                ProofKind.ALLOWANCE_CERTIFICATE,
                "INV-7",
                true,
                null,
                null,
                it.mark("sales-clerk"))),
        allowance().proving().proofs());
    it.did(
        it.returns
            .allowances()
            .handOver()
            .handle(new HandOverAllowance.Command(it.clerk, it.id, part(), version())));
    assertEquals(it.mark("sales-clerk"), allowance().proving().handedOver());

    refused("BEYOND_APPROVAL", () -> open("200.01"));
    open("200.00");
    assertEquals(2, it.claims().size());
    it.did(
        it.returns
            .allowances()
            .withdraw()
            .handle(
                new WithdrawAllowance.Command(it.clerk, it.id, part(), version(), "not wanted")));
    assertEquals("not wanted", allowance().withdrawn().reason());
    assertEquals(List.of(new Delivery.Claim(opened.id().value(), 0, yuan("300.00"))), it.claims());
    open("200.00");
    refused("BEYOND_APPROVAL", () -> open("0.01"));
  }

  private void open(String amount) {
    it.did(
        it.returns
            .allowances()
            .open()
            .handle(
                new OpenAllowance.Command(
                    it.clerk,
                    it.id,
                    delivery("O-1"),
                    given(amount),
                    given("10.00"),
                    "scratched",
                    null)));
  }

  private void sign(String user) {
    it.did(
        it.returns
            .allowances()
            .sign()
            .handle(new SignAllowance.Command(it.company.person(user), it.id, part(), version())));
  }

  private Allowance allowance() {
    return it.last(Allowance.class);
  }

  private UUID part() {
    return allowance().id().value();
  }

  private long version() {
    return allowance().version();
  }

  private void refused(String code, Executable what) {
    var refusal = assertThrows(Refusal.class, what, code);
    assertEquals(code, refusal.code());
    assertEquals("S4-33", refusal.rule().id());
  }
}
