package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.Outcome;
import java.util.List;

/** Which way an answered point sends its case. In this order a case itself stays nearest; what goes further is sent on. */
enum Direction {
    /** Answered here. */
    STAYS,
    BACK_TO_SUBMITTER,
    TO_NEXT_MEETING,
    UP;

    /** An approval that only recommends, or that is beyond the members' competence, goes up; where there is an up. */
    static Direction of(Point point, Body body, boolean onlyRecommends) {
        var outcome = point.outcome().orElseThrow();
        if (outcome == Outcome.POSTPONED) {
            return TO_NEXT_MEETING;
        }
        if (outcome == Outcome.RETURNED_FOR_QUALIFICATION) {
            return BACK_TO_SUBMITTER;
        }
        boolean hasHigherLevel = body.upward().isPresent() || body.regional().isPresent();
        boolean recommended = outcome.approves() && (point.verb().recommendsUp() || onlyRecommends);
        return hasHigherLevel && (recommended || outcome == Outcome.FORWARDED_UP) ? UP : STAYS;
    }

    /** The case's own direction, where its points go several ways. */
    static Direction ofCase(List<Direction> ofPoints) {
        return ofPoints.stream().min(Enum::compareTo).orElseThrow();
    }
}
