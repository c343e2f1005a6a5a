package dk.klyngeflow.casework.importing;

import dk.klyngeflow.organisation.Organisation;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The two regions that are packaged with the program. */
final class Organisations {

    private Organisations() {}

    static Organisation shipped() {
        return Organisation.read(Stream.of("organisation/nordjylland.yml", "organisation/midtjylland.yml")
                .<Resource>map(FileSystemResource::new)
                .toList());
    }
}
