package dk.klyngeflow.bench.driver;

import java.sql.SQLException;
import java.util.List;

/**
 * Many finished cases, made by SQL: every row that one finished case has left, in the engine's history and in the register,
 * copied under other ids. The ledger is not copied: its entries are numbered, and a copy would not add up.
 */
class FinishedCases {

    private static final String OLDEST = """
            (select %s from act_hi_procinst where proc_def_key_ = 'fundApplication' and end_time_ is not null
                and business_key_ not like '%%-copy-%%' order by start_time_ limit 1)""";

    /** Columns that name a row, in the engine's history; the others are copied as they are. */
    private static final String COPIED_IDS =
            "^(id_|business_key_|execution_id_|task_id_|.*inst_id_|.*process_instance_id_)$";

    /** Parents first. */
    private static final List<String> REGISTER =
            List.of("case_file", "application", "application_budget_line", "case_form", "case_decision", "case_letter");

    private final Server server;

    FinishedCases(Server server) {
        this.server = server;
    }

    void fill(Entry entry, int cases) throws SQLException {
        copy(
                entry,
                "table_name like 'act_hi_%' and column_name = 'root_proc_inst_id_'",
                "root_proc_inst_id_",
                "id_",
                COPIED_IDS,
                cases);
        if (entry == Entry.KLYNGEFLOW) {
            for (var table : REGISTER) {
                copy(
                        entry,
                        "table_name = '" + table + "' and column_name = 'case_number'",
                        "case_number",
                        "business_key_",
                        "^(case_number|letter_key)$",
                        cases);
            }
        }
        server.vacuum(entry.id());
    }

    /** Copies, of each table that fits, the rows of the oldest finished case. */
    private void copy(Entry entry, String tables, String column, String key, String ids, int cases)
            throws SQLException {
        server.execute(entry.id(), """
                do $$
                declare
                    t text; names text; vals text;
                begin
                    for t in select table_name from information_schema.columns
                             where table_schema = 'public' and %s loop
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position),
                               string_agg(case when column_name ~ '%s' and data_type = 'character varying'
                                          then format('left(s.%%1$I, least(length(s.%%1$I), character_maximum - 12)) || ''-copy-'' || n', column_name)
                                          else format('s.%%I', column_name) end, ', ' order by ordinal_position)
                        into names, vals
                        from information_schema.columns
                        where table_schema = 'public' and table_name = t and is_identity = 'NO';
                        execute format('insert into %%I (%%s) select %%s from %%I s, generate_series(1, %d) n where s.%s = %%s',
                                       t, names, replace(vals, 'character_maximum', '64'), t, %s);
                    end loop;
                end $$
                """.formatted(
                        tables, ids, cases, column, "'" + OLDEST.formatted(key).replace("'", "''") + "'"));
    }
}
