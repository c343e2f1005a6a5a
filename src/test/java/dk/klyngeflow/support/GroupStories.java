package dk.klyngeflow.support;

import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.statuses.StatusReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A story for every end event of the processes about groups, charters, chairs' decisions and turns, by {@code process/endEvent}. */
@Component
public class GroupStories {

    private static final LocalDate DRIFT = LocalDate.of(2026, 4, 15);
    private static final LocalDate STRATEGISK = LocalDate.of(2026, 5, 20);

    private final Play play;
    private final PlayGroups groups;
    private final PlayCharters charters;
    private final PlayRotation rotation;
    private final PlayStatus status;
    private final Map<String, Runnable> stories = new HashMap<>();

    GroupStories(Play play, PlayGroups groups, PlayCharters charters, PlayRotation rotation, PlayStatus status) {
        this.play = play;
        this.groups = groups;
        this.charters = charters;
        this.rotation = rotation;
        this.status = status;
        tellOfGroups();
        tellOfCharters();
        tellOfChairs();
        tellOfTurns();
        tellOfStatuses();
    }

    public Map<String, Runnable> all() {
        return stories;
    }

    private void tellOfGroups() {
        stories.put("adHocGroup/event_proposalGivenUp", () -> {
            var sent = PlayGroups.charter(Map.of());
            sent.remove("aim");
            var number = groups.propose(PlayGroups.THEME_GROUP, "TIME_LIMITED_TASK", sent);
            sent.put("nextStep", "GIVE_UP");
            sent.put("whyIncomplete", "Opgaven er løst.");
            play.submit(number, "userTask_completeCharter", sent);
        });
        stories.put(
                "adHocGroup/event_groupNotCommissioned",
                () -> play.submit(
                        groups.propose(),
                        "userTask_commissionGroup",
                        Map.of("commission", "NO", "remark", "Temagruppen løser det selv.")));
        stories.put("adHocGroup/event_partiesReminded", this::partiesKeepSilent);
        stories.put("adHocGroup/event_groupGivenUp", () -> {
            var number = partiesKeepSilent();
            play.submit(
                    number,
                    "userTask_handleMissing",
                    Map.of("nextStep", "GIVE_UP", "whyMissing", "Ingen vil være med."));
        });
        stories.put("adHocGroup/event_groupRejected", () -> groupAtItsApproval(Outcome.REJECTED));
        stories.put("adHocGroup/event_dutyDone", this::dutiesAreDone);
        stories.put("adHocGroup/event_dutiesDone", this::dutiesAreDone);
        stories.put("adHocGroup/event_lifeEnded", this::groupIsClosed);
        stories.put("adHocGroup/event_groupClosed", this::groupIsClosed);
        stories.put("adHocGroup/event_overdueShown", () -> {
            groups.running();
            play.moveTo(PlayGroups.ENDS.plusDays(1).atTime(9, 0));
        });
        stories.put("adHocGroup/event_conveningReported", this::poolIsConvened);
        stories.put(
                "groupExtension/event_extended",
                () -> groups.extend(groups.running(), PlayGroups.THEME_GROUP, LocalDate.of(2026, 12, 18)));
        stories.put("groupExtension/event_extensionRejected", () -> {
            var later = play.plan("njSydStrategisk", LocalDate.of(2026, 8, 19));
            var number = groupAtItsApproval(Outcome.APPROVED);
            groups.extend(number, "njSydDriftsgruppe", LocalDate.of(2026, 12, 18));
            play.decide(number, later, Outcome.REJECTED);
        });
    }

    private void tellOfCharters() {
        stories.put("charterLifecycle/event_charterNotAdopted", () -> {
            var meeting = play.plan(PlayCharters.STRATEGIC, PlayCharters.ADOPTED);
            play.decide(charters.draft(Map.of()), meeting, Outcome.REJECTED);
        });
        stories.put("charterLifecycle/event_charterDropped", () -> {
            var number = charters.adopted(Map.of("hearing", "YES"));
            play.submit(number, "userTask_answerHearing", Map.of("accepts", "NO", "statement", "Vi er imod."));
            play.moveTo(LocalDate.of(2026, 7, 1).atTime(9, 0));
            play.submit(number, "userTask_weighHearing", Map.of("weighed", "DROP", "weighing", "For mange er imod."));
        });
        stories.put("charterLifecycle/event_charterSuperseded", () -> {
            charters.adopted(Map.of());
            newVersionOn(LocalDate.of(2026, 6, 24));
        });
        stories.put("charterLifecycle/event_charterEvaluationDropped", () -> {
            charters.adopted(Map.of());
            play.moveTo(PlayCharters.EVALUATED.atTime(17, 0));
            newVersionOn(LocalDate.of(2026, 10, 28));
        });
        stories.put("charterLifecycle/event_charterExpired", () -> {
            var number = charters.adopted(Map.of());
            play.moveTo(PlayCharters.EVALUATED.atTime(17, 0));
            play.submit(
                    number, "userTask_evaluateCharter", Map.of("evaluation", "END", "findings", "Ikke længere brug."));
            play.submit(number, "userTask_charterExpired", Map.of("followUp", "Styregruppen tager over."));
        });
    }

