package dk.klyngeflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.StartDesk;
import dk.klyngeflow.funds.Grants;
import dk.klyngeflow.funds.PoolId;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.People;
import dk.klyngeflow.support.Play;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cluster begins in the middle of a year: each row is judged, and all of them come in or none, once. */
@OnH2
class StartPagesTest {

    private static final String FORUM = "njVestDriftsforum";
    private static final String STRATEGIC = "njVestStrategisk";
    private static final ClusterId CLUSTER = new ClusterId("njVest");
    private static final SignedIn SECRETARY = new SignedIn(
            "aSekretaer", "A", Set.of(FORUM + "Sekretariat", STRATEGIC + "Sekretariat"), Set.of(CLUSTER.value()));

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private People people;

    @Autowired
    private StartRows rows;

    @Autowired
    private StartDesk desk;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private SeatRegister seats;

    @Autowired
    private Pools pools;

    @Autowired
    private Grants grants;

    private PoolId pool;

    @BeforeEach
    void moneyForTheYear() {
        fresh.at(LocalDateTime.of(2026, 6, 1, 9, 0));
        play.receiveFunds(CLUSTER.value(), 2026, Map.of());
        var there = pools.of(CLUSTER, 2026);
        pool = there.isEmpty() ? opened() : there.get(0).id();
    }

    private PoolId opened() {
        pools.open(CLUSTER, 2026);
        return pools.of(CLUSTER, 2026).get(0).id();
    }

    @Test
    void everythingUnderWayComesInAndGoesOnWhereItIs() throws IOException {
        var judged = rows.judge(workbook("Somatik", 100_000), SECRETARY);
        assertThat(judged).allSatisfy(row -> assertThat(row.problems()).isEmpty());
        var free = pools.find(pool).orElseThrow().free();

        bringIn(judged);

        assertThat(seats.of(new BodyId(STRATEGIC)))
                .extracting(one -> one.appointment().label())
                .contains("Direktør, Thisted Kommune");
        assertThat(calendar.on(new BodyId(FORUM), LocalDate.of(2026, 9, 16))).isPresent();
        var old = cases.byOrigin("start/case/njVest/S-1").orElseThrow();
        assertThat(old.description()).contains("Tidligere beslutninger", "Driftsforum 3.2.2026: sendt videre");
        assertThat(play.at(old.number().value())).containsExactly("userTask_decideCase");
        assertThat(old.body()).contains(new BodyId(STRATEGIC));
        var project = cases.byOrigin("start/grant/njVest/P-7").orElseThrow();
        assertThat(play.at(project.number().value())).containsExactly("userTask_submitCharter");
        var after = pools.find(pool).orElseThrow();
        assertThat(after.free()).isEqualTo(free.minus(Money.ofKroner(100_000)));
        assertThat(after.paid()).isEqualTo(Money.ofKroner(25_000));
        assertThat(grants.all()).extracting(Grants.Grant::caseNumber).containsExactly(project.number());
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        bringIn(rows.judge(workbook("Somatik", 100_000), SECRETARY));
        var free = pools.find(pool).orElseThrow().free();
        int open = cases.openAt(List.of(new BodyId(STRATEGIC))).get(new BodyId(STRATEGIC));

        var again = rows.judge(workbook("Somatik", 100_000), SECRETARY);
        assertThat(again).allMatch(StartRows.Judged::here);
        bringIn(again);

        assertThat(pools.find(pool).orElseThrow().free()).isEqualTo(free);
        assertThat(cases.openAt(List.of(new BodyId(STRATEGIC)))).containsEntry(new BodyId(STRATEGIC), open);
        assertThat(calendar.of(new BodyId(FORUM))).hasSize(1);
    }

