package dk.klyngeflow.casework;

import static dk.klyngeflow.support.PlayPilots.COMMITTEE;
import static dk.klyngeflow.support.PlayPilots.STEERING;
import static dk.klyngeflow.support.PlayPilots.THEME_GROUP;
import static dk.klyngeflow.support.PlayPilots.aPlan;
import static dk.klyngeflow.support.PlayPilots.ordinary;
import static dk.klyngeflow.support.PlayPilots.principled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseStatements;
import dk.klyngeflow.cases.CaseStatus;
import dk.klyngeflow.cases.DecisionTrail;
import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.ContactPoint;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.pilots.Milestone;
import dk.klyngeflow.pilots.Pilots;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.EmailAddress;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.support.DecisionTable;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import dk.klyngeflow.support.PlayPilots;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pilot with potential: by the theme group to steering group and committee, early direction, later decision. */
@OnH2
class PilotScalingStoriesTest {

    private static final BodyId CLUSTER = new BodyId("rmMidtKsg");

    @Autowired
    private FreshStart fresh;

    @Autowired
    private Play play;

    @Autowired
    private PlayPilots people;

    @Autowired
    private Pilots pilots;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private CaseStatements statements;

    @Autowired
    private DecisionTrail trail;

    @Autowired
    private Arrangements arrangements;

    @Autowired
    private Placements placements;

    @Autowired
    private Contacts contacts;

    @Autowired
    private FormDoor door;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void itIsEarlyMarch() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    /** direction early, options and dilemmas early, the decision later, the committee last. */
    @Test
    void aPrincipledPilotGoesTwiceThroughTheCentralBodies() {
        var number = people.decided(Outcome.APPROVED);

        assertThat(trail.of(number))
                .extracting(entry -> entry.body() + " " + entry.verb())
                .containsExactly(
                        THEME_GROUP + " APPROVES",
                        COMMITTEE + " DISCUSSES_AND_DECIDES",
                        STEERING + " DISCUSSES",
                        STEERING + " APPROVES_AND_RECOMMENDS",
                        COMMITTEE + " APPROVES");
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(play.instancesOf(number.value())).isEmpty();
    }

    /** the cluster is told by mail and on its agenda, and follows up when the plan says so. */
    @Test
    void whatIsScaledIsSpreadToTheClusters() {
        contacts.keep(
                new Contact(ContactPoint.mailbox(CLUSTER), new EmailAddress("ksg@eksempel.dk"), null),
                new Actor("sekretaer"));

        var number = people.decided(Outcome.APPROVED);

        assertThat(arrangements.ofCase(number))
                .extracting(
                        Arrangement::body,
                        Arrangement::kind,
                        made -> made.dueOn().orElse(null))
                .containsExactly(
                        tuple(CLUSTER, ArrangementKind.INFORMATION_ITEM, null),
                        tuple(CLUSTER, ArrangementKind.FOLLOW_UP, LocalDate.of(2026, 11, 2)));
        assertThat(mailTo("ksg@eksempel.dk"))
                .contains("Genindlæggelserne er faldet.")
                .contains("1. oktober 2026: Fælles vejledning (temagruppen leverer)")
                .contains("2. november 2026: Klyngerne indfører konferencen (klyngerne går i gang)");
        assertThat(pilots.milestones(number)).extracting(Milestone::title).startsWith("Fælles vejledning");
    }

    /** what is health-professional and not principled, the theme group decides itself; that is spread, too. */
    @Test
    void theThemeGroupDecidesWhatIsNotPrincipled() {
        var number = people.judged(ordinary());

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(arrangements.ofCase(number))
                .extracting(Arrangement::title)
                .containsExactly("Opskaleres: Fælles udskrivningskonference (%s)".formatted(number));
        assertThat(pilots.get(number).judgement().orElseThrow().principled()).isFalse();
    }

