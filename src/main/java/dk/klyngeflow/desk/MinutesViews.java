package dk.klyngeflow.desk;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.meetings.Meeting;
import dk.klyngeflow.meetings.MeetingTitles;
import dk.klyngeflow.meetings.Minutes;
import dk.klyngeflow.meetings.MinutesDocument;
import dk.klyngeflow.meetings.MinutesStatus;
import dk.klyngeflow.meetings.MinutesVersion;
import dk.klyngeflow.meetings.Objections;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.ChairSeat;
import dk.klyngeflow.organisation.MinutesApproval;
import dk.klyngeflow.organisation.MinutesStyle;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.papers.PublicationKind;
import dk.klyngeflow.papers.Publications;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A meeting's minutes as the secretariat sees them: the draft, the versions with their proof, the objections. */
@Component
@Transactional(readOnly = true)
class MinutesViews {

    /**
     * @param dueOn the adopted last day for sending; null where none is adopted (C-10)
     * @param ways how the minutes may be approved, the body's own way first
     * @param awaited the chairs whose answer the sent version still waits for
     */
    record Page(
            long id,
            String title,
            String body,
            boolean cancelled,
            boolean drafted,
            @Nullable LocalDate dueOn,
            boolean late,
            boolean editable,
            boolean narrates,
            List<MinutesDocument.Item> items,
            List<MinutesApproval> ways,
            List<Version> versions,
            List<Objections.Objection> objections,
            List<ChairSeat> awaited,
            @Nullable LocalDate windowEnds,
            boolean takesObjections,
            boolean publishesMinutes,
            boolean isPublic) {}

    /** One version and the proof of it. */
    record Version(
            int number,
            String status,
            @Nullable LocalDateTime sentAt,
            @Nullable String approval,
            @Nullable LocalDate windowEnds,
            @Nullable LocalDateTime settledAt,
            @Nullable String settledHow,
            List<String> recipients,
            List<String> answers,
            String text) {}

    private final Minutes minutes;
    private final Objections objections;
    private final Publications publications;
    private final Organisation organisation;
    private final KlyngeClock clock;

    MinutesViews(
            Minutes minutes,
            Objections objections,
            Publications publications,
            Organisation organisation,
            KlyngeClock clock) {
        this.minutes = minutes;
        this.objections = objections;
        this.publications = publications;
        this.organisation = organisation;
        this.clock = clock;
    }

    Page page(Meeting meeting) {
        var body = bodyOf(meeting);
        var versions = minutes.versions(meeting.id());
        var latest = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        var sent = minutes.latestSent(meeting.id());
        boolean editable = latest != null && latest.isDraft() && !meeting.imported();
        var dueOn = latest == null ? null : latest.dueOn().orElse(null);
        return new Page(
                meeting.id(),
                MeetingTitles.of(meeting, body),
                body.name(),
                meeting.isCancelled(),
                latest != null,
                dueOn,
                dueOn != null && sent.isEmpty() && clock.today().isAfter(dueOn),
                editable,
                body.minutesStyle().value() == MinutesStyle.WITH_NARRATIVE,
                latest == null
                        ? List.of()
                        : latest.document().map(MinutesDocument::items).orElse(List.of()),
                ways(body),
                versions.stream().map(version -> version(version, body)).toList(),
                objections.of(meeting.id()),
                awaited(latest, body),
                sent.flatMap(MinutesVersion::windowEnds).orElse(null),
                sent.flatMap(MinutesVersion::windowEnds)
                        .filter(last -> !clock.today().isAfter(last))
                        .isPresent(),
                body.publishing().minutes(),
                publications.of(meeting.id(), PublicationKind.MINUTES).isPresent());
    }

    /** The items of the version that is being written, or was written last. */
    List<MinutesDocument.Item> draftItems(long meeting) {
        return minutes.version(meeting)
                .flatMap(MinutesVersion::document)
                .map(MinutesDocument::items)
                .orElse(List.of());
    }

    boolean publishes(Meeting meeting, PublicationKind kind) {
        var publishing = bodyOf(meeting).publishing();
        return kind == PublicationKind.AGENDA ? publishing.agenda() : publishing.minutes();
    }

    Body bodyOf(Meeting meeting) {
        return organisation.body(meeting.body());
    }

    private static List<MinutesApproval> ways(Body body) {
        var own = body.minutesApproval().value();
        if (own == MinutesApproval.TACIT) {
            return List.of(own);
        }
        return Stream.concat(
                        Stream.of(own),
                        Arrays.stream(MinutesApproval.values())
                                .filter(way -> way != own && way != MinutesApproval.TACIT)
                                .filter(way -> way != MinutesApproval.CHAIRS
                                        || !body.chairs().isEmpty()))
                .toList();
    }

    private List<ChairSeat> awaited(@Nullable MinutesVersion latest, Body body) {
        if (latest == null
                || latest.status() != MinutesStatus.SENT
                || !latest.approval().equals(Optional.of(MinutesApproval.CHAIRS))) {
            return List.of();
        }
        var answered = minutes.answers(latest.meeting()).stream()
                .filter(answer -> answer.version() == latest.version())
                .map(Minutes.ChairAnswer::chairSeat)
                .toList();
        return body.chairs().stream()
                .filter(chair -> !answered.contains(chair.code()))
                .toList();
    }

    private Version version(MinutesVersion version, Body body) {
        return new Version(
                version.version(),
                version.status().danish(),
                local(version.sentAt().orElse(null)),
                version.sentAt().isPresent()
                        ? version.approval().map(MinutesApproval::danish).orElse(null)
                        : null,
                version.windowEnds().orElse(null),
                local(version.settledAt().orElse(null)),
                version.settledHow().orElse(null),
                minutes.sentTo(version.meeting()).stream()
                        .filter(sent -> sent.version() == version.version())
                        .map(sent -> sent.who()
                                + sent.address()
                                        .map(address -> " (" + address + ")")
                                        .orElse(""))
                        .toList(),
                minutes.answers(version.meeting()).stream()
                        .filter(answer -> answer.version() == version.version())
                        .map(answer -> answer(answer, body))
                        .toList(),
                version.text());
    }

    private static String answer(Minutes.ChairAnswer answer, Body body) {
        var chair = body.chairs().stream()
                .filter(seat -> seat.code().equals(answer.chairSeat()))
                .map(ChairSeat::label)
                .findFirst()
                .orElse(answer.chairSeat());
        var remark = answer.remark();
        return chair + (answer.approved() ? ": godkendt" : ": ikke godkendt") + (remark == null ? "" : ". " + remark);
    }

    @Nullable private static LocalDateTime local(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(KlyngeClock.ZONE).toLocalDateTime();
    }
}