    /** The last row is refused only when it is written: nothing of the others stays. */
    @Test
    void nothingIsStoredByHalves() throws IOException {
        var judged = rows.judge(workbook("Somatik", 100_000), SECRETARY);
        var poor = new SignedIn("aSekretaer", "A", Set.of(FORUM + "Sekretariat"), Set.of(CLUSTER.value()));

        assertThatThrownBy(() -> desk.bringIn(StartRows.start(judged), poor, (done, total, sentence) -> {}))
                .hasMessageContaining("sekretariat");

        assertThat(calendar.of(new BodyId(FORUM))).isEmpty();
        assertThat(cases.byOrigin("start/case/njVest/S-1")).isEmpty();
        assertThat(grants.all()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByRowAndColumn() throws IOException {
        var judged = rows.judge(workbook("Fodbold", 99_000_000), SECRETARY);

        assertThat(judged)
                .filteredOn(row -> row.wanted() == null)
                .flatExtracting(StartRows.Judged::problems)
                .extracting(StartRows.Problem::column)
                .containsExactly("Emne", "Bevilget");
        assertThat(judged.get(2).problems().get(0).sentence()).isEqualTo("Emnet »Fodbold« findes ikke.");
        assertThat(judged.get(3).problems().get(0).sentence()).contains("Puljen har kun");
        assertThat(sentence("Forum;Dato;Begynder;Slutter;Sted\nPlanet X;31.2.2027;13.00;12.00;\n"))
                .contains("»Planet X« findes ikke")
                .contains("skal være en dato, der findes");
        assertThat(sentence("Forum;Dato;Begynder;Slutter;Sted\nnjVestPolitisk;9.9.2026;13.00;15.00;\n"))
                .contains("Du er ikke i sekretariatet for");
        assertThat(sentence("Forum;Dato;Begynder;Slutter;Sted\n%s;9.9.2025;13.00;12.00;\n".formatted(FORUM)))
                .contains("fortiden")
                .contains("slutte, efter");
    }

    @Test
    void thePageShowsThePreviewAndRefusesWhatIsNoTemplate() throws IOException {
        var secretary = people.inTheTaskList("aSekretaer", FORUM + "Sekretariat");
        var page = secretary.upload(
                "/opstart",
                "/opstart",
                "file",
                "moeder.csv",
                "Forum;Dato;Begynder;Slutter;Sted\n%s;31.2.2027;13.00;15.00;<script>x</script>\n"
                        .formatted(FORUM)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("række 2, kolonne Dato")
                .contains("Kolonnen: En dag, der kommer")
                .contains("&lt;script&gt;")
                .doesNotContain("data-test=\"bring-in\"");
        for (var nothing : List.of("", "a;b;c\n1;2;3\n", "PK\u0003\u0004 damaged")) {
            var refused =
                    secretary.upload("/opstart", "/opstart", "file", "x.csv", nothing.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(nothing).isEqualTo(422);
            assertThat(refused.body()).contains("data-test=\"errors\"");
        }
        assertThat(secretary.get("/opstart/moeder.csv").status()).isEqualTo(404);
        assertThat(secretary.get("/opstart/meetings.csv").body()).contains("Forum;Dato;Begynder;Slutter;Sted");
        assertThat(TableFile.read(StartTemplate.workbook()))
                .extracting(TableFile.Table::name)
                .containsExactly("Pladser", "Møder", "Sager", "Bevillinger", "Vejledning");
    }

    private void bringIn(List<StartRows.Judged> judged) {
        desk.bringIn(StartRows.start(judged), SECRETARY, (done, total, sentence) -> {});
    }

    private String sentence(String csv) {
        return rows.judge(csv.getBytes(StandardCharsets.UTF_8), SECRETARY).get(0).problems().stream()
                .map(StartRows.Problem::sentence)
                .reduce("", (one, other) -> one + " " + other);
    }

    /** As Excel keeps it: days and times of day as numbers with a format. */
    private byte[] workbook(String subject, int granted) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var book = new Workbook(content, "Test", "1.0")) {
            sheet(
                    book,
                    StartTable.MEMBERS,
                    STRATEGIC,
                    "healthDirector",
                    "Thisted Kommune",
                    "Direktør, Thisted Kommune",
                    LocalDate.of(2026, 1, 1),
                    "");
            sheet(book, StartTable.MEETINGS, FORUM, LocalDate.of(2026, 9, 16), "13.00", "15.00", "Teams");
            sheet(
                    book,
                    StartTable.CASES,
                    "S-1",
                    STRATEGIC,
                    "Fælles indgang",
                    subject,
                    "Borgere henvender sig to steder.",
                    LocalDate.of(2026, 1, 12),
                    "Driftsforum 3.2.2026: sendt videre");
            sheet(
                    book,
                    StartTable.GRANTS,
                    "P-7",
                    "njVest",
                    2026,
                    pools.find(pool).orElseThrow().name(),
                    "Faldklinik",
                    "Thisted Kommune",
                    "thisted@eksempel.dk",
                    granted,
                    25_000,
                    LocalDate.of(2026, 2, 1),
                    LocalDate.of(2026, 12, 31),
                    "Politisk niveau 20.1.2026");
        }
        return content.toByteArray();
    }

    private static void sheet(Workbook book, StartTable table, Object... cells) {
        var sheet = book.newWorksheet(table.danish());
        for (int i = 0; i < table.headings().size(); i++) {
            sheet.value(0, i, table.headings().get(i));
            if (cells[i] instanceof LocalDate day) {
                sheet.value(1, i, day);
                sheet.style(1, i).format("yyyy-MM-dd").set();
            } else if (cells[i] instanceof Number number) {
                sheet.value(1, i, number);
            } else {
                sheet.value(1, i, (String) cells[i]);
            }
        }
    }
}
