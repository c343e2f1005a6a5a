package dk.klyngeflow.casework.invitation;

import dk.klyngeflow.casework.engine.MeetingVars;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.CalendarListener;
import dk.klyngeflow.meetings.ICalendar;
import dk.klyngeflow.meetings.ICalendar.Invitation;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.notifications.Mail;
import dk.klyngeflow.notifications.Mail.CalendarPart;
import dk.klyngeflow.notifications.MailTemplates;
import dk.klyngeflow.notifications.Outbox;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Contact;
import dk.klyngeflow.organisation.Contacts;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.EmailAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Invites a body's members to its meetings, by an e-mail that calendars understand, and tells them of every change: same
 * UID, higher sequence number. Each member's e-mail has a link of its own for absence or a substitute. A body without a
 * shared mailbox invites nobody: calendars' answers would have nowhere to go. Of imported meetings nothing is mailed.
 */
@Component
public class Invitations implements CalendarListener {

    private final Organisation organisation;
    private final MeetingCalendar calendar;
    private final Contacts contacts;
    private final ICalendar iCalendar;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final SeatNames names;
    private final KlyngeClock clock;

    Invitations(
            Organisation organisation,
            MeetingCalendar calendar,
            Contacts contacts,
            ICalendar iCalendar,
            PersonalLinks links,
            PublicAddress address,
            Outbox outbox,
            MailTemplates texts,
            SeatNames names,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.contacts = contacts;
        this.iCalendar = iCalendar;
        this.links = links;
        this.address = address;
        this.outbox = outbox;
        this.texts = texts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void planned(Meeting meeting) {
        invite(meeting, "invitation");
    }

    @Override
    public void moved(Meeting meeting) {
        // An old link would end with the old day.
        members(meeting).forEach(member -> links.revoke(LinkPurpose.ABSENCE, subject(meeting, member)));
        invite(meeting, "invitationMoved");
    }

    @Override
    public void cancelled(Meeting meeting) {
        if (isMailed(meeting)) {
            mailbox(meeting)
                    .ifPresent(mailbox -> recipients(meeting)
                            .forEach((recipient, member) -> cancel(meeting, mailbox, recipient, member)));
        }
    }

    /** Invites whoever has no invitation yet to the body's coming meetings: addresses that came later. */
    public void inviteMissing(BodyId body) {
        calendar.from(clock.today(), List.of(body)).stream()
                .filter(meeting -> meeting.status().takesCases())
                .forEach(meeting -> invite(meeting, "invitation"));
    }

    private void invite(Meeting meeting, String template) {
        if (isMailed(meeting)) {
            mailbox(meeting)
                    .ifPresent(mailbox -> recipients(meeting)
                            .forEach((recipient, member) -> invite(meeting, template, mailbox, recipient, member)));
        }
    }

    private void invite(
            Meeting meeting, String template, EmailAddress mailbox, EmailAddress recipient, Contact member) {
        var key = "invitation/%d/%d/%s".formatted(meeting.id(), calendar.revision(meeting.id()), recipient);
        if (outbox.delivery(key).isPresent()) {
            return;
        }
        var body = organisation.body(meeting.body());
        var link = address.of(
                links.issue(LinkPurpose.ABSENCE, subject(meeting, member), names.of(member.point()), meeting.date()));
        var facts = facts(meeting, body);
        facts.put("link", link);
        var text = texts.fill(template, facts);
        var invitation = new Invitation(address.host(), mailbox, recipient, "Meld afbud eller stedfortræder: " + link);
        outbox.send(Mail.of(key, recipient, text.subject(), text.body())
                .replyingTo(mailbox)
                .with(new CalendarPart("REQUEST", iCalendar.request(meeting, body, invitation)))
                .about(MeetingVars.processKey(meeting.id())));
    }

    private void cancel(Meeting meeting, EmailAddress mailbox, EmailAddress recipient, Contact member) {
        links.revoke(LinkPurpose.ABSENCE, subject(meeting, member));
        var body = organisation.body(meeting.body());
        var facts = facts(meeting, body);
        facts.put("why", meeting.cancelledWhy().orElse(""));
        var text = texts.fill("invitationCancelled", facts);
        var invitation = new Invitation(address.host(), mailbox, recipient, "Mødet er aflyst.");
        outbox.send(
                Mail.of("cancellation/%d/%s".formatted(meeting.id(), recipient), recipient, text.subject(), text.body())
                        .replyingTo(mailbox)
                        .about(MeetingVars.processKey(meeting.id()))
                        .with(new CalendarPart("CANCEL", iCalendar.cancel(meeting, body, invitation))));
    }

    private Map<String, Object> facts(Meeting meeting, Body body) {
        var facts = new HashMap<String, Object>();
        facts.put("meeting", MeetingTitles.of(meeting, body));
        facts.put("body", body.name());
        facts.put("startsAt", meeting.startsAt());
        facts.put("endsAt", meeting.endsAt());
        facts.put("place", meeting.place());
        facts.put(
                "joint",
                calendar.heldWith(meeting.id())
                        .map(other -> organisation.body(other).name())
                        .orElse(""));
        return facts;
    }

    /** The members of the body, and of the one it meets together with. */
    private List<Contact> members(Meeting meeting) {
        return Stream.concat(Stream.of(meeting.body()), calendar.heldWith(meeting.id()).stream())
                .flatMap(body -> contacts.seats(body).stream())
                .toList();
    }

    /** Each address once, with the first seat that it stands for; assistants keep calendars, so they are told too. */
    private Map<EmailAddress, Contact> recipients(Meeting meeting) {
        var recipients = new LinkedHashMap<EmailAddress, Contact>();
        members(meeting).forEach(member -> member.recipients().forEach(one -> recipients.putIfAbsent(one, member)));
        return recipients;
    }

    private Optional<EmailAddress> mailbox(Meeting meeting) {
        return contacts.mailbox(meeting.body());
    }

    private boolean isMailed(Meeting meeting) {
        return !meeting.imported() && !meeting.hasBegun(clock.now());
    }

    private static String subject(Meeting meeting, Contact member) {
        return new AbsenceLink.Subject(meeting.id(), member.point().key()).text();
    }
}
