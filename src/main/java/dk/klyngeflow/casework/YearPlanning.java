package dk.klyngeflow.casework;

import dk.klyngeflow.casework.meetingcycle.MeetingCycleFlow;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.NewMeeting;
import dk.klyngeflow.meetings.YearPlan;
import dk.klyngeflow.meetings.YearPlan.Findings;
import dk.klyngeflow.meetings.YearPlan.Row;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A body's secretariat plans a whole year's meetings at once: all of them or none. Checks the person. */
@Component
public class YearPlanning {

    private final Organisation organisation;
    private final YearPlan plan;
    private final MeetingCycleFlow meetings;

    YearPlanning(Organisation organisation, YearPlan plan, MeetingCycleFlow meetings) {
        this.organisation = organisation;
        this.plan = plan;
        this.meetings = meetings;
    }

    /** What there is to say of the plan; nothing is planned by it. */
    @Transactional(readOnly = true)
    public Findings check(BodyId body, int year, List<Row> rows, SignedIn person) {
        return plan.check(requireSecretary(body, person), year, rows);
    }

    /**
     * Plans all meetings.
     *
     * @param reason why the plan departs from what the body does as a rule; empty where it does not
     * @throws Refusal the first of what has to be changed, or a reason that is missing
     */
    @Transactional
    public List<Meeting> plan(BodyId id, int year, List<Row> rows, String reason, SignedIn person) {
        var body = requireSecretary(id, person);
        var findings = plan.check(body, year, rows);
        findings.refusals().stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        if (reason.isEmpty() && !findings.departures().isEmpty()) {
            throw new Refusal(
                    "reason", "required", findings.departures().get(0) + " Skriv en begrundelse, eller ret planen.");
        }
        plan.record(body, year, rows.size(), reason, person.id());
        return rows.stream().map(row -> meetings.plan(meeting(body, row))).toList();
    }

    private static NewMeeting meeting(Body body, Row row) {
        return new NewMeeting(
                body.id(),
                null,
                row.startsAt(),
                row.endsAt(),
                row.place(),
                false,
                row.joint() ? body.meetings().jointWith() : null);
    }

    private Body requireSecretary(BodyId id, SignedIn person) {
        var body = organisation.body(id);
        if (!person.isIn(body.secretariatGroup())) {
            throw new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
        }
        return body;
    }
}
