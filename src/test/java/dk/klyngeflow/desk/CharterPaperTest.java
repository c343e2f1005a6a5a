package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.documents.WrittenDocument;
import dk.klyngeflow.groups.Charters;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.PlayCharters;
import dk.klyngeflow.support.PlayGroups;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real charters, entered as people enter them and written to {@code target/documents/}. */
@OnH2
class CharterPaperTest {

    private static final String OPERATIONS = PlayCharters.OPERATIONS;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private PlayGroups groups;

    @Autowired
    private PlayCharters people;

    @Autowired
    private Charters charters;

    @Autowired
    private CharterPaper paper;

    @BeforeEach
    void itIsEarlyMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** Driftsgruppen Syd's own charter of 2019, in its own words but shortened, and without names. */
    @Test
    void driftsgruppenSyd() {
        people.adopted(Map.of(
                "title",
                "Kommissorium for Driftsgruppen Syd",
                "sections",
                List.of(
                        section("Baggrund", """
                                I forbindelse med indgåelse af sundhedsaftalen 2019, blev organiseringen ændret. Det betyder, at samarbejdsforum for det både det somatiske og psykiatriske område er blevet nedlagt. Det er i stedet op til klyngestyregruppen at afgøre organiseringen i klyngeområdet.
                                Klyngestyregruppe Syd ønsker at oprette en driftsgruppe – der skal afløse de tidligere samarbejdsfora for henholdsvis somatik og psykiatri. I forhold til børne- og unge psykiatrien ønsker Klyngestyregruppen, at der fastholdes et regionsdækkende fora.
                                Formålet med driftsgruppen er, at sikre fremdrift, kvalitetsudvikling og implementering af sundhedsaftalen. Herunder at sikre praktisk gennemførelse af de beslutninger, der tages i Klyngestyregruppe Syd samt synliggøre problemstillinger der skal løses for Klyngestyregruppen."""),
                        section("Opgaven", """
                                Driftsgruppen beskæftiger sig med både det somatiske og psykiatriske, dog i udgangspunkt undtaget børne/ungepsykiatrien.
                                Driftsgruppen er ansvarlig for:
                                - Den tværsektorielle implementering af sundhedsaftalen
                                - At viderebringe generelle problemstillinger til Klyngestyregruppen
                                - At behandle/tage opgaver, der er stillet af Klyngestyregruppen
                                - At udarbejde en årlig status på aktiviteter i klyngen til Klyngestyregruppen.
                                - Selvstændigt nedsætte ad hoc grupper til dybdegående analyser af fundne problemstillinger i Driftsgruppen."""),
                        section("Medlemmer", """
                                - 2-3 ledelsesrepræsentanter fra hver af Vesthimmerland, Rebild og Mariagerfjord Kommuner
                                - Praksiskonsulent fra en kommune
                                - Praksiskonsulent fra Nordkap
                                - Udviklingschef for Det nære sundhedsvæsen
                                - Ledende overlæge, Hobro
                                - Afsnitsledende sygeplejerske, Hobro
                                - Ledende terapeut
                                - Koordinerende sygeplejerske, Farsø
                                - Risikomanager, Kvalitet og Sammenhæng
                                - Ledelsesrepræsentant, Psykiatri
                                Ved behov suppleres driftsgruppen med relevante ad hoc-deltagere."""),
                        section("Kompetencer", """
                                Der kan alene træffes beslutninger svarende til den kompetence det enkelte medlem bærer med ind i gruppen.
                                Driftsgruppen refererer og indstiller til Styregruppen Syd."""),
                        section("Møder", """
                                Driftsgruppen mødes i udgangspunktet fire gange årligt, hvoraf ét er fælles med Klyngestyregruppen.
                                Der er tre-delt formandskab mellem kommune (klynge repræsentant), hospital somatik og psykiatri."""),
                        section("Dagsorden og referater", """
                                Det tilstræbes, at dagsordenen fremsendes 10 hverdage før mødedato.
                                Referatet betragtes som godkendt, hvis der ikke gøres indsigelser inden 5 hverdage fra udsendelsen."""),
                        section("Tidsplan", """
                                Fremdriften i driftsgruppens opgavevaretagelse evalueres, hvor der tages stilling til om der er behov for at justere i kommissoriet eller opgavebeskrivelse."""))));
        var charter = charters.inForce(new BodyId(OPERATIONS)).orElseThrow();

        var pdf = WrittenDocument.write("kommissorium-driftsgruppen-syd", paper.pdf(charter, new BodyId(OPERATIONS)));

        pdf.isAccessible()
                .hasBookmarks(
                        "Kommissorium for Driftsgruppen Syd",
                        "Baggrund",
                        "Opgaven",
                        "Medlemmer",
                        "Kompetencer",
                        "Møder",
                        "Dagsorden og referater",
                        "Tidsplan");
        assertThat(pdf.text()).contains("tre-delt formandskab", "Version 1", "Vedtaget");
    }

    /** The template of Midtklyngen for ad hoc groups, its six sections filled in with a made-up group. */
    @Test
    void theTemplateForAdHocGroups() {
        var number = groups.running();

        var pdf = WrittenDocument.write(
                "kommissorium-ad-hoc-gruppe", paper.pdf(charters.latest(number), new BodyId(PlayGroups.THEME_GROUP)));

        pdf.isAccessible()
                .hasBookmarks(
                        "Overgange efter indlæggelse (fiktiv)",
                        "1. Formål",
                        "2. Opgaver",
                        "3. Formandskab og gruppens sammensætning",
                        "4. Tidsplan",
                        "5. Kommunikationsplan",
                        "6. Afslutning");
        assertThat(pdf.text())
                .contains("Inddragelse af patient- og pårørendeperspektivet: To patientrepræsentanter læser med");
    }

    private static Map<String, Object> section(String heading, String text) {
        return Map.of("heading", heading, "sectionText", text);
    }
}
