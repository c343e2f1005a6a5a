package dk.klyngeflow.organisation;

import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Sector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The organisations behind the bodies, each a candidate group of its own: whoever owes something for an organisation owes it
 * once, however many bodies it sits in. A group's id is the organisation's.
 */
@Component
public class PartyGroups {

    private final Organisation organisation;

    PartyGroups(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The municipalities and parties of a cluster, or the parties of a region. */
    public List<Party> of(ClusterId owner) {
        return organisation
                .cluster(owner)
                .map(cluster -> Stream.concat(
                                cluster.municipalities().stream().map(PartyGroups::party), cluster.parties().stream())
                        .toList())
                .or(() -> organisation.region(owner).map(Region::parties))
                .orElse(List.of());
    }

    /** Every organisation of every region, once. */
    public List<Party> all() {
        return Stream.concat(
                        organisation.regions().stream().flatMap(region -> region.parties().stream()),
                        organisation.clusters().stream()
                                .flatMap(cluster ->
                                        cluster.municipalities().stream().map(PartyGroups::party)))
                .distinct()
                .toList();
    }

    /** The organisation's Danish name; the id itself where nobody has it any more. */
    public String nameOf(String group) {
        return find(group).map(Party::name).orElse(group);
    }

    public Optional<Party> find(String group) {
        return all().stream().filter(party -> party.id().equals(group)).findFirst();
    }

    private static Party party(Municipality municipality) {
        return new Party(municipality.id(), municipality.name(), Sector.MUNICIPALITY);
    }
}
