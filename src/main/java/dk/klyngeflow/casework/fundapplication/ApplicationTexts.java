package dk.klyngeflow.casework.fundapplication;

import dk.klyngeflow.applications.Application;
import dk.klyngeflow.applications.SimilarProjects;
import dk.klyngeflow.applications.Statements;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.PartyGroups;
import dk.klyngeflow.shared.Sector;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An application as the forms show it: plain Danish lines. */
@Component
class ApplicationTexts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));
    private static final int SIMILAR = 5;

    private final Organisation organisation;
    private final PartyGroups parties;
    private final Statements statements;
    private final SimilarProjects similar;

    ApplicationTexts(Organisation organisation, PartyGroups parties, Statements statements, SimilarProjects similar) {
        this.organisation = organisation;
        this.parties = parties;
        this.statements = statements;
        this.similar = similar;
    }

    String application(Application application) {
        var sent = application.sent();
        var lines = new ArrayList<String>();
        lines.add("Ansøger: " + sent.applicant() + " (" + sent.contact() + ")");
        lines.add("Klynge: " + clusterName(application));
        lines.add("Sektorer: "
                + sent.partnerSectors().stream().map(Sector::danish).sorted().collect(Collectors.joining(", ")));
        sent.partners().ifPresent(partners -> lines.add("Partnere: " + partners));
        lines.add("Målgruppe: " + sent.targetGroup().danish()
                + sent.otherTargetGroup().map(group -> ": " + group).orElse(""));
        lines.add("Periode: " + DAY.format(sent.startsOn()) + " til " + DAY.format(sent.endsOn()));
        sent.citizens().ifPresent(citizens -> lines.add("Borgere: " + citizens));
        lines.add("Søgt i alt: " + application.applied());
        sent.budget()
                .forEach(line -> lines.add("- %s (%s): %s%s"
                        .formatted(
                                line.text(),
                                line.type().danish(),
                                line.amount(),
                                line.own().isPositive() ? ", egen finansiering " + line.own() : "")));
        lines.add("Formål: " + sent.purpose());
        sent.otherFunding().ifPresent(other -> lines.add("Anden finansiering: " + other));
        return String.join("\n", lines);
    }

    /** Every organisation that was asked about this version, with its words or its silence. */
    String statements(Application application) {
        return statements.of(application.number(), application.version()).stream()
                .map(this::sentence)
                .collect(Collectors.joining("\n"));
    }

    String sentence(Statements.Statement statement) {
        return parties.nameOf(statement.group()) + ": "
                + statement.kind().map(kind -> kind.danish()).orElse("har ikke svaret")
                + statement.text().map(text -> ". " + text).orElse("")
                + statement
                        .score()
                        .map(score -> " (vurdering: " + score + " af 5)")
                        .orElse("");
    }

    /** Other clusters' projects like this one. */
    String similar(Application application) {
        var found = similar.to(application, SIMILAR);
        return found.isEmpty()
                ? "Der er ikke fundet lignende projekter i andre klynger."
                : found.stream()
                        .map(other -> "%s (%s, %s): %s Kontakt: %s"
                                .formatted(
                                        other.title(),
                                        organisation
                                                .cluster(other.cluster())
                                                .orElseThrow()
                                                .name(),
                                        other.status(),
                                        other.purpose(),
                                        other.contact()))
                        .collect(Collectors.joining("\n"));
    }

    String conditions(Application application) {
        return application.conditions().orElse("Der er ikke sat særlige vilkår.");
    }

    List<String> names(List<String> groups) {
        return groups.stream().map(parties::nameOf).toList();
    }

    private String clusterName(Application application) {
        var cluster = organisation.cluster(application.cluster()).orElseThrow();
        return cluster.name() + (cluster.fictional() ? " (fiktiv)" : "");
    }
}
