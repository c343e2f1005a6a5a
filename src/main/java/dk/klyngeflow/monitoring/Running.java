package dk.klyngeflow.monitoring;

import dk.klyngeflow.identity.SignedIn;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the running processes of the person's own clusters. */
@Component
class Running {

    /** @param key the business key */
    record Process(String key, String cluster) {}

    private static final String SELECT = """
        select p.business_key_, p.tenant_id_ from act_ru_execution p
        where p.parent_id_ is null and p.business_key_ is not null and p.tenant_id_ in (:clusters) and p.%s = :wanted
        fetch first 1 rows only
        """;

    private final JdbcClient db;

    Running(JdbcClient db) {
        this.db = db;
    }

    Optional<Process> byKey(String key, SignedIn person) {
        return find("business_key_", key, person);
    }

    Optional<Process> byId(String instance, SignedIn person) {
        return find("id_", instance, person);
    }

    private Optional<Process> find(String column, String wanted, SignedIn person) {
        if (person.tenants().isEmpty()) {
            return Optional.empty();
        }
        return db.sql(SELECT.formatted(column))
                .param("clusters", person.tenants())
                .param("wanted", wanted)
                .query((row, i) -> new Process(row.getString(1), row.getString(2)))
                .optional();
    }
}
