package dk.klyngeflow.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.applications.SimilarProjects.Similar;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.support.Applying;
import dk.klyngeflow.support.FreshStart;
import dk.klyngeflow.support.OnH2;
import dk.klyngeflow.support.Play;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before a project begins somebody looks whether it is made elsewhere; other clusters' applications stay their own. */
@OnH2
class SimilarProjectsTest {

    @Autowired
    private SimilarProjects similar;

    @Autowired
    private Applications applications;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Applying applying;

    @Autowired
    private Play play;

    @Autowired
    private FreshStart fresh;

    @BeforeEach
    void monday() {
        fresh.at(LocalDateTime.of(2026, 3, 2, 9, 0));
    }

    @Test
    void whatOthersDoForTheSamePeopleIsShownTheMostSimilarFirst() {
        elsewhere("njSyd", "Genoptræning efter faldulykker", "Træning i hjemmet.");
        elsewhere("njMidt", "Faldforebyggelse for ældre", "Færre fald blandt sårbare ældre.");
        var own = applying.apply(20_000);

        assertThat(titlesFor(own)).containsExactly("Faldforebyggelse for ældre");
        assertThat(similar.to(applying.get(own), 5).get(0))
                .isEqualTo(new Similar(
                        new ClusterId("njMidt"),
                        "Faldforebyggelse for ældre",
                        "Færre fald blandt sårbare ældre.",
                        TargetGroup.FRAIL_ELDERLY,
                        "under behandling",
                        "Projektleder"));
    }

    /** Neither the applicant nor the amount, neither the case's number nor an address, and nothing that was decided in it. */
    @Test
    void nothingElseOfAnotherClustersApplicationIsShown() {
        assertThat(Stream.of(Similar.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("cluster", "title", "purpose", "targetGroup", "status", "contact");

        var other = elsewhere("njSyd", "Faldforebyggelse i Syd", "Færre fald.");
        var own = applying.apply(20_000);

        assertThat((String) play.shown(own, "userTask_screenApplication").get("similarText"))
                .contains("Faldforebyggelse i Syd", "Sundhedsklynge Syd")
                .doesNotContain(other.value(), "Hemmelig Kommune", "98.765", "hemmelig@eksempel.dk", "Partnerne");
    }

    @Test
    void onesOwnAreNotShown() {
        applying.apply(20_000);

        assertThat(titlesFor(applying.apply(20_000))).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotShown() {
        withdrawals.withdraw(elsewhere("njSyd", "Faldforebyggelse i Syd", "Færre fald."));

        assertThat(titlesFor(applying.apply(20_000))).isEmpty();
    }

    @Test
    void anotherTargetGroupIsAnotherProject() {
        applying.apply(20_000, Map.of("clusterId", "njSyd", "targetGroup", "CHRONIC"));

        assertThat(titlesFor(applying.apply(20_000))).isEmpty();
    }

    @Test
    void theAnswerIsToldInOneWord() {
        var refused = elsewhere("njSyd", "Faldforebyggelse i Syd", "Færre fald.");
        play.submit(refused, "userTask_screenApplication", Map.of("nextStep", "REFUSE", "refusalReason", "Hemmeligt"));
        var granted = elsewhere("njMidt", "Faldforebyggelse i Midt", "Færre fald.");
        applications.granted(granted, Money.ofKroner(1));

        assertThat(similar.to(applying.get(applying.apply(20_000)), 5))
                .extracting(Similar::status)
                .containsExactlyInAnyOrder("ikke bevilget", "bevilget");
    }

    @Test
    void noMoreAreShownThanAskedFor() {
        for (int i = 0; i < 3; i++) {
            elsewhere("njSyd", "Faldforebyggelse " + i, "Færre fald.");
        }

        assertThat(similar.to(applying.get(applying.apply(20_000)), 2)).hasSize(2);
    }

    private CaseNumber elsewhere(String cluster, String title, String purpose) {
        return applying.apply(
                98_765,
                Map.of(
                        "clusterId",
                        cluster,
                        "title",
                        title,
                        "purpose",
                        purpose,
                        "applicant",
                        "Hemmelig Kommune",
                        "partners",
                        "Partnerne",
                        "contactMail",
                        "hemmelig@eksempel.dk"));
    }

    private List<String> titlesFor(CaseNumber number) {
        return similar.to(applying.get(number), 5).stream().map(Similar::title).toList();
    }
}
