package dk.klyngeflow.organisation;

import dk.klyngeflow.deadlines.Validity;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Strictness;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * The plan by which a cluster's municipalities take turns in its chairmanships, with every cell as the source has it
 * . How long a period is, is data.
 *
 * @param keptBy the body whose secretariat confirms what the plan says
 * @param periods in order, without a gap
 */
public record Rotation(
        ClusterId cluster,
        BodyId keptBy,
        Spread spread,
        Continuity continuity,
        List<Chair> chairs,
        List<Period> periods) {

    /** The municipalities have about the same number of posts. */
    public record Spread(Strictness strictness, @Nullable String rule) {}

    /** A body's other chairs do not change in the year in which the rotating one does. */
    public record Continuity(
            Strictness strictness, @Nullable String rule) {}

    /**
     * A chair that the municipalities hold in turn.
     *
     * @param years how long a municipality holds it as a rule
     * @param follows another body's chair whose municipality holds this one as well, or null
     */
    public record Chair(
            BodyId body,
            String code,
            int years,
            @Nullable Other follows,
            @Nullable String rule) {

        public Optional<Other> followed() {
            return Optional.ofNullable(follows);
        }
    }

    /** A chair of another body. */
    public record Other(BodyId body, String chair) {}

    /** @param note what the source says about it, for whoever reads the plan */
    public record Period(
            LocalDate from,
            LocalDate to,
            @Nullable String rule,
            @Nullable String note,
            List<Cell> cells) {

        public Validity validity() {
            return new Validity(from, to);
        }

        public List<Cell> of(BodyId body) {
            return cells.stream().filter(cell -> cell.body().equals(body)).toList();
        }
    }

    /** What a cell says. */
    public enum Kind {
        /** The municipality that is named. */
        NAMED,
        /** Nobody knows yet: it depends on another body's chair. */
        OPEN,
        /** Whoever holds the chair keeps it. */
        CONTINUES
    }

    /**
     * Who holds a body's rotating chair from one day to another, within a period.
     *
     * @param municipality null where the plan names none
     */
    public record Cell(
            BodyId body,
            LocalDate from,
            LocalDate to,
            Kind kind,
            @Nullable String municipality,
            @Nullable String rule,
            @Nullable String note) {

        public Optional<String> named() {
            return Optional.ofNullable(municipality);
        }

        public boolean contains(LocalDate day) {
            return new Validity(from, to).contains(day);
        }
    }

    public Rotation {
        chairs = List.copyOf(chairs);
        periods = List.copyOf(periods);
    }

    /** The rotating chair of that body. */
    public Optional<Chair> chairOf(BodyId body) {
        return chairs.stream().filter(chair -> chair.body().equals(body)).findFirst();
    }

    /** The chairs that follow that chair of another body. */
    public List<Chair> following(BodyId body, String chair) {
        return chairs.stream()
                .filter(one -> new Other(body, chair).equals(one.follows()))
                .toList();
    }

    /** The chair of another body that a chair here follows; none in a plan in which none does. */
    public Optional<Other> followed() {
        return chairs.stream().flatMap(chair -> chair.followed().stream()).findFirst();
    }

    /** The plan's cell for that body on that day. */
    public Optional<Cell> cell(BodyId body, LocalDate day) {
        return cells().filter(cell -> cell.body().equals(body) && cell.contains(day))
                .findFirst();
    }

    /** The days on which a cell of the plan begins, those in the middle of a period too. */
    public TreeSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        cells().map(Cell::from).forEach(days::add);
        return days;
    }

    private Stream<Cell> cells() {
        return periods.stream().flatMap(period -> period.cells().stream());
    }
}
