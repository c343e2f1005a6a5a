package dk.klyngeflow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.AgendaChanges;
import dk.klyngeflow.meetings.AgendaItem;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.shared.Verb;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.Stored;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a secretariat does with an agenda by hand: in time and late, merged and split, closed, in another order, as an addendum. */
@OnH2
class AgendaEditingTest {

    private static final String VEST = "njVestStrategisk";
    private static final String KSG = "rmMidtKsg";
    private static final String SYD = "njSydDriftsgruppe";
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private Stored stored;

    @Autowired
    private AgendaEditing editing;

    @Autowired
    private Agenda agenda;

    @Autowired
    private AgendaChanges changes;

    @Autowired
    private Publications publications;

    @BeforeEach
    void itIsMarch2() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** The cut-off for items is a DEFAULT: the last day is in time, the next day needs a reason, which is kept. */
    @Test
    void afterTheCutOffAnItemNeedsAReason() {
        var meeting = play.plan(VEST, APRIL_15);
        play.moveTo(LocalDateTime.of(2026, 3, 20, 15, 0));
        add(meeting, "I tide", Subject.OTHER, null);

        play.moveTo(LocalDateTime.of(2026, 3, 23, 9, 0));
        refuses(
                "lateReason",
                "late",
                "Fristen for punkter var 20. marts 2026",
                () -> add(meeting, "For sent", Subject.OTHER, null));
        long late = add(meeting, "Sent med grund", Subject.OTHER, "Ministeriet har bedt om svar.");

        assertThat(agenda.of(meeting.id())).extracting(AgendaItem::title).containsExactly("I tide", "Sent med grund");
        assertThat(item(meeting, late).lateReason()).contains("Ministeriet har bedt om svar.");
    }

    /** R-206, C-11: psychiatry first is a DEFAULT; overriding it needs a reason, and the override stands when the agenda is collected. */
    @Test
    void theBodysOrderIsOverriddenWithAReason() {
        var meeting = play.plan(KSG, APRIL_15);
        long psychiatry = add(meeting, "Psykiatri", Subject.PSYCHIATRY, null);
        long other = add(meeting, "Andet", Subject.SOMATIC, null);

        refuses(
                "reason-" + other,
                "R-206",
                "psykiatri kommer først: skriv en begrundelse",
                () -> editing.move(meeting.id(), other, true, null, play.secretaryOf(KSG)));
        editing.move(meeting.id(), other, true, "Gæsten skal gå kl. 14.", play.secretaryOf(KSG));
        play.hold(meeting);

        assertThat(agenda.of(meeting.id())).extracting(AgendaItem::id).containsExactly(other, psychiatry);
        assertThat(changes.of(meeting.id()))
                .anyMatch(change -> change.what().equals("Rækkefølgen er ændret: Andet")
                        && "Gæsten skal gå kl. 14.".equals(change.reason()));
    }

    /** Other bodies have no order of their own, so no reason is asked for. */
    @Test
    void withoutARuleTheOrderIsFree() {
        var meeting = play.plan(VEST, APRIL_15);
        long first = add(meeting, "Psykiatri", Subject.PSYCHIATRY, null);
        long second = add(meeting, "Andet", Subject.SOMATIC, null);

        editing.move(meeting.id(), first, false, null, play.secretaryOf(VEST));

        assertThat(agenda.of(meeting.id())).extracting(AgendaItem::id).containsExactly(second, first);
    }

    @Test
    void itemsAreMergedAndSplit() {
        var meeting = play.plan(VEST, APRIL_15);
        long first = add(meeting, "Kommissorium", Subject.OTHER, null);
        long second = add(meeting, "Forretningsorden", Subject.OTHER, null);
        var secretary = play.secretaryOf(VEST);

        editing.merge(meeting.id(), second, first, secretary);
        assertThat(agenda.of(meeting.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.points()).hasSize(2));

        var point = agenda.of(meeting.id()).get(0).points().get(1);
        editing.split(meeting.id(), point.id(), "Forretningsorden igen", secretary);
        assertThat(agenda.of(meeting.id()))
                .extracting(AgendaItem::title)
                .containsExactly("Kommissorium", "Forretningsorden igen");
        var only = agenda.of(meeting.id()).get(0).points().get(0);
        refuses(
                "title-" + only.id(),
                "onlyPoint",
                "det eneste under sit emne",
                () -> editing.split(meeting.id(), only.id(), "Nej", secretary));
    }

