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
import redress.http.Pictures;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/**
 * Records that somebody has changed behind the program's back, and not their history: each is found
 * and named (check R32).
 */
public abstract class TamperedStory extends Tampering {
  private static final String CODE = "pcb-manufacturer";
  private static final byte[] PNG = Pictures.png();

  /** All tables that keep records in bodies. */
  private static final String BODIES =
      """
      select table_name from information_schema.columns
      where table_schema = 'public' and column_name = 'body' order by table_name
      """;

  /** Answers that are given once more, and no records. */
  private static final String REPLIES = "replies";

  /** Without the checks and triggers by which rows hold each other. */
  private static final String ALONE = "set session_replication_role = replica; ";

  /** What may be written to a table, in the order of its columns. */
  private static final String WRITABLE =
      """
      select column_name from information_schema.columns
      where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
        and is_identity = 'NO'
      order by ordinal_position
      """;

  /** Each column beside key and body, set to what it is not. */
  private static final String COLUMNS =
      """
      select one.column_name || ' = ' || case
        when data_type = 'text' then format('coalesce(%%I, %%L) || %%L', column_name, '', 'x')
        when data_type = 'uuid' then 'gen_random_uuid()'
        when data_type = 'boolean' then format('not coalesce(%%I, false)', column_name)
        when data_type = 'date' then format('coalesce(%%I, current_date) + 40', column_name)
        when data_type like 'timestamp%%' then
          format('coalesce(%%I, now()) + interval %%L', column_name, '1 day')
        when data_type = 'ARRAY' then quote_literal('{1,2,3}')
        else format('coalesce(%%I, 0) + 1', column_name) end
      from information_schema.columns as one
      where table_schema = 'public' and table_name = '%1$s' and is_generated = 'NEVER'
        and is_identity = 'NO' and column_name not in ('company', 'body')
        and not exists (
          select from information_schema.key_column_usage as key
          where key.table_schema = 'public' and key.table_name = '%1$s'
            and key.column_name = one.column_name and key.constraint_name = '%1$s_pkey')
      order by ordinal_position
      """;

