package dk.klyngeflow.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The files under {@code organisation/}, as they are packaged. */
final class ShippedOrganisation {

    private ShippedOrganisation() {}

    static Organisation read() {
        return Organisation.read(files());
    }

    static List<Resource> files() {
        try (var files = Files.list(Path.of("organisation"))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .<Resource>map(FileSystemResource::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
