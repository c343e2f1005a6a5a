package dk.klyngeflow.desk;

import dk.klyngeflow.casework.GroupDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.groups.AdHocGroup;
import dk.klyngeflow.groups.BodyCharter.Section;
import dk.klyngeflow.groups.Charter;
import dk.klyngeflow.groups.CharterReading;
import dk.klyngeflow.groups.CharterStatus;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.groups.GroupDuties;
import dk.klyngeflow.groups.GroupDuties.Duty;
import dk.klyngeflow.groups.GroupPlaces;
import dk.klyngeflow.groups.GroupRegister;
import dk.klyngeflow.groups.GroupStatus;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about ad hoc groups show. */
@Component
@Transactional(readOnly = true)
class GroupViews {

    /** A group in the list, with what comes next. */
    record Row(
            String number,
            String name,
            String body,
            String purpose,
            GroupStatus status,
            @Nullable LocalDate ends,
            boolean ended,
            @Nullable LocalDate nextOn,
            @Nullable String next,
            boolean late) {}

    record Place(
            String role,
            String wanted,
            String party,
            String status,
            @Nullable String text) {}

    record Version(
            int number,
            CharterStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Page(
            Row head,
            String bodyId,
            boolean pool,
            boolean led,
            Charter charter,
            List<Section> sections,
            List<Version> versions,
            List<Place> places,
            List<Duty> duties,
            List<GroupRegister.Extension> extensions,
            List<GroupRegister.Convening> convenings,
            @Nullable String finalReport,
            LocalDate today) {}

    private final GroupRegister groups;
    private final GroupPlaces places;
    private final GroupDuties duties;
    private final Charters charters;
    private final CharterReading reading;
    private final Organisation organisation;
    private final GroupDesk desk;
    private final KlyngeClock clock;

    GroupViews(
            GroupRegister groups,
            GroupPlaces places,
            GroupDuties duties,
            Charters charters,
            CharterReading reading,
            Organisation organisation,
            GroupDesk desk,
            KlyngeClock clock) {
        this.groups = groups;
        this.places = places;
        this.duties = duties;
        this.charters = charters;
        this.reading = reading;
        this.organisation = organisation;
        this.desk = desk;
        this.clock = clock;
    }

    /** The groups of the person's clusters; those that still run come first. */
    List<Row> list(SignedIn person) {
        return groups.ofClusters(person.tenants().stream().map(ClusterId::new).toList()).stream()
                .map(this::row)
                .toList();
    }

    Page page(AdHocGroup group, SignedIn person) {
        var charter = charters.inForce(group.number()).orElseGet(() -> charters.latest(group.number()));
        var names = organisation.partiesOf(group.cluster()).stream().collect(Collectors.toMap(Party::id, Party::name));
        return new Page(
                row(group),
                group.body().value(),
                group.isStandbyPool(),
                group.status().isRunning() && desk.isLedBy(group, person),
                charter,
                reading.sections(charter.content(), group.cluster()),
                charters.of(group.number()).stream()
                        .map(version -> new Version(
                                version.version(),
                                version.status(),
                                version.inForceFrom().orElse(null),
                                version.endedOn().orElse(null)))
                        .toList(),
                places.of(group.number()).stream()
                        .map(place -> new Place(
                                place.role().danish(),
                                place.wanted(),
                                names.getOrDefault(place.party(), place.party()),
                                place.status().danish(),
                                place.title().or(place::reason).orElse(null)))
                        .toList(),
                duties.of(group.number()),
                groups.extensions(group.number()),
                groups.convenings(group.number()),
                group.finalReport().orElse(null),
                clock.today());
    }

    private Row row(AdHocGroup group) {
        var next = group.status().isRunning()
                ? duties.open(group.number()).stream().findFirst()
                : Optional.<Duty>empty();
        return new Row(
                group.number().value(),
                group.name(),
                organisation.body(group.body()).name(),
                purpose(group),
                group.status(),
                group.ends().orElse(null),
                group.ends().filter(end -> end.isBefore(clock.today())).isPresent(),
                next.map(Duty::dueOn).orElse(null),
                next.map(duty -> "%s til %s".formatted(duty.kind().danish(), duty.receiver()))
                        .orElse(null),
                next.filter(duty -> duty.dueOn().isBefore(clock.today())).isPresent());
    }

    private static String purpose(AdHocGroup group) {
        return switch (group.purpose()) {
            case ANALYSIS -> "Analyse";
            case TIME_LIMITED_TASK -> "Tidsafgrænset opgave";
            case STANDBY_POOL -> "Beredskab";
            case EXPERTISE -> "Særlig faglig viden";
            case ANY -> "Andet";
        };
    }
}
