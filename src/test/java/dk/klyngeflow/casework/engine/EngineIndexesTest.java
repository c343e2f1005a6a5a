package dk.klyngeflow.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.support.OnPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class EngineIndexesTest {

    @Autowired
    private EngineIndexes indexes;

    @Autowired
    private JdbcClient db;

    @Test
    void whatNobodyAsksByIsGoneAndWhatIsMostlyEmptyIsLeftOut() {
        var found = definitions();

        assertThat(found)
                .noneMatch(index -> index.contains("act_idx_hi_act_inst_stats"))
                .noneMatch(index -> index.contains("act_idx_hi_actinst_root_pi"))
                .anyMatch(index -> index.contains("act_idx_hi_act_inst_procinst"))
                .filteredOn(index -> index.contains("(removal_time_"))
                .isNotEmpty()
                .allMatch(index -> index.endsWith("WHERE (removal_time_ IS NOT NULL)"));

        indexes.afterSingletonsInstantiated();

        assertThat(definitions()).as("a later start finds nothing to do").isEqualTo(found);
    }

    private List<String> definitions() {
        return db.sql("select indexdef from pg_indexes where tablename like 'act\\_%' order by indexname")
                .query(String.class)
                .list();
    }
}
