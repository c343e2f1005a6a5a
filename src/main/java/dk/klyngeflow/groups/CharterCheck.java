package dk.klyngeflow.groups;

import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Party;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds an ad hoc group's charter against the template. */
@Component
public class CharterCheck {

    /** A point of the template that the charter leaves open, and in Danish what is missing. */
    public record Missing(String section, String rule, String sentence) {}

    private static final int CHAIRS = 2;

    private final Organisation organisation;

    CharterCheck(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * Refuses what can never be right, complete or not.
     *
     * @throws Refusal naming the field
     */
    public void requirePossible(GroupCharter charter, ClusterId cluster) {
        requireOrder(charter);
        for (var place : charter.places()) {
            if (party(cluster, place.party()).isEmpty()) {
                throw new Refusal(
                        "places", "R-216", "Kun parter i samarbejdet kan udpege medlemmer: vælg en på listen.");
            }
        }
    }

    /** What the charter still lacks, in the template's order; empty where it is complete. */
    public List<Missing> missing(GroupCharter charter, boolean standbyPool) {
        var missing = new ArrayList<Missing>();
        lacks(missing, charter.aim().isBlank(), "1. Formål", "R-228", "Formålet med gruppens arbejde mangler.");
        lacks(missing, charter.tasks().isEmpty(), "2. Opgaver", "R-229", "Der er ikke nævnt nogen opgave.");
        lacks(
                missing,
                charter.interfaces().isBlank(),
                "2. Opgaver",
                "R-229",
                "Snitflader til andre grupper mangler; skriv »ingen«, hvis der ingen er.");
        lacks(
                missing,
                charter.patients().isBlank(),
                "2. Opgaver",
                "R-229",
                "Det mangler, hvordan patient- og pårørendeperspektivet inddrages.");
        lacks(
                missing,
                charter.chairs().isEmpty(),
                "3. Formandskab og sammensætning",
                "R-230",
                "Gruppen har ingen formand.");
        lacks(
                missing,
                charter.places().size() == charter.chairs().size(),
                "3. Formandskab og sammensætning",
                "R-230",
                "Gruppen har ingen medlemmer ud over formandskabet.");
        lacks(missing, charter.starts() == null, "4. Tidsplan", "R-231", "Startdatoen mangler.");
        lacks(
                missing,
                !standbyPool && charter.ends() == null,
                "4. Tidsplan",
                "R-215",
                "Slutdatoen mangler: en ad hoc-gruppe med en opgave er tidsafgrænset.");
        lacks(
                missing,
                !standbyPool && charter.reports().isEmpty(),
                "4. Tidsplan",
                "R-231",
                "Det mangler, hvornår der skal rapporteres, og til hvem.");
        lacks(missing, charter.stakeholders().isBlank(), "5. Kommunikationsplan", "R-232", "Interessenterne mangler.");
        lacks(
                missing,
                charter.informs().isEmpty(),
                "5. Kommunikationsplan",
                "R-232",
                "Det mangler, hvem der skal informeres og af hvem.");
        lacks(
                missing,
                charter.closing().isBlank(),
                "6. Afslutning",
                "R-233",
                "Det mangler, hvordan gruppen afsluttes.");
        return missing;
    }

    /**
     * What is unusual about the chairmanship: as a rule it has two parts, so one sector twice, one chair alone or
     * three of them need a reason. Empty where nothing is.
     */
    public Optional<String> chairWarning(GroupCharter charter, ClusterId cluster) {
        var sectors = charter.chairs().stream()
                .flatMap(chair -> party(cluster, chair.party()).stream())
                .map(Party::sector)
                .toList();
        if (sectors.size() != CHAIRS) {
            return Optional.of("Formandskabet er som udgangspunkt todelt, men her er antallet af formænd %d."
                    .formatted(sectors.size()));
        }
        return sectors.get(0) == sectors.get(1)
                ? Optional.of(
                        "Begge formænd kommer fra samme sektor (%s); formandskabet deles som udgangspunkt mellem to."
                                .formatted(sectors.get(0).danish().toLowerCase()))
                : Optional.empty();
    }

    private Optional<Party> party(ClusterId cluster, String id) {
        return organisation.partiesOf(cluster).stream()
                .filter(party -> party.id().equals(id))
                .findFirst();
    }

    private static void requireOrder(GroupCharter charter) {
        var starts = charter.starts();
        var ends = charter.ends();
        if (starts == null) {
            return;
        }
        if (ends != null && ends.isBefore(starts)) {
            throw new Refusal(
                    "ends", "order", "Slutdatoen ligger før startdatoen: vælg en dag på eller efter startdatoen.");
        }
        requireWithin("reports", charter.reports().stream().map(GroupCharter.Report::on), starts, ends);
        requireWithin("informs", charter.informs().stream().map(GroupCharter.Inform::on), starts, null);
    }

    private static void requireWithin(String field, Stream<LocalDate> dates, LocalDate from, LocalDate to) {
        if (dates.anyMatch(date -> date.isBefore(from) || to != null && date.isAfter(to))) {
            throw new Refusal(
                    field,
                    "order",
                    to == null
                            ? "Datoerne skal ligge efter gruppens startdato."
                            : "Datoerne skal ligge mellem gruppens start- og slutdato.");
        }
    }

    private static void lacks(List<Missing> all, boolean isMissing, String section, String rule, String sentence) {
        if (isMissing) {
            all.add(new Missing(section, rule, sentence));
        }
    }
}
