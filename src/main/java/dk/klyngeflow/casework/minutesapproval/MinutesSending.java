package dk.klyngeflow.casework.minutesapproval;

import dk.klyngeflow.casework.memberpost.MemberPost;
import dk.klyngeflow.casework.memberpost.MemberPost.Member;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.links.LinkPurpose;
import dk.klyngeflow.links.PersonalLinks;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.papers.Audience;
import dk.klyngeflow.papers.MeetingPapers;
import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.EmailAddress;
import java.util.HashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Sends a draft to everybody in the body, with a personal link for objections where a window is open; what was sent to whom
 * is kept with the version. Joins the caller's transaction.
 */
@Component
class MinutesSending {

    private final Minutes minutes;
    private final MeetingPapers papers;
    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final MemberPost post;
    private final PersonalLinks links;
    private final PublicAddress address;
    private final KlyngeClock clock;

    MinutesSending(
            Minutes minutes,
            MeetingPapers papers,
            MeetingCalendar calendar,
            Organisation organisation,
            MemberPost post,
            PersonalLinks links,
            PublicAddress address,
            KlyngeClock clock) {
        this.minutes = minutes;
        this.papers = papers;
        this.calendar = calendar;
        this.organisation = organisation;
        this.post = post;
        this.links = links;
        this.address = address;
        this.clock = clock;
    }

    MinutesVersion send(long meetingId) {
        var meeting = calendar.get(meetingId);
        var body = organisation.body(meeting.body());
        var members = post.membersOf(body, clock.today());
        links.revoke(LinkPurpose.OBJECTION, ObjectionLink.subject(meetingId)); // those of an earlier version
        var sent = minutes.send(
                meetingId, members.stream().flatMap(MinutesSending::recipients).toList(), Actor.SYSTEM);
        members.forEach(member -> member.addresses().forEach(to -> mail(meeting, body, sent, member, to)));
        return sent;
    }

    private static Stream<Minutes.Recipient> recipients(Member member) {
        return member.addresses().isEmpty()
                ? Stream.of(new Minutes.Recipient(member.who(), null))
                : member.addresses().stream().map(to -> new Minutes.Recipient(member.who(), to.value()));
    }

    private void mail(Meeting meeting, Body body, MinutesVersion sent, Member member, EmailAddress to) {
        var facts = new HashMap<String, Object>();
        facts.put("meeting", MeetingTitles.of(meeting, body));
        facts.put("body", body.name());
        facts.put("member", member.who());
        facts.put("version", sent.version());
        facts.put("approval", sent.approval().orElseThrow().danish());
        // What is closed does not travel by e-mail: it stands behind the sign-in.
        facts.put(
                "minutes",
                papers.minutes(meeting.id(), sent.version(), Audience.PUBLIC)
                        .orElseThrow()
                        .text());
        facts.put("by", sent.windowEnds().orElse(null));
        facts.put(
                "link",
                sent.windowEnds()
                        .map(lastDay -> address.of(links.issue(
                                LinkPurpose.OBJECTION, ObjectionLink.subject(meeting.id()), member.who(), lastDay)))
                        .orElse(null));
        post.send("minutes/%d/%d".formatted(meeting.id(), sent.version()), meeting.id(), body, to, "minutes", facts);
    }
}
