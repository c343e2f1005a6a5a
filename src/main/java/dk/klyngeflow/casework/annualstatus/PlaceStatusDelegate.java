package dk.klyngeflow.casework.annualstatus;

import dk.klyngeflow.cases.Attachments;
import dk.klyngeflow.casework.engine.CaseVars;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.Deadlines;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.files.Files;
import dk.klyngeflow.meetings.Agenda;
import dk.klyngeflow.meetings.ItemKind;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.NewItem;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Subject;
import dk.klyngeflow.statuses.StatusRegister;
import dk.klyngeflow.statuses.StatusReport;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_placeStatus: an item for information, with the status among the meeting's papers, at the receiver's next meeting that can still take it. What has to be presented
 * within certain days (R-057: a fourth quarter, because the third has no meeting, C-20) asks for a meeting where there is none.
 */
@Component
class PlaceStatusDelegate implements JavaDelegate {

    static final String MEETING = "MEETING";
    static final String NOWHERE = "NOWHERE";
    static final String MISSING = "MISSING";
    static final String LATER = "LATER";

    private final StatusRegister register;
    private final StatusDuties duties;
    private final MeetingCalendar calendar;
    private final Agenda agenda;
    private final Attachments attachments;
    private final Files files;
    private final StatusPaper paper;
    private final Deadlines deadlines;
    private final StatusDates dates;
    private final KlyngeClock clock;

    PlaceStatusDelegate(
            StatusRegister register,
            StatusDuties duties,
            MeetingCalendar calendar,
            Agenda agenda,
            Attachments attachments,
            Files files,
            StatusPaper paper,
            Deadlines deadlines,
            StatusDates dates,
            KlyngeClock clock) {
        this.register = register;
        this.duties = duties;
        this.calendar = calendar;
        this.agenda = agenda;
        this.attachments = attachments;
        this.files = files;
        this.paper = paper;
        this.deadlines = deadlines;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var report = register.get(AnnualStatus.REPORT_ID.get(execution));
        var receiver = duties.receiver(report);
        boolean anyDay = LATER.equals(AnnualStatus.MEETING_WISH.find(execution));

        var meeting = meeting(report, receiver, anyDay);

        meeting.ifPresent(found -> {
            var title = CaseVars.CASE_TITLE.get(execution);
            var item = agenda.add(found.id(), NewItem.of(ItemKind.INFORMATION, Subject.OTHER, title));
            var file = files.store("status.pdf", new ByteArrayInputStream(paper.pdf(report)));
            attachments.attachToItem(item, file, title, Actor.SYSTEM);
            register.presentedAt(report.id(), found.id());
        });
        AnnualStatus.PRESENTED.set(execution, meeting.isPresent() ? MEETING : without(report));
        AnnualStatus.PRESENT_DUE.set(execution, due(report));
    }

    /** Nothing vanishes: what nobody was mailed has to come to a meeting. */
    private String without(StatusReport report) {
        return duties.of(report).presentedWithin().isPresent() || !report.mailed() ? MISSING : NOWHERE;
    }

    private Optional<Meeting> meeting(StatusReport report, Body receiver, boolean anyDay) {
        var today = clock.today();
        var within = duties.of(report).presentedWithin().orElse(new Validity(LocalDate.MIN, null));
        var profile = receiver.deadlines();
        return calendar.from(today, List.of(receiver.id())).stream()
                .filter(meeting ->
                        meeting.status().takesCases() && meeting.date().isAfter(today))
                .filter(meeting -> !meeting.date().isBefore(within.from()))
                .filter(meeting -> anyDay || within.contains(meeting.date()))
                .filter(meeting -> deadlines
                        .itemsDue(profile, meeting.date())
                        .map(due -> !today.isAfter(due))
                        .orElse(true))
                .findFirst();
    }

    private Date due(StatusReport report) {
        return duties.of(report)
                .presentedWithin()
                .map(Validity::to)
                .filter(last -> !last.isBefore(clock.today()))
                .map(LevelDates::endOf)
                .orElseGet(dates::placeDue);
    }
}
