package dk.klyngeflow.casework;

import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.Sector;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who leads a meeting by its body's own rule (C-08). A proposal: the record says who really did. */
@Component
public class MeetingChairs {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final Organisation organisation;

    MeetingChairs(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * The label of who leads the meeting: the chair of the host's sector, or all chairs together; empty
     * where the chairs agree among themselves, and where the host is not known.
     */
    public Optional<String> of(Meeting meeting, Optional<Sector> host) {
        var body = organisation.body(meeting.body());
        return switch (body.meetingChair().value()) {
            case HOST_SECTOR -> host.flatMap(body::hostChair).map(ChairSeat::label);
            case JOINTLY ->
                Optional.of(body.chairs().stream().map(ChairSeat::label).collect(Collectors.joining(" og ")))
                        .filter(labels -> !labels.isEmpty());
            case ONE_OF_THE_CHAIRS -> Optional.empty();
        };
    }

    /** The sector in whose house the meeting is held, where its place names a party or municipality of the cluster. */
    public Optional<Sector> hostOf(Meeting meeting) {
        var place = meeting.place().toLowerCase(DANISH);
        var body = organisation.body(meeting.body());
        return municipalityIn(place, body).or(() -> partyIn(place, body));
    }

    private Optional<Sector> municipalityIn(String place, Body body) {
        return organisation.cluster(body.owner()).stream()
                .flatMap(cluster -> cluster.municipalities().stream())
                .map(Municipality::name)
                .filter(name -> place.contains(name.toLowerCase(DANISH)))
                .map(name -> Sector.MUNICIPALITY)
                .findFirst();
    }

    private Optional<Sector> partyIn(String place, Body body) {
        return organisation.regionOf(body.owner()).parties().stream()
                .filter(party -> place.contains(party.name().toLowerCase(DANISH)))
                .map(Party::sector)
                .findFirst();
    }
}
