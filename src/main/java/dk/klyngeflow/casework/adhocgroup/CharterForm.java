package dk.klyngeflow.casework.adhocgroup;

import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.groups.GroupCharter;
import dk.klyngeflow.groups.GroupCharter.Inform;
import dk.klyngeflow.groups.GroupCharter.Place;
import dk.klyngeflow.groups.GroupCharter.Report;
import dk.klyngeflow.groups.GroupCharter.Role;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The fields of a charter, the same in the proposal and where it is completed: read from a form, and shown in one. */
@Component
class CharterForm {

    private final Organisation organisation;

    CharterForm(Organisation organisation) {
        this.organisation = organisation;
    }

    GroupCharter read(FormData data) {
        return new GroupCharter(
                data.text("title"),
                text(data, "aim"),
                text(data, "tasks")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                text(data, "interfaces"),
                text(data, "patients"),
                data.rows("places").stream()
                        .map(row -> new Place(row.text("party"), row.choice("role", Role.class), row.text("wanted")))
                        .toList(),
                "",
                text(data, "secretariat"),
                data.optionalDate("starts").orElse(null),
                data.optionalDate("ends").orElse(null),
                data.rows("reports").stream()
                        .map(row -> new Report(
                                row.date("reportOn"), new BodyId(row.text("reportTo")), row.text("reportWhat")))
                        .toList(),
                text(data, "stakeholders"),
                data.rows("informs").stream()
                        .map(row -> new Inform(row.date("informOn"), row.text("informWho"), row.text("informBy")))
                        .toList(),
                text(data, "closing"));
    }

    Map<String, Object> shown(GroupCharter charter) {
        var shown = new HashMap<String, Object>();
        shown.put("title", charter.title());
        shown.put("aim", charter.aim());
        shown.put("tasks", String.join("\n", charter.tasks()));
        shown.put("interfaces", charter.interfaces());
        shown.put("patients", charter.patients());
        shown.put(
                "places",
                charter.places().stream()
                        .map(place -> Map.of(
                                "party", place.party(),
                                "role", place.role().name(),
                                "wanted", place.wanted()))
                        .toList());
        shown.put("secretariat", charter.secretariat());
        shown.put("starts", day(charter.starts()));
        shown.put("ends", day(charter.ends()));
        shown.put(
                "reports",
                charter.reports().stream()
                        .map(report -> Map.of(
                                "reportOn", day(report.on()),
                                "reportTo", report.to().value(),
                                "reportWhat", report.what()))
                        .toList());
        shown.put("stakeholders", charter.stakeholders());
        shown.put(
                "informs",
                charter.informs().stream()
                        .map(inform -> Map.of(
                                "informOn", day(inform.on()),
                                "informWho", inform.who(),
                                "informBy", inform.byWhom()))
                        .toList());
        shown.put("closing", charter.closing());
        return shown;
    }

    /** Who may appoint, and who may be reported to, in these clusters. */
    Map<String, List<Option>> options(Collection<ClusterId> clusters) {
        return Map.of(
                "parties",
                clusters.stream()
                        .flatMap(cluster -> organisation.partiesOf(cluster).stream())
                        .distinct()
                        .map(party -> new Option(party.id(), party.name()))
                        .toList(),
                "receivers",
                organisation.bodies().stream()
                        .filter(body -> clusters.contains(body.owner()) && body.mayDecide())
                        .map(body -> new Option(body.id().value(), body.name()))
                        .toList());
    }

    private static String text(FormData data, String key) {
        return data.optionalText(key).orElse("");
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
