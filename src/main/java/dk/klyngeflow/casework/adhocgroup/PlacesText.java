package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.GroupPlaces.GroupPlace;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The places of a group in words. */
@Component
class PlacesText {

    private final Organisation organisation;

    PlacesText(Organisation organisation) {
        this.organisation = organisation;
    }

    /** One line for each place: what it is, whose, and how far it is. */
    String of(AdHocGroup group, List<GroupPlace> places) {
        return places.stream()
                .map(place -> "%s, %s: %s%s"
                        .formatted(
                                label(place),
                                party(group, place.party()),
                                place.status().danish(),
                                place.title()
                                        .or(place::reason)
                                        .map(text -> " – " + text)
                                        .orElse("")))
                .collect(Collectors.joining("\n"));
    }

    String label(GroupPlace place) {
        return "%d. %s: %s".formatted(place.number(), place.role().danish(), place.wanted());
    }

    String party(AdHocGroup group, String id) {
        return organisation.partiesOf(group.cluster()).stream()
                .filter(party -> party.id().equals(id))
                .map(Party::name)
                .findFirst()
                .orElse(id);
    }
}