    /** A merged case keeps its answer, and a case leaves an agenda only with its place. */
    @Test
    void aCaseStaysACaseWhereverItsPointsStand() {
        var meeting = play.plan(VEST, APRIL_15);
        long gathering = add(meeting, "Samlet", Subject.OTHER, null);
        var number = play.raiseQualified(VEST, "APPROVES");
        long own = agenda.pointsOf(number, meeting.id()).get(0).item();
        var secretary = play.secretaryOf(VEST);
        refuses("", "case", "hører til en sag", () -> editing.remove(meeting.id(), own, secretary));

        editing.merge(meeting.id(), own, gathering, secretary);
        play.decide(number, meeting, Outcome.APPROVED);

        assertThat(play.at(number.value())).doesNotContain("userTask_decideCase");
    }

    @Test
    void aClosedItemIsTakenFromThePublicAtOnce() {
        var meeting = play.plan(VEST, APRIL_15);
        long item = add(meeting, "Bygning", Subject.OTHER, null);
        play.hold(meeting);
        assertThat(publicText(meeting)).contains("Bygning");

        editing.close(meeting.id(), item, true, play.secretaryOf(VEST));

        assertThat(publicText(meeting)).doesNotContain("Bygning").contains("Lukket punkt");
    }

    @Test
    void whatComesAfterSendingIsAnAddendum() {
        var meeting = play.plan(SYD, APRIL_15);
        add(meeting, "I tide", Subject.OTHER, null);
        var secretary = play.secretaryOf(SYD);
        refuses("", "notSent", "ikke sendt endnu", () -> editing.sendAddendum(meeting.id(), secretary));
        play.moveTo(LocalDateTime.of(2026, 4, 14, 9, 0));
        refuses("", "nothing", "ingen punkter", () -> editing.sendAddendum(meeting.id(), secretary));

        long late = add(meeting, "Hastesag", Subject.OTHER, "Opstået i går.");

        assertThat(item(meeting, late).addedLate()).isTrue();
        assertThat(editing.sendAddendum(meeting.id(), secretary)).isEqualTo(1);
        assertThat(item(meeting, late).addendumSent()).isTrue();
        refuses("", "nothing", "ingen punkter", () -> editing.sendAddendum(meeting.id(), secretary));
    }

    /** at a joint meeting a point names the body that decides. */
    @Test
    void atAJointMeetingAPointNamesItsBody() {
        var meeting = play.plan(SYD, APRIL_15);
        add(meeting, "Fælles", Subject.OTHER, null);
        long point = agenda.of(meeting.id()).get(0).points().get(0).id();
        var secretary = play.secretaryOf(SYD);

        editing.decides(meeting.id(), point, new BodyId("njSydStrategisk"), secretary);

        assertThat(agenda.point(point).orElseThrow().decidingBody()).contains(new BodyId("njSydStrategisk"));
        refuses(
                "deciding-" + point,
                "option",
                "de to forummer",
                () -> editing.decides(meeting.id(), point, new BodyId(VEST), secretary));
    }

    @Test
    void aClosedRecordsAgendaStays() {
        var meeting = play.held(VEST, APRIL_15);

        refuses("", "closed", "Referatet er lukket", () -> add(meeting, "For sent", Subject.OTHER, "Grund"));
    }

    @Test
    void onlyTheBodysSecretariatEdits() {
        var meeting = play.plan(VEST, APRIL_15);

        refuses(
                "",
                "notSecretary",
                "kun forummets sekretariat",
                () -> editing.add(
                        meeting.id(),
                        NewItem.of(ItemKind.INFORMATION, Subject.OTHER, "Nej"),
                        null,
                        null,
                        play.secretaryOf(SYD)));
    }

    private long add(Meeting meeting, String title, Subject subject, String lateReason) {
        return editing.add(
                meeting.id(),
                NewItem.of(ItemKind.INFORMATION, subject, title),
                new AgendaEditing.NewPoint(Verb.NOTES, "Tager " + title + " til efterretning"),
                lateReason,
                play.secretaryOf(meeting.body().value()));
    }

    private AgendaItem item(Meeting meeting, long id) {
        return agenda.of(meeting.id()).stream()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private String publicText(Meeting meeting) {
        return publications
                .of(meeting.id(), PublicationKind.AGENDA)
                .orElseThrow()
                .document()
                .text();
    }

    private void refuses(String field, String rule, String sentence, Runnable step) {
        var before = stored.now();

        assertThat(catchThrowable(step::run)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.field()).as("field").isEqualTo(field);
            assertThat(no.rule()).as("rule").isEqualTo(rule);
            assertThat(no.getMessage()).contains(sentence).endsWith(".");
        });
        assertThat(stored.now()).isEqualTo(before);
    }
}
