package dk.klyngeflow.organisation;

import dk.klyngeflow.deadlines.DeadlineProfile;
import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Level;
import dk.klyngeflow.shared.Sector;
import dk.klyngeflow.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * A body: a forum, group or committee with the rules of its own charter. Everything that differs from body to body
 * stands here and comes from the organisation files.
 *
 * @param owner the cluster, or the region of a regional body; also the tenant of its cases
 * @param name the full Danish name, for documents
 * @param shortName the Danish name where the cluster is plain already
 * @param validTo the last day, or null while no end is known
 * @param successor who takes over after {@code validTo}, or null
 * @param chairs the seats of the chairmanship; empty where the documents name none
 * @param seats empty where the documents name none
 * @param remit what the documents say it is for, in words; empty where they are silent
 * @param politicalBranch where it escalates to; null at the top
 * @param administrativeBranch the region's administrative body beside the political branch, or null
 * @param charterRequired whether its ad hoc groups need a charter: MUST, or TARGET and so only warned about (C-06)
 * @param reports the statuses and evaluations that it owes
 * @param agendaQualification which level qualifies its draft agenda beforehand, or null
 */
public record Body(
        BodyId id,
        ClusterId owner,
        Level level,
        String name,
        String shortName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable BodyId successor,
        List<ChairSeat> chairs,
        List<Seat> seats,
        List<Remit> remit,
        MeetingsPerYear meetings,
        DeadlineProfile deadlines,
        Ruled<AgendaOrder> agendaOrder,
        Publishing publishing,
        Ruled<MinutesStyle> minutesStyle,
        Ruled<MinutesApproval> minutesApproval,
        Ruled<MeetingChairRule> meetingChair,
        Competence competence,
        @Nullable Escalation politicalBranch,
        @Nullable Escalation administrativeBranch,
        List<Exclusion> exclusions,
        List<AdHocAuthority> adHoc,
        Ruled<Boolean> charterRequired,
        List<ReportDuty> reports,
        @Nullable AgendaQualification agendaQualification) {

    public Body {
        chairs = List.copyOf(chairs);
        seats = List.copyOf(seats);
        remit = List.copyOf(remit);
        exclusions = List.copyOf(exclusions);
        adHoc = List.copyOf(adHoc);
        reports = List.copyOf(reports);
    }

    /** What the documents say of this kind. */
    public List<Remit> remit(Remit.Kind kind) {
        return remit.stream().filter(line -> line.kind() == kind).toList();
    }

    /** The next body upward on the political branch. */
    public Optional<BodyId> upward() {
        return Optional.ofNullable(politicalBranch).map(Escalation::to);
    }

    /** The next body on the region's administrative branch. */
    public Optional<BodyId> regional() {
        return Optional.ofNullable(administrativeBranch).map(Escalation::to);
    }

    /** Who qualifies its draft agenda beforehand. */
    public Optional<AgendaQualification> agendaQualifiedBy() {
        return Optional.ofNullable(agendaQualification);
    }

    /** The body that treats the subject in this one's stead, where it leaves the subject to another. */
    public Optional<Exclusion> exclusionOf(Subject subject) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.subject() == subject)
                .findFirst();
    }

    /** What holds for groups of this purpose; empty where the documents are silent. */
    public Optional<AdHocAuthority> adHocAuthority(AdHocAuthority.Purpose purpose) {
        return adHocEntry(purpose).or(() -> adHocEntry(AdHocAuthority.Purpose.ANY));
    }

    public boolean isValidOn(LocalDate day) {
        return validity().contains(day);
    }

    /** Whether its last day lies before that day. */
    public boolean hasEndedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** The chair in whose sector's house a meeting is held; empty where the chairmanship has none of that sector. */
    public Optional<ChairSeat> hostChair(Sector host) {
        return chairs.stream().filter(chair -> chair.sector() == host).findFirst();
    }

    /** False for networks, which advise and neither decide nor escalate. */
    public boolean mayDecide() {
        return level != Level.NETWORK;
    }

    /** The candidate group of its members. */
    public String memberGroup() {
        return id + "Medlem";
    }

    /** The candidate group of its chairs. */
    public String chairGroup() {
        return id + "Formand";
    }

    /** The candidate group of its secretariat. */
    public String secretariatGroup() {
        return id + "Sekretariat";
    }

    /** The groups of everybody who belongs to it. */
    public List<String> groups() {
        return List.of(memberGroup(), chairGroup(), secretariatGroup());
    }

    private Optional<AdHocAuthority> adHocEntry(AdHocAuthority.Purpose purpose) {
        return adHoc.stream().filter(entry -> entry.purpose() == purpose).findFirst();
    }

    /** What a seat or chair of the body is called in Danish; empty where it has none of that code. */
    public Optional<String> seatLabel(String code) {
        return Stream.concat(
                        chairs.stream()
                                .filter(chair -> chair.code().equals(code))
                                .map(ChairSeat::label),
                        seats.stream().filter(seat -> seat.code().equals(code)).map(Seat::label))
                .findFirst();
    }
}
