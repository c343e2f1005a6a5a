package dk.klyngeflow.casework.engine;

import dk.klyngeflow.startup.StartCheck;
import dk.klyngeflow.startup.StartRefused;
import java.lang.module.ModuleDescriptor.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.springframework.stereotype.Component;

/** The engine's tables are of the engine's own minor version. It makes them itself, but never changes them. */
@Component
class EngineSchema implements StartCheck {

    private static final String TABLE = "ACT_GE_SCHEMA_LOG";

    @Override
    public void check(Connection database) throws SQLException {
        var ours = minor(Version.parse(ProductPropertiesUtil.getProductVersion()));
        var theirs = newest(database).map(EngineSchema::minor).orElse(ours);
        if (theirs.compareTo(ours) > 0) {
            throw new StartRefused(("The engine's tables are of Camunda %s, but this program has %s: start the newer"
                            + " program, or restore the backup from before its first start.")
                    .formatted(theirs, ours));
        }
        if (theirs.compareTo(ours) < 0) {
            throw new StartRefused(
                    "The engine's tables are of Camunda %s, but this program has %s: run Camunda's upgrade scripts up to %s first."
                            .formatted(theirs, ours, ours));
        }
    }

    /** Empty where the engine has not made its tables yet. */
    private static Optional<Version> newest(Connection database) throws SQLException {
        if (!hasTable(database)) {
            return Optional.empty();
        }
        var versions = Stream.<Version>builder();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select VERSION_ from " + TABLE)) {
            while (rows.next()) {
                versions.add(Version.parse(rows.getString(1)));
            }
        }
        return versions.build().max(Comparator.naturalOrder());
    }

    private static boolean hasTable(Connection database) throws SQLException {
        var about = database.getMetaData();
        var name = about.storesLowerCaseIdentifiers() ? TABLE.toLowerCase(Locale.ROOT) : TABLE;
        try (var tables = about.getTables(database.getCatalog(), database.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private static Version minor(Version version) {
        return Version.parse(version.toString().replaceFirst("^(\\d+\\.\\d+).*", "$1"));
    }
}
