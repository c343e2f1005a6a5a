package dk.klyngeflow.startup;

import java.sql.Connection;
import java.sql.SQLException;

/** A bean that looks at the database before the migration and before the engine; it reads only. */
public interface StartCheck {

    /**
     * @throws StartRefused if the program must not start on this database
     * @throws SQLException if the database cannot be asked
     */
    void check(Connection database) throws SQLException;
}
