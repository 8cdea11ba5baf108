package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.assessment.AllocateShare;
import redress.application.weeklylist.ExampleWeek;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/**
 * Records that somebody has changed behind the program's back, and not their history: each is found
 * and named (check R32).
 */
public abstract class TamperedStory extends Tampering {
  private static final String CODE = "pcb-manufacturer";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

  /** All tables that keep records in bodies. */
  private static final String BODIES =
      """
      select table_name from information_schema.columns
      where table_schema = 'public' and column_name = 'body' order by table_name
      """;

  /** Whose records verification reads, so that what is no record of theirs cannot be there. */
  private static final Set<String> TYPED =
      Set.of("complaints", "dispositions", "reward_penalty_notices");

  /** Answers that are given once more, and no records. */
  private static final String REPLIES = "replies";

  private static final Pattern OF_A_WEEK =
      Pattern.compile("^(assessments|weekly_lists|deductions)/");

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
      assertEquals(3, compared, "two cases and a notice");
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

  @Test
  void a_stored_record_of_any_kind_that_was_changed_is_named_R32() {
    try (var company = served(ShippedProcedures.text(CODE))) {
      var it = DispositionHttpTest.pcb(company);
      it.propose(DispositionHttpTest.paid("80.00")).expect(201);
      notice(company.desk("gm-office-clerk"));
      var notice = company.desk("gm").get("/reward-penalty-notices").text("/items/0/id");
      company
          .desk("gm-office-head")
          .ifMatch(1)
          .post("/reward-penalty-notices/" + notice + "/signatures", null)
          .expect(200);
      var passwords =
          Map.of("current", ExampleCompany.PASSWORD, "next", "a-new-pass-phrase-of-mine");
      company.desk("sales-clerk").post("/session/password", passwords).expect(200);
      sound();

      var held = new TreeSet<String>();
      for (var table : ask(BODIES)) {
        if (!ask("select 1 from " + table + " limit 1").isEmpty()
            && !TYPED.contains(table)
            && !table.equals(REPLIES)) {
          found(
              "update " + table + " set body = body || '{\"forged\": true}'",
              table + "/",
              "update " + table + " set body = body - 'forged'");
          held.add(table);
        }
      }
      assertTrue(held.containsAll(List.of("obligations")), held::toString);
      changed(
          "obligations",
          "body = jsonb_set(body, '{term,at}', '\"2030-01-01T00:00:00Z\"')"
              + " where body #> '{term,at}' is not null",
          "obligations/");
      changed(
          "reward_penalty_notices",
          "body = replace(body::text, 'gm-office-head', 'gm-office')::jsonb",
          "reward_penalty_notices/" + notice + " was changed");
      found(
          "update accounts set position = 'DEPARTMENT_HEAD' where username = 'sales-clerk'",
          "accounts/sales-clerk was changed",
          "update accounts set position = 'CLERK' where username = 'sales-clerk'");
      sound();
      tamper("update obligations set id = gen_random_uuid()");
      var moved = differing();
      for (var what : List.of(" is gone", " was added")) {
        assertTrue(
            moved.stream()
                .anyMatch(one -> one.why().startsWith("obligations/") && one.why().endsWith(what)),
            () -> what + " is not among " + moved);
      }
    }
  }

  @Test
  void what_is_taken_from_pay_and_was_changed_is_named_R32() {
    try (var company = served(ShippedProcedures.text("equipment-manufacturer"))) {
      var week = new ExampleWeek(company.company());
      week.determined(ExampleWeek.MANUFACTURING);
      week.ends();
      week.compiled();
      week.entered("500.50");
      var share = week.proposed().assessment().items().getLast();
      week.signed("quality-head");
      week.signed("gm");
      var clerk = List.of(new AllocateShare.Given("manufacturing-clerk", null));
      week.allocated("manufacturing-head", share.id(), clerk);
      week.executed("finance-clerk", ExampleWeek.NEXT_MONDAY, week.payers());
      told();

      changed(
          "assessments",
          "body = replace(body::text, '240.16', '40.16')::jsonb",
          "assessments/2026-W48 was changed");
      changed(
          "weekly_lists",
          "body = replace(body::text, '500.50', '50.50')::jsonb",
          "weekly_lists/2026-W48 was changed");
      found(
          "update deductions set amount = amount - 1",
          "deductions/" + share.id() + " was changed",
          "update deductions set amount = amount + 1");
      found(
          "update deductions set username = 'sales-clerk' where username = 'manufacturing-clerk'",
          "deductions/" + share.id() + " was changed",
          "update deductions set username = 'manufacturing-clerk' where username = 'sales-clerk'");
      told();
      found("delete from deductions", "deductions/" + share.id() + " is gone");
    }
  }

  /**
   * Nothing of a week differs; the example stores cases and obligations without telling anybody.
   */
  private void told() {
    var wrong = differing().stream().filter(it -> OF_A_WEEK.matcher(it.why()).find()).toList();
    assertEquals(List.of(), wrong);
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
}
