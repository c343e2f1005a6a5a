package dk.klyngeflow.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.funds.AllocationModel;
import dk.klyngeflow.identity.Accounts;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.Browsing;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What concerns a chair stands on one page, and is answered there. */
@OnH2
class OwnPagesTest {

    private static final Pattern TASK = Pattern.compile("href=\"(/opgaver/[^\"]+)\">Godkend dagsordenen");

    @Autowired
    private Browsing browsing;

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Applying applying;

    @Autowired
    private Play play;

    @BeforeEach
    void aChairAndHisForum() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
        accounts.ensure(
                "formandA",
                "Formand",
                "Testesen",
                "Klynge-Kode-2026!",
                List.of("njVestDriftsforumFormand", "njVestDriftsforumMedlem"),
                List.of("njVest"));
        accounts.ensure("udenfor", "U", "T", "Klynge-Kode-2026!", List.of(), List.of("njVest"));
    }

    @Test
    void aChairSeesWhatWasDecidedWhatComesAndTheMoney() {
        applying.planMeetings();
        applying.funds(2026, 100_000, AllocationModel.C_ONGOING);
        var number = play.raiseQualified(Applying.OPERATIONS, "APPROVES");
        play.decide(number, play.next(Applying.OPERATIONS, play.today()), Outcome.APPROVED);
        play.plan(Applying.OPERATIONS, LocalDate.of(2026, 6, 10));

        var page = browsing.as("formandA").open("/mit").body();

        assertThat(page)
                .contains("Besluttet siden sidst", "Ventetid på genoptræning", "Godkendt", "/sager/" + number)
                .contains("onsdag den 10. juni 2026 kl. 13.00")
                .contains("100.000 kr. fri af 100.000 kr.");
        assertThat(browsing.as("udenfor").open("/mit").body())
                .doesNotContain("Ventetid på genoptræning", "Puljer", "Næste møder")
                .contains("Der er ingen opgaver til dig.");
    }

    @Test
    void aChairApprovesAnAgendaThere() {
        var meeting = play.plan(Applying.OPERATIONS, LocalDate.of(2026, 4, 15));
        play.raiseQualified(Applying.OPERATIONS, "APPROVES");
        play.moveTo(LocalDateTime.of(2026, 4, 8, 9, 0));
        var chair = browsing.as("formandA");
        var page = chair.open("/mit").body();
        assertThat(page).contains("Godkend dagsordenen", "Driftsforum");
        var found = TASK.matcher(page);
        assertThat(found.find()).isTrue();

        assertThat(chair.open(found.group(1)).body()).contains("Ventetid på genoptræning");
        assertThat(chair.send(found.group(1), Map.of()).status()).isEqualTo(400);
        assertThat(chair.send(found.group(1), Map.of("approved", "YES")).location())
                .isEqualTo("/mit");
        assertThat(play.at("moede-" + meeting.id())).hasSizeLessThan(3);
    }
}
