package dk.klyngeflow.support;

import dk.klyngeflow.casework.door.FormDoor;
import dk.klyngeflow.casework.escalation.Withdrawals;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plays the people around a pilot that Midtklyngen proposes to scale: theme group, steering group, committee. */
@Component
public class PlayPilots {

    public static final String THEME_GROUP = "rmTemaPsykiatriVoksen";
    public static final String STEERING = "rmStyregruppe";
    public static final String COMMITTEE = "rmSundhedskoordinationsudvalg";

    /** In this order: theme group, early direction, early options, decision, final decision. */
    private static final LocalDate TREATED = LocalDate.of(2026, 4, 15);

    private static final LocalDate DIRECTION = LocalDate.of(2026, 5, 20);
    private static final LocalDate OPTIONS = LocalDate.of(2026, 6, 17);
    private static final LocalDate DECISION = LocalDate.of(2026, 9, 16);
    private static final LocalDate FINAL = LocalDate.of(2026, 10, 21);

    private final Play play;
    private final FormDoor door;
    private final Withdrawals withdrawals;

    PlayPilots(Play play, FormDoor door, Withdrawals withdrawals) {
        this.play = play;
        this.door = door;
        this.withdrawals = withdrawals;
    }

    /** Proposes a pilot; {@code changes} replace what the form is filled in with, and null empties a field. */
    public CaseNumber propose(Map<String, Object> changes) {
        var sent = new HashMap<String, Object>(Map.of(
                "clusterId", "rmMidt",
                "themeGroupId", THEME_GROUP,
                "title", "Fælles udskrivningskonference",
                "subject", "PSYCHIATRY",
                "testedFrom", "2025-03-01",
                "testedTo", "2026-02-27",
                "description", "Hospital og kommune mødes om udskrivningen, før den sker.",
                "results", "Genindlæggelserne er faldet.",
                "evaluation", "Evalueret af parterne i februar 2026.",
                "potential", "Alle klynger udskriver på samme måde."));
        sent.putAll(changes);
        sent.values().removeIf("-"::equals);
        return new CaseNumber(
                door.start("pilotScaling", sent, play.person("ansoeger")).businessKey());
    }

    /** Proposes a pilot that the theme group answers like this. */
    public CaseNumber treated(Outcome outcome) {
        var meeting = play.plan(THEME_GROUP, TREATED);
        var number = propose(Map.of());
        play.qualify(number, "APPROVES");
        play.decide(number, meeting, outcome);
        return number;
    }

    public CaseNumber judged(Map<String, Object> judgement) {
        var number = treated(Outcome.APPROVED);
        play.submit(number, "userTask_judgeScaling", judgement);
        return number;
    }

    public static Map<String, Object> ordinary() {
        return Map.of(
                "matter", "HEALTH_PROFESSIONAL", "principled", "NO", "judgement", "Temagruppen kan selv afgøre det.");
    }

    public static Map<String, Object> principled(String early) {
        return Map.of(
                "matter", "WIDER",
                "principled", "YES",
                "judgement", "Det ændrer arbejdet i hele regionen.",
                "early", early);
    }

    /** Principled, with the direction set early and options discussed: the theme group has its plan to make. */
    public CaseNumber directed() {
        var direction = play.plan(COMMITTEE, DIRECTION);
        var options = play.plan(STEERING, OPTIONS);
        var number = judged(principled("YES"));
        play.decide(number, direction, Outcome.APPROVED);
        play.decide(number, options, Outcome.DISCUSSED);
        return number;
    }

    public void plan(CaseNumber number) {
        play.submit(number, "userTask_planScaling", aPlan("2026-11-02"));
    }

    /** A plan whose last date, the clusters' start, is this. */
    public static Map<String, Object> aPlan(String start) {
        return Map.of(
                "recommendation",
                "Konferencen bliver fast praksis.",
                "milestones",
                List.of(
                        Map.of("milestone", "Klyngerne indfører konferencen", "kind", "CLUSTERS_START", "dueOn", start),
                        Map.of("milestone", "Fælles vejledning", "kind", "DELIVERY", "dueOn", "2026-10-01")));
    }

    /** The whole way, to this answer of the committee. */
    public CaseNumber decided(Outcome committee) {
        var number = directed();
        plan(number);
        var decision = play.plan(STEERING, DECISION);
        var last = play.plan(COMMITTEE, FINAL);
        play.decide(number, decision, Outcome.APPROVED);
        play.decide(number, last, committee);
        return number;
    }

    public CaseNumber withdrawn() {
        var number = propose(Map.of());
        withdrawals.withdraw(number);
        return number;
    }

    public void withdraw(CaseNumber number) {
        withdrawals.withdraw(number);
    }

    public Meeting planDirection() {
        return play.plan(COMMITTEE, DIRECTION);
    }

    public Meeting planDecision() {
        return play.plan(STEERING, DECISION);
    }
}
