package dk.klyngeflow.casework.engine;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On PostgreSQL the engine's tables keep the indexes that somebody asks by (docs/decisions/0050): those for reports over the
 * whole history go, and those of columns that are mostly empty leave the empty ones out. Done once; a later start finds nothing
 * to do. Nodes start one after the other.
 */
@Component
class EngineIndexes implements SmartInitializingSingleton {

    /**
     * For statistics and searches over all instances, and for removal dates that a case's end would write on every row; a case's
     * history is asked, and deleted, by its instances.
     */
    private static final List<String> UNASKED = List.of(
            "act_idx_hi_act_inst_start_end",
            "act_idx_hi_act_inst_end",
            "act_idx_hi_act_inst_comp",
            "act_idx_hi_act_inst_stats",
            "act_idx_hi_act_inst_tenant_id",
            "act_idx_hi_act_inst_proc_def_key",
            "act_idx_hi_ai_pdefid_end_time",
            "act_idx_hi_actinst_root_pi",
            "act_idx_hi_taskinstid_procinst",
            "act_idx_hi_task_inst_start",
            "act_idx_hi_task_inst_end",
            "act_idx_hi_task_inst_tenant_id",
            "act_idx_hi_task_inst_proc_def_key",
            "act_idx_hi_taskinst_root_pi",
            "act_idx_hi_dec_in_clause",
            "act_idx_hi_dec_in_root_pi",
            "act_idx_hi_dec_out_rule",
            "act_idx_hi_dec_out_root_pi",
            "act_idx_hi_dec_inst_act",
            "act_idx_hi_dec_inst_act_inst",
            "act_idx_hi_dec_inst_tenant_id",
            "act_idx_hi_dec_inst_root_pi",
            "act_idx_variable_tenant_id");

    private static final List<String> MOSTLY_EMPTY = List.of(
            "removal_time_",
            "case_inst_id_",
            "case_execution_id_",
            "case_def_id_",
            "task_id_",
            "batch_id_",
            "bytearray_id_",
            "exception_stack_id_",
            "owner_",
            "super_exec_",
            "restarted_proc_inst_id_",
            "root_dec_inst_id_",
            "dec_req_id_",
            "dec_req_key_");

    private record Whole(String name, String definition, String column) {}

    private final DataSource source;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    EngineIndexes(DataSource source, JdbcClient db, TransactionTemplate transaction) {
        this.source = source;
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (isPostgres()) {
            transaction.executeWithoutResult(status -> {
                UNASKED.forEach(name -> run("drop index if exists " + name));
                whole().forEach(this::leaveEmptyOut);
            });
        }
    }

    /** The engine's indexes that begin with such a column and hold every row. */
    private List<Whole> whole() {
        return db.sql("""
                        select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), a.attname
                        from pg_index i join pg_class t on t.oid = i.indrelid
                            join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                        where t.relnamespace = current_schema()::regnamespace and t.relname like 'act\\_%'
                            and not i.indisunique and i.indpred is null and a.attname in (:columns)
                        """)
                .param("columns", MOSTLY_EMPTY)
                .query((row, i) -> new Whole(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private void leaveEmptyOut(Whole index) {
        run("drop index " + index.name());
        run("%s where %s is not null".formatted(index.definition(), index.column()));
    }

    private void run(String sql) {
        db.sql(sql).update();
    }

    private boolean isPostgres() {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(source, about -> about.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