  /** What is noted beside a record, and no event tells of. */
  private static final Set<String> NOBODY_TELLS = Set.of("charged", "listed");

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
          " is listed by other values than those that it has",
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
      var ofLength = "has %d bytes with hash".formatted(PNG.length);
      found(bytes.formatted(0), ofLength, bytes.formatted(0x89));
      found(
          bytes.formatted(0)
              + "; update attachments set type = sha256, sha256 = encode(sha256("
              + "(select bytes from attachment_chunks limit 1)), 'hex')",
          ofLength,
          bytes.formatted(0x89) + "; update attachments set sha256 = type");
      found(
          "update attachments set name = 'invoice.png'",
          "is 'invoice.png', and history tells '",
          "update attachments set name = 'board.png'");
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
        if (!ask("select 1 from " + table + " limit 1").isEmpty() && !table.equals(REPLIES)) {
          found(
              "update " + table + " set body = body || '{\"forged\": true}'",
              table + "/",
              "update " + table + " set body = body - 'forged'");
          held.add(table);
        }
      }
      assertTrue(held.containsAll(List.of("obligations")), held::toString);
      body(
          "obligations",
          "body = jsonb_set(body, '{term,at}', '\"2030-01-01T00:00:00Z\"')"
              + " where body #> '{term,at}' is not null",
          "obligations/");
      body(
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
  void a_column_by_which_records_are_found_and_that_was_changed_is_named_R32() {
    try (var company = served(ShippedProcedures.text(CODE))) {
      proposed(company);
      sound();
      var held = new TreeSet<String>();
      for (var table : recorded()) {
        for (var column : ask(COLUMNS.formatted(table))) {
          var name = column.substring(0, column.indexOf(' '));
          if (NOBODY_TELLS.contains(name)) {
            continue;
          }
          changed(
              table,
              "update %1$s set %2$s where ctid = (select max(ctid) from %1$s)"
                  .formatted(table, column),
              table + "/");
          held.add(table + "." + name);
        }
      }
      sound();
      var known =
          List.of(
              "complaints.searched",
              "complaints.priority",
              "complaints.order_number",
              "complaints.ended_at",
              "obligations.due_at",
              "obligations.standing",
              "dispositions.version");
      assertTrue(held.containsAll(known), held::toString);
    }
  }

  @Test
  void a_row_that_was_added_and_that_no_event_tells_of_is_named_R32() {
    try (var company = served(ShippedProcedures.text(CODE))) {
      proposed(company);
      sound();
      for (var table : recorded()) {
        var columns = String.join(", ", ask(WRITABLE.formatted(table)));
        var copied =
            columns
                .replaceAll("\\bid\\b", "gen_random_uuid()")
                .replaceAll("\\b(number|series|sequence)\\b", "null");
        changed(
            table,
            "insert into %1$s (%2$s) select %3$s from %1$s limit 1"
                .formatted(table, columns, copied),
            " was added");
      }
      added(
          "procedures",
          "company, procedure, 99, text, sha256, now(), 'ghost'",
          "procedures/pcb-manufacturer/99 was added");
      added(
          "accounts",
          "company, 'ghost', department, position, secret, active, version",
          "accounts/ghost was added");
      added(
          "tenures",
          "company, 'phantom', since, department, position, until",
          "accounts/phantom was added");
      forged(
          "linked_identities",
          "'pcb-manufacturer', 'https://id.example', 'ghost', 'gm'",
          "linked_identities/https://id.example ghost was added");
      forged(
          "procedure_drafts",
          "'pcb-manufacturer', 99, '{}', '', now(), 'gm'",
          "procedure_drafts/99 was added");
      var id = "00000000-0000-0000-0000-000000000001";
      forged(
          "api_tokens",
          "'pcb-manufacturer', '%s', 'gm', 'theirs', '', 'WRITE', '{}', now(), now(), null"
              .formatted(id),
          "api_tokens/%s was added".formatted(id));
      changed(
          "deductions",
          """
          insert into deductions
            (company, source, origin, month, username, department, kind, amount, currency)
          values ('pcb-manufacturer', '%s', 'NOTICE', '2026-12', 'sales-clerk', 'SALES', 'FINE', 3,
            'CNY')
          """
              .formatted(id),
          "deductions/%s was added".formatted(id));
      sound();
    }
  }

  @Test
  void what_is_no_record_of_a_case_is_held_to_the_last_column_R32() {
    try (var company = served(ShippedProcedures.text(CODE))) {
      proposed(company);
      company
          .desk("gm")
          .post(
              "/tokens",
              Map.of(
                  "name", "a program",
                  "access", "READ",
                  "until", "2027-01-01T00:00:00Z"))
          .expect(201);
      sound();
      all("procedures", "effective_from = effective_from - interval '1 day'", "procedures/");
      all("procedures", "approved_by = 'ghost'", "procedures/");
      all("companies", "zone = 'UTC'", "companies/pcb-manufacturer was changed");
      all("companies", "currency = 'EUR'", "companies/pcb-manufacturer was changed");
      all("companies", "name = 'Another'", "companies/pcb-manufacturer was changed");
      all("api_tokens", "until = until + interval '1 year'", "api_tokens/");
      all("api_tokens", "secret = 'known'", "api_tokens/");
      all("api_tokens", "username = 'gm-office'", "api_tokens/");
      all("audit_records", "at = at - interval '1 day'", " is listed by another time, person");
      all("audit_records", "username = 'ghost'", " is listed by another time, person or deed");
      all("audit_records", "deed = 'EXPORT'", " is listed by another time, person or deed");
      all("counters", "last = last + 1", " were given as the counter says; ");
      all("counters", "last = last - 1", " were given as the counter says; ");
      changed("jobs", "delete from jobs where kind = 'WEEK_END'", "no WEEK_END is planned");
      sound();
    }
  }

  /** A case with a disposition, and a notice. */
  private static void proposed(ServedCompany company) {
    var it = DispositionHttpTest.pcb(company);
    it.propose(DispositionHttpTest.paid("80.00")).expect(201);
    notice(company.desk("gm-office-clerk"));
  }

  /** The tables of records that have rows. */
  private List<String> recorded() {
    return ask(BODIES).stream()
        .filter(table -> !table.equals(REPLIES))
        .filter(table -> !ask("select '' from " + table + " limit 1").isEmpty())
        .toList();
  }

  /** A row is copied with other values in some of its columns. */
  private void added(String table, String values, String why) {
    var columns = String.join(", ", ask(WRITABLE.formatted(table)));
    changed(
        table,
        "insert into %1$s (%2$s) select %3$s from %1$s limit 1".formatted(table, columns, values),
        why);
  }

  /** A table without rows gets one. */
  private void forged(String table, String values, String why) {
    assertEquals(List.of(), ask("select '' from " + table));
    changed(table, "insert into %s values (%s)".formatted(table, values), why);
  }

  /** All rows of a table are changed. */
  private void all(String table, String change, String why) {
    changed(table, "update %s set %s".formatted(table, change), why);
  }

  /** Something is done to a table, and all of its rows are put back as they were. */
  private void changed(String table, String sql, String why) {
    var columns = String.join(", ", ask(WRITABLE.formatted(table)));
    tamper("create table aside as select * from " + table);
    found(
        ALONE + sql,
        why,
        ALONE
            + "delete from %1$s; insert into %1$s (%2$s) select %2$s from aside; drop table aside"
                .formatted(table, columns));
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

      body(
          "assessments",
          "body = replace(body::text, '240.16', '40.16')::jsonb",
          "assessments/2026-W48 was changed");
      body(
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
      marked("update obligations set charged = not charged", "obligations/");
      marked(
          "insert into assessed_obligations select company, id, '2026-W48' from obligations"
              + " where not charged limit 1; update obligations set charged = true from"
              + " assessed_obligations as own where own.obligation = id",
          "assessments/2026-W48");
      marked("delete from weekly_list_sources", "weekly_lists/2026-W48");
      marked("update investigations set listed = not listed", "investigations/");
      told();
      found("delete from deductions", "deductions/" + share.id() + " is gone");
    }
  }

  /** Something is noted otherwise of what the week has taken up, and then as it was. */
  private void marked(String sql, String what) {
    var tables =
        List.of("obligations", "assessed_obligations", "weekly_list_sources", "investigations");
    tables.forEach(
        table -> tamper("create table aside_%1$s as select * from %1$s".formatted(table)));
    var back = new StringBuilder(ALONE);
    for (var table : tables) {
      var columns = String.join(", ", ask(WRITABLE.formatted(table)));
      back.append(
          "delete from %1$s; insert into %1$s (%2$s) select %2$s from aside_%1$s; drop table aside_%1$s;"
              .formatted(table, columns));
    }
    tamper(ALONE + sql);
    var found = differing();
    var wanted = " is noted as charged or listed otherwise than its week says";
    assertTrue(
        found.stream().anyMatch(it -> it.why().startsWith(what) && it.why().endsWith(wanted)),
        () -> sql + " gives " + found);
    tamper(back.toString());
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