    /** R-258 is a TARGET: it may be left out, and whoever makes the plan is told so. */
    @Test
    void withoutAnEarlyDirectionThePlanIsMadeAtOnceAndTheFormSaysSo() {
        var number = people.judged(principled("NO"));

        assertThat(play.at(number.value())).containsExactly("userTask_planScaling");
        assertThat((String) play.shown(number, "userTask_planScaling").get("warning"))
                .isEqualTo("Retningen er ikke lagt tidligt, sådan som det tilstræbes.");
    }

    /** the table that says who decides, rule by rule. */
    @Test
    void theTableSaysWhoDecides() {
        var table = new DecisionTable("scalingAuthority");

        assertThat(decider(table, true, true, "DECIDED")).isEqualTo("CENTRAL");
        assertThat(decider(table, false, false, "DECIDED")).isEqualTo("CENTRAL");
        assertThat(decider(table, false, true, "UP")).isEqualTo("CENTRAL");
        assertThat(decider(table, false, true, "DECIDED")).isEqualTo("THEME_GROUP");
        assertThat(table.neverHit()).isEmpty();
    }

    /** each body reads what was tested before it meets, later also what was judged and planned. */
    @Test
    void eachBodyReadsThePilotAmongItsPapers() {
        var number = people.decided(Outcome.APPROVED);

        assertThat(statementFor(number, THEME_GROUP)).contains("Genindlæggelserne er faldet.");
        assertThat(statementFor(number, STEERING))
                .contains("Genindlæggelserne er faldet.")
                .contains("1. oktober 2026: Fælles vejledning");
        assertThat(statementFor(number, COMMITTEE)).contains("Temagruppens indstilling");
    }

    @Test
    void whatASecretariatHasWrittenAboutAPilotStays() {
        var number = people.judged(principled("NO"));
        var own = "<p>Skrevet af sekretariatet</p>";
        statements.write(number, new BodyId(STEERING), 0, own, null, null, new Actor("sekretaer"));

        play.submit(number, "userTask_planScaling", aPlan("2026-11-02"));

        assertThat(statementFor(number, STEERING)).isEqualTo(own);
    }

    /** how a pilot hangs together with other areas is asked for, and read by whoever judges and decides. */
    @Test
    void whoJudgesReadsHowItHangsTogetherWithOtherAreas() {
        var number = people.propose(Map.of("integration", "Beskæftigelsesområdet er med."));

        assertThat(pilots.get(number).integration()).contains("Beskæftigelsesområdet er med.");
        assertThat(statementFor(number, THEME_GROUP)).contains("Beskæftigelsesområdet er med.");
    }

    /** who judges a pilot sees what else is tested and proposed in the region. */
    @Test
    void whoJudgesSeesTheRegionsOtherPilots() {
        var other = people.propose(Map.of("title", "Fælles skærmbesøg"));
        var number = people.treated(Outcome.APPROVED);

        assertThat((String) play.shown(number, "userTask_judgeScaling").get("otherPilots"))
                .startsWith("- Fælles skærmbesøg (sag %s, ".formatted(other));
        people.withdraw(other);
        assertThat((String) play.shown(number, "userTask_judgeScaling").get("otherPilots"))
                .isEmpty();
    }

    private String statementFor(CaseNumber number, String body) {
        return statements.latest(number, new BodyId(body)).orElseThrow().html();
    }

