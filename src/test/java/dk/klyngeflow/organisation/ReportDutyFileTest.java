package dk.klyngeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.shared.BodyId;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who owes which status to whom, and the mistakes in saying so, each with file, line and what is allowed. */
class ReportDutyFileTest {

    private static final Organisation ORGANISATION = ShippedOrganisation.read();

    /** R-041 for all four clusters of Nordjylland, R-120 for Driftsgruppen Syd; no other source demands one. */
    @ParameterizedTest
    @CsvSource({
        "njNordStrategisk, njStrategiskSundhedsforum, R-041, 2022-12-01",
        "njMidtStrategisk, njStrategiskSundhedsforum, R-041, 2022-12-01",
        "njSydStrategisk, njStrategiskSundhedsforum, R-041, 2022-12-01",
        "njVestStrategisk, njStrategiskSundhedsforum, R-041, 2022-12-01",
        "njSydDriftsgruppe, njSydStrategisk, R-120, 2022-11-01"
    })
    void aYearlyStatusIsDueEveryYear(String body, String receiver, String rule, LocalDate due) {
        var duty = duty(body, "yearlyStatus");

        assertThat(duty.to()).isEqualTo(new BodyId(receiver));
        assertThat(duty.rule()).isEqualTo(rule);
        assertThat(duty.nextDue(LocalDate.of(2022, 10, 13))).contains(due);
        assertThat(duty.nextDue(due)).contains(due);
        assertThat(duty.nextDue(due.plusDays(1))).contains(due.plusYears(1));
    }

    @Test
    void theEvaluationIsDueOnceAndPresentedInTheQuarterAfter() { // C-20
        var duty = duty("njVestStrategisk", "evaluation2023");

        assertThat(duty.nextDue(LocalDate.of(2022, 10, 13))).contains(LocalDate.of(2023, 9, 30));
        assertThat(duty.nextDue(LocalDate.of(2023, 10, 1))).isEmpty();
        assertThat(duty.presentedWithin())
                .contains(new Validity(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "on: 2023-09-30 | on: 2023-09-31 | allowed: a date as yyyy-MM-dd",
                "due: 11-01 | due: 11-31 | '11-31' is no day; allowed: a day of every year as MM-dd",
                "due: 11-01 | due: november | allowed: a day of every year as MM-dd"
            })
    void aMistakeNamesItsLine(String right, String wrong, String words) throws IOException {
        SpoiledFile.of("nordjylland.yml", right, wrong).assertMistakeInItsLine(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kind: EVALUATION | kind: REPORT | allowed: STATUS, EVALUATION",
                "due: 11-01 | strictness: MUST | has no day, or two; allowed: either 'due' (every year) or 'on' (once)",
                "presentTo: 2023-12-31 | presentTo: 2023-09-01 | allowed: two days in order, after the day in 'on'",
                "presentFrom: 2023-10-01 | presentFrom: 2023-09-01 | allowed: two days in order, after the day in 'on'",
                "code: evaluation2023 | code: yearlyStatus | stands here twice; allowed: a code of its own"
            })
    void whatIsMissingOrDoesNotFitIsSaid(String right, String wrong, String words) throws IOException {
        SpoiledFile.of("nordjylland.yml", right, wrong).assertMistake(words);
    }

    @Test
    void aReportWithoutReceiverOrWithAnUnknownOneIsSaid() throws IOException {
        var to = "to: njSydStrategisk\n            due: 11-01";

        SpoiledFile.of("nordjylland.yml", to, "due: 11-01").assertMistake("'to' is missing for 'yearlyStatus'");
        SpoiledFile.of("nordjylland.yml", to, "to: njSydForum\n            due: 11-01")
                .assertMistakeInItsLine(
                        "there is no body 'njSydForum', named as receiver of reports of 'njSydDriftsgruppe'");
    }

    private static ReportDuty duty(String body, String code) {
        return ORGANISATION.body(new BodyId(body)).reports().stream()
                .filter(duty -> duty.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
