package dk.klyngeflow.desk;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.organisation.Region;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.organisation.SeatRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For whom a body keeps addresses: itself, its chairs, its seats as they are appointed now, and its cluster's parties. */
@Component
class ContactViews {

    /** One line of the page. */
    record Line(ContactPoint point, String label) {

        /** Tells the lines of one page apart. */
        String key() {
            return String.join("|", point.seat(), point.party(), point.title());
        }
    }

    /** Lines under one heading. */
    record Block(String heading, List<Line> lines) {}

    private final Organisation organisation;
    private final SeatRegister seats;
    private final KlyngeClock clock;

    ContactViews(Organisation organisation, SeatRegister seats, KlyngeClock clock) {
        this.organisation = organisation;
        this.seats = seats;
        this.clock = clock;
    }

    List<Block> blocks(Body body) {
        return Stream.of(
                        new Block(
                                "Forummet",
                                List.of(new Line(ContactPoint.mailbox(body.id()), "Sekretariatets fællespostkasse"))),
                        new Block("Formandskabet", chairs(body)),
                        new Block("Medlemmer og sekretærer", members(body)),
                        new Block("Parter i klyngen", parties(body)))
                .filter(block -> !block.lines().isEmpty())
                .toList();
    }

    private static List<Line> chairs(Body body) {
        return body.chairs().stream()
                .map(chair -> new Line(ContactPoint.seat(body.id(), chair.code()), chair.label()))
                .toList();
    }

    /** Whoever is appointed; a seat that nobody is appointed to yet has one line, or one for each municipality. */
    private List<Line> members(Body body) {
        var appointed = seats.on(body.id(), clock.today());
        var chairs = body.chairs().stream().map(ChairSeat::code).toList();
        var lines = new ArrayList<Line>();
        for (var seat : body.seats()) {
            if (chairs.contains(seat.code())) {
                continue; // has its line above
            }
            var own = appointed.stream()
                    .filter(one -> one.seatCode().equals(seat.code()))
                    .map(one ->
                            new Line(ContactPoint.seat(body.id(), seat.code(), one.party(), one.label()), one.label()))
                    .toList();
            lines.addAll(own.isEmpty() ? empty(body, seat) : own);
        }
        return lines;
    }

    private List<Line> empty(Body body, Seat seat) {
        if (!seat.perMunicipality()) {
            return List.of(new Line(ContactPoint.seat(body.id(), seat.code()), seat.label()));
        }
        return organisation.cluster(body.owner()).map(Cluster::municipalities).orElse(List.of()).stream()
                .map(municipality -> new Line(
                        ContactPoint.seat(body.id(), seat.code(), municipality.id(), ""),
                        seat.label() + ", " + municipality.name()))
                .toList();
    }

    private List<Line> parties(Body body) {
        var cluster = organisation.cluster(body.owner());
        var municipalities = cluster.map(Cluster::municipalities).orElse(List.of()).stream()
                .map(one -> new Line(ContactPoint.party(one.id()), one.name()));
        var parties = cluster
                .map(Cluster::parties)
                .orElseGet(() ->
                        organisation.region(body.owner()).map(Region::parties).orElse(List.of()))
                .stream()
                .map((Party one) -> new Line(ContactPoint.party(one.id()), one.name()));
        return Stream.concat(municipalities, parties).toList();
    }
}
