package dk.klyngeflow.organisation;

import static dk.klyngeflow.organisation.AdHocAuthority.Answer.ALLOWED_ALONE;
import static dk.klyngeflow.organisation.AdHocAuthority.Answer.NEEDS_APPROVAL;
import static dk.klyngeflow.organisation.AdHocAuthority.Answer.NOT_ALLOWED;
import static dk.klyngeflow.organisation.AdHocAuthority.Purpose.ANALYSIS;
import static dk.klyngeflow.organisation.AdHocAuthority.Purpose.EXPERTISE;
import static dk.klyngeflow.organisation.AdHocAuthority.Purpose.STANDBY_POOL;
import static dk.klyngeflow.organisation.AdHocAuthority.Purpose.TIME_LIMITED_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.klyngeflow.deadlines.Deadline;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Sector;
import dk.klyngeflow.shared.Strictness;
import dk.klyngeflow.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The five regimes of the source documents (Nordjylland's strategic level, Sundhedsklynge Vest, Driftsgruppen Syd,
 * Midtklyngen, Region Midtjylland's central bodies) differ, and only the files under {@code organisation/} say how.
 */
class RegimesTest {

    private static final Organisation ORGANISATION = ShippedOrganisation.read();

    private final Body northStrategic = body("njNordStrategisk");
    private final Body westOperations = body("njVestDriftsforum");
    private final Body westStrategic = body("njVestStrategisk");
    private final Body southOperations = body("njSydDriftsgruppe");
    private final Body midSteering = body("rmMidtKsg");
    private final Body midChildren = body("rmMidtTemaBoern");
    private final Body midNetwork = body("rmMidtNetvaerk");
    private final Body centralSteering = body("rmStyregruppe");
    private final Body centralTheme = body("rmTemaForebyggelse");

    @Test
    void onlyDriftsgruppenSydHasDeadlines() { // R-138..R-140, C-10
        var deadlines = southOperations.deadlines();

        assertThat(deadlines.agenda()).contains(new Deadline(10, Strictness.TARGET, "R-138"));
        assertThat(deadlines.minutes()).contains(new Deadline(5, Strictness.MUST, "R-139"));
        assertThat(deadlines.objection()).contains(new Deadline(5, Strictness.MUST, "R-140"));
        assertThat(ORGANISATION.bodies())
                .filteredOn(body -> !body.equals(southOperations))
                .allSatisfy(body -> {
                    assertThat(body.deadlines().agenda()).isEmpty();
                    assertThat(body.deadlines().minutes()).isEmpty();
                    assertThat(body.deadlines().objection()).isEmpty();
                });
    }

    @Test
    void everyBodyHasTheSameCutOffUnlessItSaysOtherwise() {
        assertThat(ORGANISATION.bodies())
                .allSatisfy(body -> assertThat(body.deadlines().items())
                        .contains(new Deadline(15, Strictness.DEFAULT, "own setting")));
    }

    @Test
    void chairmanshipsHaveTwoSeatsOrThree() { // C-07
        assertThat(sectors(northStrategic)).containsExactly(Sector.HOSPITAL, Sector.MUNICIPALITY);
        assertThat(sectors(southOperations)).containsExactly(Sector.MUNICIPALITY, Sector.HOSPITAL, Sector.PSYCHIATRY);
        assertThat(sectors(midSteering)).containsExactly(Sector.HOSPITAL, Sector.MUNICIPALITY);
        assertThat(sectors(body("rmMidtTemaPsykiatri"))).containsExactly(Sector.PSYCHIATRY, Sector.MUNICIPALITY);
        assertThat(sectors(centralSteering)).containsExactly(Sector.REGION, Sector.MUNICIPALITY);
    }

    @Test
    void theMeetingIsLedDifferently() { // C-08
        assertThat(westStrategic.meetingChair().value()).isEqualTo(MeetingChairRule.ONE_OF_THE_CHAIRS);
        assertThat(southOperations.meetingChair().value()).isEqualTo(MeetingChairRule.HOST_SECTOR);
        assertThat(midSteering.meetingChair().value()).isEqualTo(MeetingChairRule.JOINTLY);
    }

    @Test
    void onlyMidtklyngenTakesPsychiatryFirst() { // R-206, C-11
        assertThat(midSteering.agendaOrder())
                .isEqualTo(new Ruled<>(AgendaOrder.PSYCHIATRY_FIRST, Strictness.DEFAULT, "R-206"));
        assertThat(ORGANISATION.bodies())
                .filteredOn(body -> !body.equals(midSteering))
                .allSatisfy(body -> assertThat(body.agendaOrder().value()).isEqualTo(AgendaOrder.AS_COLLECTED));
    }

    @Test
    void onlyNordjyllandsStrategicLevelMustPublish() { // R-045, C-14
        assertThat(ORGANISATION.bodies())
                .filteredOn(body -> body.publishing().strictness() == Strictness.MUST)
                .allSatisfy(body ->
                        assertThat(body.publishing()).isEqualTo(new Publishing(true, true, Strictness.MUST, "R-045")))
                .extracting(body -> body.id().value())
                .containsExactlyInAnyOrder(
                        "njNordStrategisk", "njMidtStrategisk", "njSydStrategisk", "njVestStrategisk");
        assertThat(midSteering.publishing()).isEqualTo(Publishing.NONE);
    }

    @Test
    void minutesAreShortInMidtklyngen() { // C-15
        assertThat(midSteering.minutesStyle().value()).isEqualTo(MinutesStyle.DECISIONS_ONLY);
        assertThat(midChildren.minutesStyle().value()).isEqualTo(MinutesStyle.DECISIONS_ONLY);
        assertThat(westStrategic.minutesStyle().value()).isEqualTo(MinutesStyle.WITH_NARRATIVE);
    }

    @Test
    void driftsgruppenSydDecidesWithinItsMembersMandatesOnly() {
        assertThat(southOperations.competence().memberMandateOnly()).isTrue();
        assertThat(southOperations.competence().rule()).isEqualTo("R-132");
        assertThat(westOperations.competence()).isEqualTo(Competence.NOTHING_SAID);
        assertThat(midSteering.competence().memberMandateOnly()).isFalse();
    }

    @Test
    void theFundsAreThePoliticalLevelsEverywhere() { // R-154, C-03
        assertThat(ORGANISATION.bodies())
                .filteredOn(body ->
                        body.competence().delegationFor(Subject.CLUSTER_FUNDS).isPresent())
                .extracting(Body::level)
                .hasSize(5)
                .containsOnly(Level.POLITICAL);
    }

    @Test
    void regionMidtjyllandsThemeGroupsDecideTheirOwnSubject() {
        assertThat(body("rmTemaPsykiatriBoern").competence().delegationFor(Subject.CHILD_PSYCHIATRY))
                .isPresent();
        assertThat(body("rmTemaPsykiatriBoern").competence().delegationFor(Subject.SOMATIC))
                .isEmpty();
    }

    @Test
    void driftsgruppenSydLeavesChildPsychiatryToTheRegion() { // R-115, C-12
        assertThat(southOperations.exclusionOf(Subject.CHILD_PSYCHIATRY))
                .contains(new Exclusion(
                        Subject.CHILD_PSYCHIATRY, new BodyId("njBoernePsykiatriForum"), Strictness.DEFAULT, "R-115"));
        assertThat(southOperations.exclusionOf(Subject.PSYCHIATRY)).isEmpty();
        assertThat(midChildren.exclusions()).isEmpty(); // has a seat for it instead
        assertThat(midChildren.seats()).extracting(Seat::code).contains("childPsychiatryChief");
    }

    @ParameterizedTest
    @CsvSource({ // C-09
        "njVestStrategisk, 4, , MUST, R-026",
        "njSydDriftsgruppe, 4, , DEFAULT, R-134",
        "rmMidtPolitisk, 2, , DEFAULT, R-156",
        "rmMidtKsg, 4, , MUST, R-205",
        "rmMidtTemaSomatik, 4, , DEFAULT, R-214",
        "rmStyregruppe, 4, 5, MUST, R-242",
        "njVestPolitisk, , , MAY,",
        "njVestDriftsforum, , , MAY,",
    })
    void meetingsPerYearDiffer(String id, Integer min, Integer max, Strictness strictness, String rule) {
        var meetings = body(id).meetings();

        assertThat(meetings.min()).isEqualTo(min);
        assertThat(meetings.max()).isEqualTo(max);
        assertThat(meetings.strictness()).isEqualTo(strictness);
        assertThat(meetings.rule()).isEqualTo(rule);
    }

    @Test
    void driftsgruppenSydMeetsOnceAYearWithItsSteeringGroup() {
        assertThat(southOperations.meetings().jointWith()).isEqualTo(new BodyId("njSydStrategisk"));
        assertThat(southOperations.meetings().jointMeetings()).isEqualTo(1);
    }

    @Test
    void adHocGroupsAreSetUpByDifferentBodies() { // ..R-176, R-182, R-249; C-05
        assertThat(answer(northStrategic, TIME_LIMITED_TASK)).isEqualTo(ALLOWED_ALONE);
        assertThat(answer(southOperations, ANALYSIS)).isEqualTo(ALLOWED_ALONE);
        assertThat(answer(southOperations, TIME_LIMITED_TASK)).isEqualTo(NEEDS_APPROVAL);
        assertThat(answer(westOperations, ANALYSIS)).isEqualTo(NEEDS_APPROVAL);
        assertThat(answer(midSteering, STANDBY_POOL)).isEqualTo(ALLOWED_ALONE);
        assertThat(answer(midChildren, TIME_LIMITED_TASK)).isEqualTo(ALLOWED_ALONE);
        assertThat(answer(midNetwork, STANDBY_POOL)).isEqualTo(NOT_ALLOWED);
        assertThat(answer(centralTheme, EXPERTISE)).isEqualTo(ALLOWED_ALONE);
        assertThat(centralTheme.adHocAuthority(STANDBY_POOL)).isEmpty();
    }

    @Test
    void aCharterIsDemandedInMidtklyngenAndAskedForElsewhere() { // R-178, C-06
        assertThat(midSteering.charterRequired()).isEqualTo(new Ruled<>(true, Strictness.MUST, "R-178"));
        assertThat(midChildren.charterRequired()).isEqualTo(new Ruled<>(true, Strictness.MUST, "R-178"));
        assertThat(southOperations.charterRequired()).isEqualTo(new Ruled<>(true, Strictness.TARGET, "C-06"));
    }

    @ParameterizedTest
    @CsvSource({
        "njVestDriftsforum, njVestStrategisk,",
        "njVestStrategisk, njVestPolitisk, njStrategiskSundhedsforum",
        "njVestPolitisk, ,",
        "njSydDriftsgruppe, njSydStrategisk,",
        "rmMidtTemaPsykiatri, rmMidtKsg,",
        "rmMidtKsg, rmMidtPolitisk, rmStyregruppe",
        "rmMidtNetvaerk, ,",
        "rmTemaKvalitet, rmStyregruppe,",
        "rmStyregruppe, rmSundhedskoordinationsudvalg,",
    })
    void escalationGoesOnTheWayOfTheDocuments(String id, String upward, String regional) {
        assertThat(body(id).upward().map(BodyId::value).orElse(null)).isEqualTo(upward);
        assertThat(body(id).regional().map(BodyId::value).orElse(null)).isEqualTo(regional);
    }

    @Test
    void networksDecideNothing() {
        assertThat(midNetwork.mayDecide()).isFalse();
        assertThat(ORGANISATION.bodies())
                .filteredOn(body -> !body.equals(midNetwork))
                .allMatch(Body::mayDecide);
    }

    @ParameterizedTest
    @CsvSource({"njNord, 4", "njMidt, 2", "njSyd, 3", "njVest, 2"})
    void theMinimumFollowsTheNumberOfMunicipalities(String clusterId, int municipalities) { // R-019..R-022
        var cluster = ORGANISATION.cluster(new ClusterId(clusterId)).orElseThrow();
        var body = ORGANISATION.bodyAt(cluster.id(), Level.STRATEGIC).orElseThrow();

        assertThat(cluster.municipalities()).hasSize(municipalities);
        assertThat(body.seats())
                .filteredOn(seat -> seat.counted() && seat.within() == null)
                .extracting(seat -> seat.minimumFor(municipalities))
                .containsExactly(3, municipalities, 2, 2);
        assertThat(body.seats())
                .filteredOn(seat -> seat.within() != null)
                .singleElement()
                .satisfies(seat -> assertThat(seat.within()).isEqualTo("regionalDirector"))
                .satisfies(seat -> assertThat(seat.sector()).isEqualTo(Sector.PSYCHIATRY));
    }

    @Test
    void levelsAreAbsentWhereTheSourcesHaveNone() {
        assertThat(ORGANISATION.bodyAt(new ClusterId("njNord"), Level.OPERATIONS))
                .isEmpty();
        assertThat(ORGANISATION.bodyAt(new ClusterId("njMidt"), Level.OPERATIONS))
                .isEmpty();
        assertThat(ORGANISATION.bodyAt(new ClusterId("njVest"), Level.OPERATIONS))
                .contains(westOperations);
        assertThat(ORGANISATION.bodyAt(new ClusterId("rmMidt"), Level.THEME_GROUP))
                .contains(body("rmMidtTemaSomatik"));
    }

    @Test
    void regionsOwnTheirBodiesAsClustersOwnTheirs() {
        var nordjylland = new ClusterId("nj");

        assertThat(ORGANISATION.bodiesOf(nordjylland))
                .extracting(body -> body.id().value())
                .containsExactly("njStrategiskSundhedsforum", "njBoernePsykiatriForum");
        assertThat(ORGANISATION.regionOf(new ClusterId("njVest")).id()).isEqualTo(nordjylland);
        assertThat(ORGANISATION.regionOf(nordjylland).id()).isEqualTo(nordjylland);
        assertThat(ORGANISATION.tenants())
                .extracting(ClusterId::value)
                .containsExactlyInAnyOrder("nj", "rm", "njNord", "njMidt", "njSyd", "njVest", "rmMidt");
    }

    @Test
    void clustersEndByLawAndNothingTakesOverYet() {
        var clusters = ORGANISATION.clusters().stream().map(Cluster::id).toList();

        assertThat(ORGANISATION.bodies())
                .filteredOn(body -> clusters.contains(body.owner()))
                .allSatisfy(body -> {
                    assertThat(body.isValidOn(LocalDate.parse("2026-12-31"))).isTrue();
                    assertThat(body.isValidOn(LocalDate.parse("2027-01-01"))).isFalse();
                    assertThat(body.successor()).isNull();
                });
        assertThat(centralSteering.isValidOn(LocalDate.parse("2027-01-01"))).isTrue();
    }

    @Test
    void groupsAreNamedAfterTheBody() {
        assertThat(List.of(westStrategic.memberGroup(), westStrategic.chairGroup(), westStrategic.secretariatGroup()))
                .containsExactly("njVestStrategiskMedlem", "njVestStrategiskFormand", "njVestStrategiskSekretariat");
    }

    @Test
    void askingForABodyThatDoesNotExistNamesIt() {
        assertThat(ORGANISATION.find(new BodyId("njVestDirektion"))).isEmpty();
        assertThatThrownBy(() -> body("njVestDirektion"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'njVestDirektion'");
        assertThatThrownBy(() -> ORGANISATION.regionOf(new ClusterId("njVesterhav")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'njVesterhav'");
    }

    private static Body body(String id) {
        return ORGANISATION.body(new BodyId(id));
    }

    private static List<Sector> sectors(Body body) {
        return body.chairs().stream().map(ChairSeat::sector).toList();
    }

    private static AdHocAuthority.Answer answer(Body body, AdHocAuthority.Purpose purpose) {
        return body.adHocAuthority(purpose).map(AdHocAuthority::answer).orElseThrow();
    }
}
