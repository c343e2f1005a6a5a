package dk.klyngeflow.casework.importing;

import dk.klyngeflow.casework.importing.ImportFile.Appointment;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.organisation.Seat;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.yaml.Place;
import dk.klyngeflow.yaml.YamlMap;
import dk.klyngeflow.yaml.YamlNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** Reads who is appointed to which seat. Whether a body is complete is for others to judge. */
final class AppointmentReader {

    private static final Set<String> KEYS = Set.of("body", "seat", "party", "title", "from", "to");

    private record Same(Object body, String seat, String party, String title, LocalDate from) {}

    private final Bodies bodies;
    private final List<String> municipalities;
    private final List<String> parties;
    private final Map<Same, Place> read = new HashMap<>();

    AppointmentReader(Organisation organisation, Bodies bodies, @Nullable ClusterId cluster) {
        this.bodies = bodies;
        var found = Optional.ofNullable(cluster).flatMap(organisation::cluster);
        this.municipalities = found.stream()
                .flatMap(c -> c.municipalities().stream())
                .map(Municipality::id)
                .toList();
        this.parties = found.map(c -> c.parties().stream())
                .orElseGet(() -> cluster == null ? Stream.empty() : organisation.regionOf(cluster).parties().stream())
                .map(Party::id)
                .toList();
    }

    @Nullable Appointment read(YamlNode node) {
        var map = node.asMap(KEYS);
        var body = bodies.required(map, "body");
        var seat = map.required("seat", YamlNode::asPlainId);
        var found = body.flatMap(b -> seat == null ? Optional.empty() : seat(b, seat, map));
        var party = party(map, found);
        var title = map.required("title", YamlNode::asText);
        var from = map.required("from", YamlNode::asDate);
        var to = map.optional("to", YamlNode::asDate);
        if (body.isEmpty() || seat == null || title == null || from == null) {
            return null;
        }
        ImportFileReader.checkInForce(map.require("from").orElseThrow(), body.get(), from);
        if (to != null && to.isBefore(from)) {
            map.require("to").orElseThrow().mistake("'to' lies before 'from'; allowed: %s or later", from);
        }
        var first = read.putIfAbsent(new Same(body.get().id(), seat, party, title, from), map.place());
        if (first != null) {
            map.mistake(
                    "the same appointment stands in line %d; allowed: another title, so that the two can be told apart",
                    first.line());
        }
        return new Appointment(body.get().id(), seat, party, title, from, Optional.ofNullable(to), map.place());
    }

    private static Optional<Seat> seat(Body body, String code, YamlMap map) {
        var seat = body.seats().stream().filter(s -> s.code().equals(code)).findFirst();
        if (seat.isEmpty()) {
            map.require("seat")
                    .orElseThrow()
                    .mistake(
                            "'%s' has no seat '%s'; allowed: %s",
                            body.id(), code, oneOf(body.seats().stream().map(Seat::code)));
        }
        return seat;
    }

    private String party(YamlMap map, Optional<Seat> seat) {
        boolean ofMunicipality = seat.map(Seat::perMunicipality).orElse(false);
        var node = ofMunicipality ? map.require("party") : map.find("party");
        var party = node.map(YamlNode::asPlainId).orElse("");
        var allowed = ofMunicipality
                ? municipalities
                : Stream.concat(municipalities.stream(), parties.stream()).toList();
        // Where the cluster is wrong itself, nothing is known and nothing more is said.
        boolean known = allowed.contains(party) || municipalities.isEmpty() && parties.isEmpty();
        if (node.isPresent() && !Objects.requireNonNullElse(party, "").isEmpty() && !known) {
            node.get().mistake("'%s' is no party of this seat; allowed: %s", party, oneOf(allowed.stream()));
        }
        return party;
    }

    static String oneOf(Stream<String> words) {
        var list = words.distinct().sorted().toList();
        return list.isEmpty() ? "nothing, leave it out" : String.join(", ", list);
    }
}
