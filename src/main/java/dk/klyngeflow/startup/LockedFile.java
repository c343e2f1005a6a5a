package dk.klyngeflow.startup;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * H2 closes its file when it cannot write. Whoever opens it again while the old one is still being closed holds a database
 * that nobody else finds: all other connections are refused, for the file is in use by it. Once it is let go, the next one
 * opens the file for all.
 */
@Component
public class LockedFile {

    private static final String IN_USE = "90020";

    private final DataSource database;

    public LockedFile(DataSource database) {
        this.database = database;
    }

    /** @param fault in which some connection was asked for; those in use are let go when they are given back */
    public void letGo(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && IN_USE.equals(sql.getSQLState())) {
                DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .softEvictConnections();
            }
        }
    }
}
