package dk.klyngeflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.klyngeflow.cases.CaseFile;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.funds.FundLedger;
import dk.klyngeflow.funds.Pool;
import dk.klyngeflow.funds.Pools;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlaySuccessions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The made-up cluster ends, and a made-up council takes over on 1 January 2027: rehearsed, confirmed and done in the running
 * demo. The very last story, for it sets the demo's clock back to autumn 2026: the stories before it have passed that year.
 */
@RunningDemo
@Order(Integer.MAX_VALUE)
class SuccessionBrowserTest {

    private static final List<ClusterId> BOTH = List.of(new ClusterId("fiktiv"), new ClusterId("fiktivRaad"));

    @LocalServerPort
    private int port;

    @Autowired
    private FreshStart clock;

    @Autowired
    private Play play;

    @Autowired
    private PlaySuccessions endings;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Pools pools;

    @Autowired
    private FundLedger ledger;

    @Test
    void theClusterIsHandedOverToTheCouncil() {
        try (var visitor = new Visitor(port)) {
            visitor.go("/");
            visitor.waitUntilReplayed();
        }
        clock.setTo(LocalDateTime.of(2026, 10, 5, 9, 0));
        endings.funds();
        var held = endings.held(50_000);
        var issue = play.raiseQualified(PlaySuccessions.OPERATIONS, "APPROVES_AND_RECOMMENDS");
        // What the demo left to timers of earlier years happens on the way.
        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            moveTime(visitor, "2026-11-02");
        }
        var before = sums();
        var numbers = numbers();

        try (var visitor = new Visitor(port).signIn("fiktivsekretaer")) {
            var page = visitor.go("/ophoer");
            Accessible.check(page, "endings");
            page.getByText("Driftsforum i Fiktiv Sundhedsklynge").click();
            assertThat(page.locator("[data-test=heir]")).containsText("Driftsgruppe under Fiktivt Sundhedsråd");
            assertThat(page.locator("tr[data-item*='" + held + "']")).containsText("reserveret 50.000 kr.");
            chooseEverything(page);
            Accessible.check(page, "a body's end");
            visitor.picture("succession-choices");
            page.locator("[data-test=rehearse]").click();
            assertThat(page.locator("[data-test=even]")).isVisible();
            assertThat(page.locator("li[data-item*='" + held + "']")).containsText("modtager: ");
            Accessible.check(page, "rehearsal");
            visitor.picture("succession-rehearsal");
            page.locator("[data-test=confirm]").click();
            assertThat(page.locator("[data-test=status]")).containsText("bekræftet");
            assertThat(sums()).isEqualTo(before);
            assertThat(cases.get(held).body()).contains(new BodyId(PlaySuccessions.OPERATIONS));

            moveTime(visitor, "2027-01-01");
        }

        assertThat(sums()).isEqualTo(before);
        assertThat(numbers()).isEqualTo(numbers);
        assertThat(BOTH.stream().flatMap(one -> pools.of(one).stream()).map(Pool::id))
                .allMatch(ledger::balances);
        assertThat(cases.get(issue).body()).contains(new BodyId(PlaySuccessions.HEIR));
        try (var visitor = new Visitor(port).signIn("raadssekretaer")) {
            var page = visitor.go("/ophoer");
            page.getByText("Driftsforum i Fiktiv Sundhedsklynge").click();
            assertThat(page.locator("[data-test=status]")).containsText("Ført ud");
            assertThat(page.locator("tr[data-item*='" + issue + "']")).containsText("Overdraget");
            Accessible.check(page, "receipt");
            visitor.picture("succession-receipt");
            visitor.go("/sager/" + issue);
            assertThat(page.locator("h1")).containsText("Ventetid på genoptræning");
        }
    }

    private static void chooseEverything(Page page) {
        for (Locator select : page.locator("main select").all()) {
            var values = select.locator("option").all().stream()
                    .map(option -> option.getAttribute("value"))
                    .toList();
            select.selectOption(values.contains("HAND_OVER") ? "HAND_OVER" : "FINISH");
        }
    }

    private static void moveTime(Visitor visitor, String day) {
        var page = visitor.go("/demo/tid");
        page.fill("#dag", day);
        page.getByText("Flyt til den dag").click();
        assertThat(page.locator("main, body").first()).containsText("Demoens tid er nu");
    }

    private List<Money> sums() {
        var all = BOTH.stream().flatMap(one -> pools.of(one).stream()).toList();
        return Stream.<java.util.function.Function<Pool, Money>>of(
                        Pool::in, Pool::free, Pool::held, Pool::granted, Pool::paid, Pool::marked)
                .map(part -> all.stream().map(part).reduce(Money.ZERO, Money::plus))
                .toList();
    }

    private List<String> numbers() {
        return cases.ofClusters(BOTH).stream()
                .map(CaseFile::number)
                .map(Object::toString)
                .toList();
    }
}
