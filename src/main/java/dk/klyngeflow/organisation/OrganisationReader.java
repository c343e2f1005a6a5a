package dk.klyngeflow.organisation;

import dk.klyngeflow.yaml.Mistakes;
import dk.klyngeflow.yaml.YamlFile;
import java.util.List;
import org.springframework.core.io.Resource;

/** Reads all files before it judges what one says about another. */
final class OrganisationReader {

    private final Mistakes mistakes = new Mistakes();
    private final Draft draft = new Draft(mistakes);

    Organisation read(List<Resource> files) {
        if (files.isEmpty()) {
            throw new OrganisationException(List.of("there is no organisation file; allowed: organisation/*.yml"));
        }
        var yaml = new YamlFile(mistakes);
        for (var file : files) {
            yaml.open(file).ifPresent(root -> new RegionFileReader(draft).read(root));
        }
        new CrossCheck(draft, mistakes).run();
        if (mistakes.any()) {
            throw new OrganisationException(mistakes.all());
        }
        return new Organisation(
                draft.regions(), draft.clusters(), List.copyOf(draft.bodies().values()), draft.rotations());
    }
}
