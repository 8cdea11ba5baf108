package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.seal.VerifyRecords;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Verification;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/**
 * Records that somebody has changed behind the program's back, and not their history: each is found
 * and named (check R32).
 */
public abstract class TamperedStory {
  private static final String CODE = "pcb-manufacturer";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

  protected abstract ServedCompany served(String document);

  /** The same store, with nothing remembered. */
  protected abstract Ports anew();

  /** Says something to the database that the program would not say. */
  protected abstract void tamper(String sql);

  @Test
  void what_is_shown_and_was_changed_behind_the_programs_back_is_named_R32() {
    try (var company = served(ShippedProcedures.text(CODE))) {
      var it = DispositionHttpTest.pcb(company);
      it.propose(DispositionHttpTest.paid("80.00")).expect(201);
      it.by(company, "sales-head").dispose("/approval", null).expect(200);
      notice(company.desk("gm-office-clerk"));
      photo(company);
      sound();

      found(
          "update complaints set body = jsonb_set(body, '{intake,customer,name}', '\"West\"')",
          "/customer/name is 'West', and history tells 'East'",
          "update complaints set body = jsonb_set(body, '{intake,customer,name}', '\"East\"')");
      found(
          "update complaints set stage = 'CLOSED'",
          "it is listed by other values than those that it has",
          "update complaints set stage = body -> 'track' ->> 'stage'");
      found(
          "update complaints set body = jsonb_set(body, '{track,stage}', '\"CLOSED\"'),"
              + " stage = 'CLOSED', defect = stage",
          "/stage is 'CLOSED', and history tells '",
          "update complaints set body = jsonb_set(body, '{track,stage}', to_jsonb(defect)),"
              + " stage = defect, defect = body -> 'intake' -> 'defect' ->> 'description'");
      found(
          replace("dispositions", "80.00", "8.00"),
          "/settlement is '8.00 CNY', and history tells '80.00 CNY'",
          replace("dispositions", "8.00", "80.00"));
      found(
          replace("reward_penalty_notices", "321.00", "3.00"),
          "/money is '3.00 CNY', and history tells '321.00 CNY'",
          replace("reward_penalty_notices", "3.00", "321.00"));
      var bytes = "update attachment_chunks set bytes = set_byte(bytes, 0, %d)";
      found(bytes.formatted(0), "has 10 bytes with hash", bytes.formatted(0x89));
      found(
          bytes.formatted(0)
              + "; update attachments set name = sha256, sha256 = encode(sha256("
              + "(select bytes from attachment_chunks limit 1)), 'hex')",
          "has 10 bytes with hash",
          bytes.formatted(0x89) + "; update attachments set sha256 = name");
      found(
          "update procedures set text = text || ' '",
          "edition 1 of the procedure is not the text with the hash",
          "update procedures set text = left(text, -1)");
      sound();
      found("delete from audit_records where deed = 'LOGIN'", "of the audit trail are not listed");
      found("delete from attachment_chunks; delete from attachments", " is gone");
      found("delete from dispositions", " is gone");
      found("delete from reward_penalty_notices", "it is gone");
      found(
          "set session_replication_role = replica;"
              + " delete from complaints where number is not null",
          "it is gone");
    }
  }

  private static void notice(Desk office) {
    office
        .post(
            "/reward-penalty-notices",
            Map.of(
                "kind", "FINE",
                "department", "MANUFACTURING",
                "user", "manufacturing-clerk",
                "money", Map.of("amount", "321.00", "currency", "CNY"),
                "reason", "drilled twice",
                "legalBasis", "the bonus rules of 2026"))
        .expect(201);
  }

  private static void photo(ServedCompany company) {
    var draft = ShippedCase.drafted(company, "sales-clerk", Map.of()).read();
    company
        .desk("sales-clerk")
        .ifMatch(Long.parseLong(draft.text("/version")))
        .upload("/complaints/" + draft.text("/id") + "/photos?name=board.png", PNG)
        .expect(200);
  }

  private static String replace(String table, String old, String other) {
    return "update %s set body = replace(body::text, '%s', '%s')::jsonb"
        .formatted(table, old, other);
  }

  private void found(String sql, String why, String undo) {
    found(sql, why);
    tamper(undo);
  }

  private void found(String sql, String why) {
    tamper(sql);
    var found = differing();
    assertTrue(
        found.stream().anyMatch(it -> it.why().contains(why)), () -> sql + " gives " + found);
  }

  private void sound() {
    assertEquals(List.of(), differing());
  }

  private List<Differing> differing() {
    var ports = anew();
    var company = ports.companies().all().stream().filter(id -> id.code().equals(CODE)).findFirst();
    var found = new ArrayList<Differing>();
    var records = new VerifyRecords(ports, company.orElseThrow(), found::add);
    var chains = new Verification(ports.history()).verify(company.orElseThrow(), records);
    assertEquals(Optional.empty(), chains.broken());
    assertEquals(3, records.done(), "two cases and a notice");
    return found;
  }
}
