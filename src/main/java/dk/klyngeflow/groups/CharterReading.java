package dk.klyngeflow.groups;

import dk.klyngeflow.groups.BodyCharter.Section;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A charter as people read it: headings with paragraphs and lists, the same on a page, in a form and on paper. */
@Component
public class CharterReading {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da-DK"));
    private static final String NOTHING = "Ikke udfyldt.";

    private final Organisation organisation;

    CharterReading(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The sections in their order; what a group's charter leaves open is shown as not filled in. */
    public List<Section> sections(CharterContent content, ClusterId cluster) {
        return content instanceof GroupCharter group ? sections(group, cluster) : ((BodyCharter) content).sections();
    }

    /** The same as plain text. */
    public String plain(CharterContent content, ClusterId cluster) {
        return sections(content, cluster).stream()
                .map(section -> section.heading() + "\n" + section.text())
                .collect(Collectors.joining("\n\n"));
    }

    private List<Section> sections(GroupCharter charter, ClusterId cluster) {
        return List.of(
                new Section("1. Formål", orNothing(charter.aim())),
                new Section(
                        "2. Opgaver",
                        list(charter.tasks())
                                + "\nSnitflader til andre grupper: " + orNothing(charter.interfaces())
                                + "\nInddragelse af patient- og pårørendeperspektivet: "
                                + orNothing(charter.patients())),
                new Section("3. Formandskab og gruppens sammensætning", people(charter, cluster)),
                new Section("4. Tidsplan", time(charter)),
                new Section(
                        "5. Kommunikationsplan",
                        "Interessenter: " + orNothing(charter.stakeholders()) + "\n"
                                + list(
                                        "Hvem der informeres: ",
                                        charter.informs().stream()
                                                .map(inform -> "%s informeres af %s senest %s"
                                                        .formatted(inform.who(), inform.byWhom(), day(inform.on())))
                                                .toList())),
                new Section("6. Afslutning", orNothing(charter.closing())));
    }

    private String people(GroupCharter charter, ClusterId cluster) {
        var names = organisation.partiesOf(cluster).stream().collect(Collectors.toMap(Party::id, Party::name));
        var text = list(charter.places().stream()
                .map(place -> "%s: %s, udpeget af %s"
                        .formatted(
                                place.role().danish(),
                                place.wanted(),
                                names.getOrDefault(place.party(), place.party())))
                .toList());
        if (!charter.chairReason().isBlank()) {
            text += "\nFormandskabet fraviger det todelte: " + charter.chairReason();
        }
        return charter.secretariat().isBlank() ? text : text + "\nSekretariat: " + charter.secretariat();
    }

    private String time(GroupCharter charter) {
        var life = charter.starts() == null
                ? NOTHING
                : charter.ends() == null
                        ? "Fra %s, uden fast slutdato".formatted(day(charter.starts()))
                        : "Fra %s til %s".formatted(day(charter.starts()), day(charter.ends()));
        return life + "\n"
                + list(
                        "Rapportering: ",
                        charter.reports().stream()
                                .map(report -> "%s: %s til %s"
                                        .formatted(
                                                day(report.on()),
                                                report.what(),
                                                organisation.body(report.to()).name()))
                                .toList());
    }

    /** @param label tells what is not filled in; a list of its own speaks for itself */
    private static String list(String label, List<String> lines) {
        return (lines.isEmpty() ? label : "") + list(lines);
    }

    private static String list(List<String> lines) {
        return lines.isEmpty()
                ? NOTHING
                : lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String orNothing(String text) {
        return text.isBlank() ? NOTHING : text;
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
