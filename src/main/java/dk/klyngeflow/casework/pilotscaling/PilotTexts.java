package dk.klyngeflow.casework.pilotscaling;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.leveltreatment.CaseTexts;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.pilots.Milestone;
import dk.klyngeflow.pilots.Pilot;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.CaseNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms and mails say about a pilot. */
@Component
class PilotTexts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));

    private final CaseTexts texts;
    private final Pilots pilots;
    private final CaseRegister cases;
    private final Organisation organisation;

    PilotTexts(CaseTexts texts, Pilots pilots, CaseRegister cases, Organisation organisation) {
        this.texts = texts;
        this.pilots = pilots;
        this.cases = cases;
        this.organisation = organisation;
    }

    /** A map that the caller may add to. */
    Map<String, Object> of(String businessKey) {
        var pilot = pilots.get(new CaseNumber(businessKey));
        var shown = texts.of(businessKey);
        shown.put(
                "pilotText",
                "%s, afprøvet fra %s til %s"
                        .formatted(
                                organisation.nameOf(pilot.cluster()), day(pilot.testedFrom()), day(pilot.testedTo())));
        shown.put("results", pilot.results());
        shown.put("evaluation", pilot.evaluation());
        shown.put("potential", pilot.potential());
        shown.put("integration", pilot.integration().orElse(""));
        shown.put("otherPilots", others(pilot));
        return shown;
    }

    /** What else is tested and proposed in the region, so that theme groups and steering group see it together. */
    String others(Pilot pilot) {
        var region = organisation.regionOf(pilot.cluster()).id();
        var others = pilots
                .underWay(organisation.clusters().stream()
                        .filter(cluster -> cluster.region().equals(region))
                        .map(Cluster::id)
                        .toList())
                .stream()
                .filter(other -> !other.number().equals(pilot.number()))
                .collect(Collectors.toMap(Pilot::number, Pilot::themeGroup));
        return cases.find(others.keySet()).stream()
                .sorted(Comparator.comparing(file -> file.number().value()))
                .map(file -> "- %s (sag %s, %s)"
                        .formatted(
                                file.title(),
                                file.number(),
                                organisation.body(others.get(file.number())).shortName()))
                .collect(Collectors.joining("\n"));
    }

    static String plan(List<Milestone> milestones) {
        return milestones.stream()
                .map(milestone -> "- %s: %s (%s)"
                        .formatted(
                                day(milestone.dueOn()),
                                milestone.title(),
                                milestone.kind().danish().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\n"));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
