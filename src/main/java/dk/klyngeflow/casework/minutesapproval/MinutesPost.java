package dk.klyngeflow.casework.minutesapproval;

import dk.klyngeflow.casework.memberpost.MemberPost;
import dk.klyngeflow.links.PublicAddress;
import dk.klyngeflow.meetings.MeetingCalendar;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.organisation.Organisation;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the secretariat is told about its minutes: late, objected to, published. Joins the caller's transaction. */
@Component
class MinutesPost {

    private final MeetingCalendar calendar;
    private final Organisation organisation;
    private final MemberPost post;
    private final PublicAddress address;

    MinutesPost(MeetingCalendar calendar, Organisation organisation, MemberPost post, PublicAddress address) {
        this.calendar = calendar;
        this.organisation = organisation;
        this.post = post;
        this.address = address;
    }

    void overdue(MinutesVersion draft) {
        var facts = new HashMap<String, Object>();
        facts.put("due", draft.dueOn().orElse(null));
        tell(draft.meeting(), "minutesOverdue", String.valueOf(draft.version()), pageOf(draft.meeting()), facts);
    }

    void objection(long meeting, int version, String objector) {
        tell(meeting, "objection", String.valueOf(version), pageOf(meeting), Map.of("objector", objector));
    }

    void published(long meeting, int version) {
        var body = calendar.get(meeting).body();
        tell(
                meeting,
                "minutesPublished",
                String.valueOf(version),
                "/udvalg/%s/moeder/%d".formatted(body, meeting),
                Map.of());
    }

    private static String pageOf(long meeting) {
        return "/moeder/%d/referat/udsendelse".formatted(meeting);
    }

    private void tell(long meetingId, String template, String key, String page, Map<String, Object> more) {
        var meeting = calendar.get(meetingId);
        var body = organisation.body(meeting.body());
        var facts = new HashMap<>(more);
        facts.put("meeting", MeetingTitles.of(meeting, body));
        facts.put("body", body.name());
        facts.put("link", address.of(page));
        post.toSecretariat("%s/%d/%s".formatted(template, meetingId, key), meetingId, body, template, facts);
    }
}
