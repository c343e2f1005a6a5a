package dk.klyngeflow.meetings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What a decision puts in force beyond its words, when the record is closed. Stored with its point; applied once.
 * {@code casework} applies those that reach a process or another module, {@link Arrangements} keeps the rest.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "effect")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Effect.CancelMeeting.class, name = "cancelMeeting"),
    @JsonSubTypes.Type(value = Effect.PlanMeeting.class, name = "planMeeting"),
    @JsonSubTypes.Type(value = Effect.DraftAgenda.class, name = "draftAgenda"),
    @JsonSubTypes.Type(value = Effect.ProposeModel.class, name = "proposeModel"),
    @JsonSubTypes.Type(value = Effect.CarryOver.class, name = "carryOver"),
    @JsonSubTypes.Type(value = Effect.Grant.class, name = "grant"),
    @JsonSubTypes.Type(value = Effect.FollowUp.class, name = "followUp"),
    @JsonSubTypes.Type(value = Effect.PassOn.class, name = "passOn"),
    @JsonSubTypes.Type(value = Effect.Arrange.class, name = "arrange")
})
public sealed interface Effect {

    /** The body's meeting on that day is cancelled. */
    record CancelMeeting(LocalDate date, String why) implements Effect {}

    /** A meeting of the same body is planned. */
    record PlanMeeting(LocalDateTime startsAt, LocalDateTime endsAt, String place) implements Effect {}

    /** Draft items for another body's meeting; an item with {@code gathers} collects the cases on its subject. */
    record DraftAgenda(String bodyId, LocalDate date, List<DraftItem> items) implements Effect {}

    record DraftItem(String title, String subject, boolean gathers) {}

    /**
     * An allocation model was asked for. The point's own outcome says whether it was adopted; where it was not,
     * {@code fallback} takes effect.
     */
    record ProposeModel(int year, String recommended, String fallback) implements Effect {}

    /** Unused money of a year is asked to be carried over; final only after the political level. */
    record CarryOver(int year, long amountOere) implements Effect {}

    /**
     * So much is recommended or granted to the point's application, on these conditions; without it, what was asked for.
     *
     * @param conditions null for none
     */
    record Grant(long amountOere, @Nullable String conditions) implements Effect {}

    /** A body below follows up, and reports back; one decision may give several bodies something to do. */
    record FollowUp(String bodyId, String title, LocalDate dueOn) implements Effect {}

    /** A general problem is passed on to the region's administrative body, which is asked to discuss it. */
    record PassOn(String question) implements Effect {}

    /** Something that stands from now on: a standing item, a mandate, a follow-up, an evaluation... */
    record Arrange(
            ArrangementKind kind,
            String title,
            String holder,
            String scope,
            LocalDate dueOn,
            LocalDate presentOn,
            LocalDate validTo)
            implements Effect {}
}
