package dk.klyngeflow.monitoring;

import static dk.klyngeflow.monitoring.Step.ASSIGN;
import static dk.klyngeflow.monitoring.Step.DO_TASK;
import static dk.klyngeflow.monitoring.Step.GIVE_ROLE;
import static dk.klyngeflow.monitoring.Step.HAND_OVER;
import static dk.klyngeflow.monitoring.Step.MEND_ADDRESS;
import static dk.klyngeflow.monitoring.Step.MOVE_MEETING;
import static dk.klyngeflow.monitoring.Step.PLAN_MEETING;
import static dk.klyngeflow.monitoring.Step.RETRY;
import static dk.klyngeflow.monitoring.Step.SEND_AGAIN;
import static dk.klyngeflow.monitoring.Step.SET_ASIDE;
import static dk.klyngeflow.monitoring.Step.WAKE_TIMER;
import static dk.klyngeflow.monitoring.Step.WITHDRAW;
import static dk.klyngeflow.monitoring.Step.WRITE_OUTCOME;

import java.util.List;

/**
 * Why a case does not move. Measured against meetings, deadlines and the organisation, never against a case's age: with two
 * political meetings a year an old case is an ordinary one. The first kind of a case is the one to look at first.
 */
public enum StuckKind {
    INCIDENT("Et trin er opgivet", "trinnets forsøg", RETRY, WITHDRAW),
    JOB_RETRYING("Et trin fejler og prøves igen", "trinnets forsøg", RETRY, WITHDRAW),
    TIMER_OVERDUE("En frist har ikke virket", "fristen i modellen", WAKE_TIMER),
    MESSAGE_NOBODY_WAITS_FOR("En besked, som ingen ventede på", "modellens beskeder", SEND_AGAIN, SET_ASIDE),
    BODY_ENDED("Forummet findes ikke længere", "forummets sidste dag", HAND_OVER, WITHDRAW),
    NO_MEETING("Intet møde er planlagt", "forummets mødekalender", PLAN_MEETING, WITHDRAW),
    NO_MEETING_CAN_TAKE_IT(
            "Intet møde kan nå at tage sagen", "forummets frist for nye punkter", MOVE_MEETING, PLAN_MEETING, WITHDRAW),
    NO_OUTCOME("Et punkt er uden udfald", "mødets lukkede referat", WRITE_OUTCOME, MOVE_MEETING, WITHDRAW),
    TASK_NOBODY("Ingen kan tage opgaven", "rollerne i dag", GIVE_ROLE, ASSIGN, WITHDRAW),
    APPOINTMENT_UNANSWERED("En udpegning er ikke besvaret", "fristen for at udpege", ASSIGN, DO_TASK),
    CHARTER_PAST("Et kommissorium er over sin dato", "kommissoriets egen dato", ASSIGN, DO_TASK),
    GROUP_PAST("En gruppe er over sin slutdato", "gruppens slutdato", ASSIGN, DO_TASK),
    HOLD_OLD(
            "Penge er reserveret for længe",
            "dagen, hvor årets midler skal være lukket",
            ASSIGN,
            MOVE_MEETING,
            WITHDRAW),
    POSTPONED_TWICE("Udsat to gange eller mere", "de møder, sagen har stået på", MOVE_MEETING, WITHDRAW),
    MAIL_UNDELIVERABLE("En e-mail kan ikke leveres", "mailserverens svar", MEND_ADDRESS, SEND_AGAIN),
    TASK_OVERDUE("En opgave er over sin frist", "opgavens frist", ASSIGN, DO_TASK, WITHDRAW);

    private final String danish;
    private final String measuredAgainst;
    private final List<Step> steps;

    StuckKind(String danish, String measuredAgainst, Step... steps) {
        this.danish = danish;
        this.measuredAgainst = measuredAgainst;
        this.steps = List.of(steps);
    }

    public String danish() {
        return danish;
    }

    /** The rule or date that is passed, in Danish. */
    public String measuredAgainst() {
        return measuredAgainst;
    }

    /** What can be done about it, the best way first; withdrawing only where the case's process can be withdrawn. */
    public List<Step> steps() {
        return steps;
    }
}
