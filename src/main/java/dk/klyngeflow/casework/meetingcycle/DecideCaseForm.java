package dk.klyngeflow.casework.meetingcycle;

import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.casework.door.OpenTask;
import dk.klyngeflow.casework.door.TaskForm;
import dk.klyngeflow.casework.fundapplication.Proposals;
import dk.klyngeflow.casework.leveltreatment.CaseTexts;
import dk.klyngeflow.casework.leveltreatment.LevelTreatmentFlow;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ArrangementKind;
import dk.klyngeflow.meetings.Arrangements;
import dk.klyngeflow.meetings.Effect;
import dk.klyngeflow.meetings.Effects;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingRecord;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Placement;
import dk.klyngeflow.meetings.Placements;
import dk.klyngeflow.meetings.Point;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.CaseNumber;
import dk.klyngeflow.shared.Money;
import dk.klyngeflow.shared.Outcome;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** userTask_decideCase: one case's decision recorded by itself, without the meeting's whole record. */
@Component
class DecideCaseForm implements TaskForm {

    private final CaseTexts texts;
    private final CaseRegister cases;
    private final Placements placements;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final MeetingRecord record;
    private final Arrangements arrangements;
    private final Effects effects;
    private final Proposals proposals;
    private final Organisation organisation;
    private final LevelTreatmentFlow levels;
    private final CaseAnswer answer;

    DecideCaseForm(
            CaseTexts texts,
            CaseRegister cases,
            Placements placements,
            MeetingCalendar calendar,
            Agenda agenda,
            MeetingRecord record,
            Arrangements arrangements,
            Effects effects,
            Proposals proposals,
            Organisation organisation,
            LevelTreatmentFlow levels,
            CaseAnswer answer) {
        this.texts = texts;
        this.cases = cases;
        this.placements = placements;
        this.calendar = calendar;
        this.agenda = agenda;
        this.record = record;
        this.arrangements = arrangements;
        this.effects = effects;
        this.proposals = proposals;
        this.organisation = organisation;
        this.levels = levels;
        this.answer = answer;
    }

    @Override
    public String formId() {
        return "decideCase";
    }

    @Override
    public Map<String, Object> shown(OpenTask task) {
        var number = new CaseNumber(task.businessKey());
        var shown = texts.of(task.businessKey());
        var meeting = meetingOf(number);
        shown.put(
                "meetingTitle",
                meeting.map(found -> MeetingTitles.of(found, organisation.body(found.body())))
                        .orElse("Intet planlagt møde kan tage sagen"));
        shown.put(
                "pointText",
                meeting.map(found -> agenda.pointsOf(number, found.id()).stream()
                                .map(point -> point.verb().danish() + ": " + point.text())
                                .collect(Collectors.joining("\n")))
                        .orElse(""));
        shown.put("fundApplication", proposals.concerns(cases.get(number)));
        return shown;
    }

    @Override
    public Map<String, Object> facts(OpenTask task) {
        return Map.of("fundApplication", proposals.concerns(cases.get(new CaseNumber(task.businessKey()))));
    }

    @Override
    public void submit(OpenTask task, FormData data, SignedIn person) {
        decide(task, data, person, false);
    }

    @Override
    public boolean submitAfterFault(OpenTask task, FormData data, SignedIn person) {
        decide(task, data, person, true);
        return true;
    }

    private void decide(OpenTask task, FormData data, SignedIn person, boolean moveByJob) {
        var number = new CaseNumber(task.businessKey());
        // Two who answer at once: the later one waits here, and must not answer for the level that the case has gone on
        // to.
        var file = cases.lock(number);
        var awaited = levels.awaited(number)
                .filter(waiting -> waiting.isFor(task.id()))
                .orElseThrow(() -> new OptimisticLockingFailureException(number + " has just been decided"));
        var meeting = meetingOf(number)
                .orElseThrow(() -> new Refusal(
                        "outcome", "noMeeting", "Sagen står ikke på noget møde: planlæg først et møde i forummet."));
        var point = onlyPointOf(number, meeting);
        cases.keepForm(number, formId(), person.actor(), data.toJson());
        var answered =
                record.answer(point.id(), data.choice("outcome", Outcome.class), data.text("words"), person.actor());
        data.optionalText("followUp")
                .ifPresent(title -> arrangements.make(
                        meeting.body(),
                        point.id(),
                        number,
                        new Effect.Arrange(
                                ArrangementKind.FOLLOW_UP,
                                title,
                                null,
                                null,
                                data.optionalDate("followUpDue").orElse(null),
                                null,
                                null),
                        meeting.date()));
        grantIn(data).ifPresent(grant -> {
            proposals.require(number, grant);
            effects.add(point.id(), grant);
        });
        answer.give(file, awaited, meeting, List.of(answered), moveByJob);
    }

    private static Optional<Effect.Grant> grantIn(FormData data) {
        var conditions = data.optionalText("conditions").orElse(null);
        return data.optionalNumber("grantKroner")
                .map(kroner -> new Effect.Grant(Money.ofKroner(kroner).oere(), conditions));
    }

    private Point onlyPointOf(CaseNumber number, Meeting meeting) {
        var points = agenda.pointsOf(number, meeting.id());
        if (points.size() != 1) {
            throw new Refusal(
                    "outcome",
                    "severalPoints",
                    "Sagen har %d indstillingspunkter på mødet: skriv udfaldene på mødets referatside."
                            .formatted(points.size()));
        }
        return points.get(0);
    }

    private Optional<Meeting> meetingOf(CaseNumber number) {
        return placements.of(number).flatMap(Placement::meeting).map(calendar::get);
    }
}
