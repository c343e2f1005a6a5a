package dk.klyngeflow.casework.chairrotation;

import static java.util.stream.Collectors.joining;

import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.organisation.RotationPlan;
import dk.klyngeflow.organisation.RotationRegister.Change;
import dk.klyngeflow.shared.BodyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the form about a change shows. */
@Component
class RotationTexts {

    private final Organisation organisation;
    private final RotationPlan plan;
    private final RotationCheck check;

    RotationTexts(Organisation organisation, RotationPlan plan, RotationCheck check) {
        this.organisation = organisation;
        this.plan = plan;
        this.check = check;
    }

    Map<String, Object> of(Rotation rotation, Change change) {
        var day = change.beginsOn();
        var posts = plan.posts(rotation, day);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("rotationTitle", "Fra " + Danish.date(day) + " i " + organisation.nameOf(rotation.cluster()));
        shown.put("followsNone", rotation.followed().isEmpty());
        shown.put("planText", planText(rotation, change, posts));
        shown.put("warningText", warningText(rotation, change, posts));
        politicalMunicipality(rotation, posts).ifPresent(one -> shown.put("politicalMunicipality", one));
        return shown;
    }

    String nameOf(Rotation rotation, String municipality) {
        return organisation.cluster(rotation.cluster()).orElseThrow().municipalities().stream()
                .filter(one -> one.id().equals(municipality))
                .map(Municipality::name)
                .findFirst()
                .orElse(municipality);
    }

    /** The bodies whose municipality becomes another one that day. */
    Map<BodyId, String> changing(Rotation rotation, Change change, Map<BodyId, String> posts) {
        var before = plan.posts(rotation, change.beginsOn().minusDays(1));
        var changing = new TreeMap<BodyId, String>((a, b) -> a.value().compareTo(b.value()));
        posts.forEach((body, municipality) -> {
            if (!municipality.equals(before.get(body))) {
                changing.put(body, municipality);
            }
        });
        return changing;
    }

    /** The municipality that the followed chair has to have, as far as it is known. */
    private static Optional<String> politicalMunicipality(Rotation rotation, Map<BodyId, String> posts) {
        return rotation.chairs().stream()
                .filter(chair -> chair.followed().isPresent())
                .flatMap(chair -> Stream.ofNullable(posts.get(chair.body())))
                .findFirst();
    }

    private String planText(Rotation rotation, Change change, Map<BodyId, String> posts) {
        var before = plan.posts(rotation, change.beginsOn().minusDays(1));
        return rotation.chairs().stream()
                .map(chair -> {
                    var body = organisation.body(chair.body());
                    var now = posts.get(chair.body());
                    var was = before.get(chair.body());
                    return "%s: %s%s%s"
                            .formatted(
                                    body.shortName(),
                                    now == null ? "ikke kendt endnu" : nameOf(rotation, now),
                                    was == null || was.equals(now) ? "" : ", efter " + nameOf(rotation, was),
                                    chair.followed()
                                            .map(other -> " (følger " + nameOf(other) + ")")
                                            .orElse(""));
                })
                .collect(joining("\n"));
    }

    private String nameOf(Rotation.Other other) {
        return organisation.body(other.body()).shortName();
    }

    private String warningText(Rotation rotation, Change change, Map<BodyId, String> posts) {
        var warnings = Stream.concat(
                        check.uneven(rotation, posts).stream(),
                        check.sameYear(rotation, changing(rotation, change, posts), change.beginsOn(), false).stream()
                                .map(RotationCheck.Judged::sentence))
                .toList();
        var ended = rotation.chairs().stream()
                .map(chair -> organisation.body(chair.body()))
                .filter(body -> !body.isValidOn(change.beginsOn()))
                .map(Body::shortName)
                .toList();
        return Stream.of(
                        warnings,
                        ended.isEmpty()
                                ? List.<String>of()
                                : List.of("Findes ikke den dag: " + String.join(", ", ended) + "."))
                .flatMap(List::stream)
                .collect(joining("\n"));
    }
}
