package redress.bootstrap.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/** Everything that makes a schema, as lines that can be compared: one for each thing in it. */
final class Schema {
  private static final List<String> PARTS =
      List.of(
          """
          select 'table', c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
            c.reloptions, c.relacl, pg_get_userbyid(c.relowner)
          from pg_class c where c.relnamespace = 'public'::regnamespace
          """,
          """
          select 'column', a.attrelid::regclass, a.attnum, a.attname, a.attisdropped,
            format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
            a.attstorage, a.attacl, pg_get_expr(d.adbin, d.adrelid)
          from pg_attribute a join pg_class c on c.oid = a.attrelid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
          """,
          """
          select 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated
          from pg_constraint where connamespace = 'public'::regnamespace
          """,
          """
          select 'index', pg_get_indexdef(i.indexrelid), i.indisvalid
          from pg_index i join pg_class c on c.oid = i.indexrelid
          where c.relnamespace = 'public'::regnamespace
          """,
          """
          select 'function', p.oid::regprocedure, pg_get_functiondef(p.oid), p.proacl,
            pg_get_userbyid(p.proowner)
          from pg_proc p
          where p.pronamespace = 'public'::regnamespace
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          """,
          """
          select 'trigger', t.tgrelid::regclass, pg_get_triggerdef(t.oid), t.tgenabled
          from pg_trigger t where not t.tgisinternal
          """,
          "select 'policy', p.* from pg_policies p where schemaname = 'public'",
          "select 'rights', nspacl from pg_namespace where nspname = 'public'",
          "select 'extension', extname from pg_extension");

  private Schema() {}

  static List<String> of(Connection connection) throws SQLException {
    var lines = new TreeSet<String>();
    for (var part : PARTS) {
      KeptDatabase.rows(connection, part).forEach(row -> lines.add(String.join(" | ", texts(row))));
    }
    return List.copyOf(lines);
  }

  private static List<String> texts(List<String> row) {
    return row.stream().map(String::valueOf).toList();
  }
}