    /** whatever becomes of the proposal, its cluster hears it. */
    @Test
    void theClusterHearsThatItIsNotScaled() {
        var number = people.decided(Outcome.REJECTED);

        assertThat(arrangements.inForce(CLUSTER))
                .extracting(Arrangement::title)
                .containsExactly("Opskaleres ikke: Fælles udskrivningskonference (%s)".formatted(number));
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void aPlainNoToTheDirectionStopsIt() {
        var direction = people.planDirection();
        var number = people.judged(principled("YES"));

        play.decide(number, direction, Outcome.REJECTED);

        assertThat(cases.get(number).isOpen()).isFalse();
        assertThat(trail.of(number)).hasSize(2);
    }

    @Test
    void whatIsSentBackGoesOnInItsCluster() {
        var number = people.treated(Outcome.RETURNED_FOR_QUALIFICATION);

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(arrangements.inForce(CLUSTER)).hasSize(1);
    }

    @Test
    void aPilotIsWithdrawnMidwayAndGivesItsPlaceUp() {
        people.planDirection();
        var number = people.judged(principled("YES"));
        assertThat(placements.of(number)).isPresent();

        people.withdraw(number);

        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(placements.of(number)).isEmpty();
        assertThat(play.instancesOf(number.value())).isEmpty();
        assertThat(arrangements.ofCase(number)).isEmpty();
    }

    @Test
    void aPilotWithoutResultsOrEvaluationIsRefused() {
        assertThat(refused(Map.of("results", "-")).getMessage()).contains("Resultater");
        assertThat(refused(Map.of("evaluation", "-")).getMessage()).contains("Evaluering");
        assertThat(cases.submittedBy("ansoeger")).isEmpty();
    }

    @Test
    void aPilotThatIsStillTestedIsRefused() {
        assertThat(refused(Map.of("testedTo", "2026-03-03")).field()).isEqualTo("testedTo");
        assertThat(refused(Map.of("testedTo", "2025-02-28")).rule()).isEqualTo("order");
        assertThat(cases.submittedBy("ansoeger")).isEmpty();
    }

    @Test
    void aClusterOfAnotherRegionAndAnUnknownThemeGroupAreRefused() {
        assertThat(refused(Map.of("clusterId", "njVest")).field()).isEqualTo("clusterId");
        assertThat(refused(Map.of("themeGroupId", "rmMidtTemaSomatik")).field()).isEqualTo("themeGroupId");
        assertThat(refused(Map.of("themeGroupId", "findesIkke")).field()).isEqualTo("themeGroupId");
    }

    /** Somebody of a cluster whose region has no such way is offered nothing. */
    @Test
    void otherRegionsAreNotOffered() {
        var north = new SignedIn("nord", "nord", Set.of(), Set.of("njVest"));

        assertThat(door.deployedStartForm("pilotScaling", north)).doesNotContain("njVest", "rmTema");
    }

    @Test
    void whatIsSentTwiceIsOneProposal() {
        var number = people.propose(Map.of());

        assertThat(refused(Map.of("title", "FÆLLES udskrivningskonference")).getMessage())
                .isEqualTo("Afprøvningen er allerede foreslået skaleret i sag %s, som er under behandling."
                        .formatted(number));
        people.withdraw(number);
        assertThat(people.propose(Map.of())).isNotEqualTo(number);
    }

    @Test
    void aPlanWithoutDatesOrWithoutTheClustersStartIsRefused() {
        var number = people.judged(principled("NO"));
        var noDate = Map.of("milestone", "Fælles vejledning", "kind", "CLUSTERS_START");
        var delivery = Map.of("milestone", "Fælles vejledning", "kind", "DELIVERY", "dueOn", "2026-10-01");

        assertThat(refusedPlan(number, Map.of("recommendation", "Ja", "milestones", List.of(noDate)))
                        .getMessage())
                .contains("Dato");
        assertThat(refusedPlan(number, Map.of("recommendation", "Ja", "milestones", List.of(delivery)))
                        .rule())
                .isEqualTo("R-247");
        assertThat(refusedPlan(number, aPlan("2026-03-31")).rule()).isEqualTo("order");
        assertThat(pilots.milestones(number)).isEmpty();
    }

    private Refusal refused(Map<String, Object> changes) {
        return catchThrowableOfType(Refusal.class, () -> people.propose(changes));
    }

    private Refusal refusedPlan(CaseNumber number, Map<String, Object> plan) {
        return catchThrowableOfType(Refusal.class, () -> play.submit(number, "userTask_planScaling", plan));
    }

    private static Object decider(DecisionTable table, boolean principled, boolean health, String answer) {
        return table.of(Map.of("principled", principled, "healthProfessional", health, "answer", answer))
                .get("decidedBy");
    }

    private String mailTo(String recipient) {
        return db.sql("select content from mail_message where recipient = ? and mail_key like 'pilotSpread/%'")
                .param(recipient)
                .query(String.class)
                .single();
    }
}
