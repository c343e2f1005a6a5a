package dk.klyngeflow.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.links.PersonalLink.State;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Personal links: unguessable, used once, closed by time or by whoever issued them. */
@OnH2
class PersonalLinksTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 22);

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Stored stored;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void nothingIsLeft() {
        fresh.at(LocalDateTime.of(2022, 9, 1, 9, 0));
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        var first = issue(LinkPurpose.AGENDA_APPROVAL);
        var second = issue(LinkPurpose.AGENDA_APPROVAL);

        assertThat(first).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(second);
        assertThat(stored.columnsWith(first)).isEmpty();
    }

    @Test
    void aLinkSaysWhatItIsFor() {
        var link = links.open(issue(LinkPurpose.AGENDA_APPROVAL)).orElseThrow();

        assertThat(link.purpose()).isEqualTo(LinkPurpose.AGENDA_APPROVAL);
        assertThat(link.subject()).isEqualTo("12/regional");
        assertThat(link.holder()).isEqualTo("Regional medformand");
        assertThat(link.state()).isEqualTo(State.OPEN);
    }

    @Test
    void anUnknownTokenOpensNothing() {
        assertThat(links.open("x")).isEmpty();
        assertThat(links.open("")).isEmpty();
    }

    @Test
    void oneAnswerClosesALinkForOneAnswer() {
        var token = issue(LinkPurpose.AGENDA_APPROVAL);
        var link = links.open(token).orElseThrow();

        links.use(link);

        assertThat(links.open(token).orElseThrow().state()).isEqualTo(State.USED);
        assertThatThrownBy(() -> links.use(link)).isInstanceOf(Refusal.class).hasMessageContaining("ikke gemt");
    }

    @Test
    void anAbsenceCanBeChanged() {
        var token = issue(LinkPurpose.ABSENCE);
        links.use(links.open(token).orElseThrow());

        assertThat(links.open(token).orElseThrow().state()).isEqualTo(State.OPEN);
        links.use(links.open(token).orElseThrow());
    }

    @Test
    void aLinkCanBeUsedOnItsLastDayAndNotAfter() {
        var token = issue(LinkPurpose.AGENDA_APPROVAL);
        var link = links.open(token).orElseThrow();

        fresh.timeOnly(LAST_DAY.atTime(23, 59));
        assertThat(links.open(token).orElseThrow().state()).isEqualTo(State.OPEN);

        fresh.timeOnly(LAST_DAY.plusDays(1).atStartOfDay());
        assertThat(links.open(token).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertThatThrownBy(() -> links.use(link)).isInstanceOf(Refusal.class);
    }

    @Test
    void revokingClosesAllLinksForTheSubject() {
        var token = issue(LinkPurpose.AGENDA_APPROVAL);
        var other = links.issue(LinkPurpose.AGENDA_APPROVAL, "13/regional", "Regional medformand", LAST_DAY);
        var link = links.open(token).orElseThrow();

        links.revoke(LinkPurpose.AGENDA_APPROVAL, "12/regional");

        assertThat(links.open(token).orElseThrow().state()).isEqualTo(State.REVOKED);
        assertThatThrownBy(() -> links.use(link)).isInstanceOf(Refusal.class);
        assertThat(links.open(tokenOf(other)).orElseThrow().isOpen()).isTrue();
    }

    private String issue(LinkPurpose purpose) {
        return tokenOf(links.issue(purpose, "12/regional", "Regional medformand", LAST_DAY));
    }

    private static String tokenOf(String path) {
        assertThat(path).startsWith("/svar/");
        return path.substring("/svar/".length());
    }
}
