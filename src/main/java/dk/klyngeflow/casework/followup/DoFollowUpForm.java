package dk.klyngeflow.casework.followup;

import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.Arrangement;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** userTask_doFollowUp: the body that was given something to do says what it has done. */
@Component
class DoFollowUpForm implements TaskForm {

    private final Arrangements arrangements;
    private final Agenda agenda;
    private final Organisation organisation;
    private final KlyngeClock clock;

    DoFollowUpForm(Arrangements arrangements, Agenda agenda, Organisation organisation, KlyngeClock clock) {
        this.arrangements = arrangements;
        this.agenda = agenda;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "doFollowUp";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var given = arrangements.get(task.get(FollowUp.ARRANGEMENT_ID));
        return Map.of(
                "followUpTitle", given.title(),
                "givenBy",
                        given.givenBy()
                                .map(body -> organisation.body(body).name())
                                .orElse(""),
                "caseNumber", given.caseNumber().map(CaseNumber::value).orElse(""),
                "decisionWords", words(given));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        arrangements.done(task.get(FollowUp.ARRANGEMENT_ID), clock.today(), data.text("report"));
        task.complete(Map.of());
    }

    private String words(Arrangement given) {
        return given.point().flatMap(agenda::point).flatMap(Point::words).orElse("");
    }
}
