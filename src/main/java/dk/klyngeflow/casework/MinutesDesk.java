package dk.klyngeflow.casework;

import dk.klyngeflow.casework.minutesapproval.MinutesApprovalFlow;
import dk.klyngeflow.casework.publishing.PublicCheck;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingStatus;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a meeting's minutes. Each call checks the person, is one transaction, and stores nothing where it
 * refuses.
 */
@Component
@Transactional
public class MinutesDesk {

    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Minutes minutes;
    private final MinutesApprovalFlow flow;
    private final Publications publications;
    private final PublicCheck check;
    private final KlyngeClock clock;

    MinutesDesk(
            Organisation organisation,
            MeetingCalendar calendar,
            Minutes minutes,
            MinutesApprovalFlow flow,
            Publications publications,
            PublicCheck check,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.minutes = minutes;
        this.flow = flow;
        this.publications = publications;
        this.check = check;
        this.clock = clock;
    }

    /** Corrects what the draft says under the items, by their ids. */
    public void correct(long meeting, Map<Long, String> narratives, SignedIn person) {
        requireSecretary(meeting, person);
        requireHeld(meeting);
        minutes.correct(meeting, narratives);
    }

    /**
     * Sends the draft to the members.
     *
     * @param hearingEnds the last day of a written hearing; null for every other way
     */
    public void send(long meeting, MinutesApproval way, @Nullable LocalDate hearingEnds, SignedIn person) {
        send(meeting, way, hearingEnds, false, person);
    }

    /** The same, once somebody has confirmed that what resembles a CPR number is none. */
    public void send(
            long meeting, MinutesApproval way, @Nullable LocalDate hearingEnds, boolean cprConfirmed, SignedIn person) {
        requireSecretary(meeting, person);
        requireHeld(meeting);
        flow.send(meeting, way, hearingEnds, cprConfirmed);
    }

    /** A member's own objection; it arrives now. */
    public void object(long meeting, String objector, String objection, SignedIn person) {
        if (!person.isInAny(bodyOf(meeting).groups())) {
            throw new Refusal("", "notMember", "Kun forummets egne medlemmer kan gøre indsigelse mod dets referat.");
        }
        flow.object(meeting, objector, objection, clock.now(), person.actor());
    }

    /** An objection that came another way, such as by mail; its arrival decides whether it counts. */
    public void recordObjection(
            long meeting, String objector, String objection, LocalDateTime arrivedAt, SignedIn person) {
        requireSecretary(meeting, person);
        flow.object(meeting, objector, objection, arrivedAt, person.actor());
    }

    /** A chair's answer that came another way, such as by mail. */
    public void answerForChair(
            long meeting, String chairSeat, boolean approved, @Nullable String remark, SignedIn person) {
        requireSecretary(meeting, person);
        flow.answerFor(meeting, chairSeat, approved, remark, person.actor());
    }

    /** Takes what is public of the meeting off the public pages, at once. */
    public void withdraw(long meeting, PublicationKind kind, String why, SignedIn person) {
        requireSecretary(meeting, person);
        if (publications.of(meeting, kind).isEmpty()) {
            throw new Refusal("why", "notPublic", kind.danish() + " er ikke offentliggjort.");
        }
        publications.withdraw(meeting, kind, why);
    }

    /** Puts what was withdrawn back: the agenda as it stands, or the approved minutes. */
    public void publish(long meeting, PublicationKind kind, boolean cprConfirmed, SignedIn person) {
        requireSecretary(meeting, person);
        var publishing = bodyOf(meeting).publishing();
        boolean publishes = kind == PublicationKind.AGENDA ? publishing.agenda() : publishing.minutes();
        if (!publishes) {
            throw new Refusal(
                    "", "C-14", "Forummet offentliggør ikke: " + kind.danish().toLowerCase() + ".");
        }
        if (kind == PublicationKind.MINUTES) {
            publications.minutesPreview(meeting).ifPresent(open -> check.require(open, cprConfirmed));
            publications.publishMinutes(meeting);
        } else {
            requireSent(calendar.get(meeting));
            check.require(publications.agendaPreview(meeting), cprConfirmed);
            publications.publishAgenda(meeting);
        }
    }

    private static void requireSent(Meeting meeting) {
        if (meeting.isCancelled() || meeting.status() == MeetingStatus.PLANNED) {
            throw new Refusal("", "notSent", "Dagsordenen er ikke sendt ud og kan ikke offentliggøres.");
        }
    }

    private void requireHeld(long meeting) {
        if (calendar.get(meeting).isCancelled()) {
            throw new Refusal("meeting", "cancelled", "Mødet er aflyst: der kan ikke skrives eller sendes referat.");
        }
    }

    private void requireSecretary(long meeting, SignedIn person) {
        if (!person.isIn(bodyOf(meeting).secretariatGroup())) {
            throw new Refusal("", "notSecretary", "Det kan kun forummets sekretariat gøre.");
        }
    }

    private Body bodyOf(long meeting) {
        return organisation.body(calendar.get(meeting).body());
    }
}