    private void newVersionOn(LocalDate day) {
        var meeting = play.plan(PlayCharters.STRATEGIC, day);
        play.decide(charters.draft(Map.of("evaluateBy", "2026-11-30")), meeting, Outcome.APPROVED);
    }

    private void tellOfChairs() {
        stories.put("chairDecision/event_decidedByChairs", () -> {
            charters.politiciansAllowChairsToApprove();
            var number = charters.askChairs(PlayCharters.OPERATIONS);
            for (int chair = 0; chair < 3; chair++) {
                play.submit(number, "userTask_answerAsChair", Map.of("approves", "YES"));
            }
        });
        stories.put("chairDecision/event_decidedAtMeeting", () -> {
            charters.politiciansAllowChairsToApprove();
            var meeting = play.plan(PlayCharters.OPERATIONS, DRIFT);
            var number = charters.askChairs(PlayCharters.OPERATIONS);
            play.submit(number, "userTask_answerAsChair", Map.of("approves", "NO", "chairRemark", "Drøftes først."));
            play.decide(number, meeting, Outcome.APPROVED);
        });
    }

    private void tellOfStatuses() {
        stories.put(
                "annualStatus/event_statusDropped",
                () -> status.write(status.drafted("njVestStrategisk", "yearlyStatus"), "DROP"));
        stories.put(
                "annualStatus/event_statusLapsed",
                () -> status.lapse(status.prepare("njVestStrategisk", "yearlyStatus")));
        stories.put("annualStatus/event_statusPresented", () -> {
            play.plan("njSydStrategisk", LocalDate.of(2026, 12, 2));
            sentStatus("njSydDriftsgruppe");
        });
        stories.put("annualStatus/event_statusSent", () -> {
            status.mailbox("njStrategiskSundhedsforum");
            sentStatus("njVestStrategisk");
        });
        stories.put(
                "annualStatus/event_statusNotPresented",
                () -> status.wishForAMeeting(
                        sentStatus("njVestStrategisk"),
                        Map.of("meetingWish", "WITHOUT", "withoutReason", "Afleveret på papir.")));
    }

    private StatusReport sentStatus(String body) {
        var report = status.drafted(body, "yearlyStatus");
        status.write(report, "SEND");
        status.approve(report);
        return report;
    }

    private void tellOfTurns() {
        var day = LocalDate.of(2026, 4, 1);
        stories.put("chairRotation/event_chairsChanged", () -> {
            rotation.politicalChair("rmSkive", day);
            rotation.confirm(day, Map.of("politicalMunicipality", "rmSkive"));
            play.moveTo(day.atTime(9, 0));
        });
        stories.put("chairRotation/event_changeDropped", () -> {
            rotation.politicalChair("rmSkive", day);
            rotation.drop(day);
        });
    }

    private CaseNumber partiesKeepSilent() {
        var number = groups.propose();
        groups.commission(number);
        play.moveTo(LocalDate.of(2026, 3, 20).atTime(9, 0));
        return number;
    }

    private CaseNumber groupAtItsApproval(Outcome outcome) {
        var meeting = play.plan("njSydStrategisk", STRATEGISK);
        var number = groups.propose("njSydDriftsgruppe", "TIME_LIMITED_TASK", PlayGroups.southern(Map.of()));
        groups.commission(number);
        groups.appoint(number);
        play.decide(number, meeting, outcome);
        return number;
    }

    private CaseNumber dutiesAreDone() {
        var number = groups.running();
        for (var day : List.of(PlayGroups.TELLS, PlayGroups.REPORTS)) {
            play.moveTo(day.atTime(9, 0));
            play.submit(number, "userTask_doDuty", Map.of("report", "Gjort."));
        }
        return number;
    }

    private void groupIsClosed() {
        var number = dutiesAreDone();
        play.moveTo(PlayGroups.ENDS.atTime(9, 0));
        groups.close(number);
    }

    private void poolIsConvened() {
        var sent = PlayGroups.charter(Map.of());
        List.of("ends", "reports").forEach(sent::remove);
        var number = groups.propose(PlayGroups.THEME_GROUP, "STANDBY_POOL", sent);
        groups.commission(number);
        groups.appoint(number);
        groups.convene(number);
        play.submit(number, "userTask_reportConvening", Map.of("conveningOutcome", "Enige."));
        groups.requestEnd(number);
        play.task(number.value(), "userTask_endGroup");
    }
}
