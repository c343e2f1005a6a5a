package dk.klyngeflow.casework.invitation;

import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a seat with an address is called in Danish. */
@Component
class SeatNames {

    private final Organisation organisation;

    SeatNames(Organisation organisation) {
        this.organisation = organisation;
    }

    String of(ContactPoint point) {
        if (!point.title().isEmpty()) {
            return point.title();
        }
        var seat = organisation
                .find(point.body())
                .flatMap(body -> body.seatLabel(point.seat()))
                .orElse(point.seat());
        return point.party().isEmpty() ? seat : seat + ", " + party(point.party());
    }

    private String party(String id) {
        var municipalities = organisation.clusters().stream()
                .flatMap(cluster -> cluster.municipalities().stream())
                .filter(one -> one.id().equals(id))
                .map(Municipality::name);
        var parties = organisation.regions().stream()
                .flatMap(region -> region.parties().stream())
                .filter(one -> one.id().equals(id))
                .map(Party::name);
        return Stream.concat(municipalities, parties).findFirst().orElse(id);
    }
}
