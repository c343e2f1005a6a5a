package dk.klyngeflow.desk;

import static java.util.stream.Collectors.joining;

import dk.klyngeflow.casework.RotationDesk;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Cluster;
import dk.klyngeflow.organisation.Municipality;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.organisation.RotationPlan;
import dk.klyngeflow.organisation.RotationRegister;
import dk.klyngeflow.organisation.RotationRegister.Status;
import dk.klyngeflow.shared.BodyId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A cluster's rotation plan as a table of bodies and periods, with what its warnings say and what would follow from each X. */
@Component
@Transactional(readOnly = true)
class RotationViews {

    /** @param others the chairs beside the rotating one, which have no plan */
    record Column(String name, String others, @Nullable String follows, int years) {}

    /**
     * @param planned the municipality's name; null where the plan has none
     * @param now what holds by now, where that is something else
     */
    record Entry(
            LocalDate from,
            LocalDate to,
            boolean whole,
            @Nullable String planned,
            boolean continues,
            @Nullable String now,
            @Nullable String note,
            @Nullable String rule) {}

    record Row(
            LocalDate from,
            LocalDate to,
            @Nullable String rule,
            @Nullable String note,
            boolean current,
            boolean afterTheEnd,
            List<List<Entry>> cells,
            List<String> warnings) {}

    /** What follows if this municipality becomes the plan's X: a sentence for each period that depends on it. */
    record Consequence(String municipality, List<Outlook> periods) {}

    record Outlook(LocalDate from, LocalDate to, boolean even, String counts) {}

    record ChangeRow(
            LocalDate day,
            String status,
            boolean open,
            @Nullable String reason,
            String posts) {}

    record Option(String id, String name) {}

    record Page(
            String cluster,
            String name,
            List<Column> columns,
            List<Row> rows,
            List<Consequence> consequences,
            List<ChangeRow> changes,
            List<Option> municipalities,
            String keeper) {

        public boolean isUneven() {
            return rows.stream().anyMatch(row -> !row.warnings().isEmpty());
        }
    }

    private final Organisation organisation;
    private final RotationPlan plan;
    private final RotationRegister register;
    private final RotationDesk desk;
    private final KlyngeClock clock;

    RotationViews(
            Organisation organisation,
            RotationPlan plan,
            RotationRegister register,
            RotationDesk desk,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.plan = plan;
        this.register = register;
        this.desk = desk;
        this.clock = clock;
    }

    Page page(Cluster cluster, Rotation rotation) {
        return new Page(
                cluster.id().value(),
                cluster.name(),
                rotation.chairs().stream().map(this::column).toList(),
                rotation.periods().stream()
                        .map(period -> row(cluster, rotation, period))
                        .toList(),
                cluster.municipalities().stream()
                        .map(one -> new Consequence(one.name(), outlooks(rotation, one)))
                        .filter(one -> !one.periods().isEmpty())
                        .toList(),
                register.of(cluster.id()).stream()
                        .map(change -> change(cluster, change))
                        .toList(),
                cluster.municipalities().stream()
                        .map(one -> new Option(one.id(), one.name()))
                        .toList(),
                organisation.body(rotation.keptBy()).name());
    }

    private Column column(Rotation.Chair chair) {
        var body = organisation.body(chair.body());
        return new Column(
                body.shortName(),
                body.chairs().stream()
                        .filter(one -> !one.code().equals(chair.code()))
                        .map(one -> one.label())
                        .collect(joining(", ")),
                chair.followed()
                        .map(other -> organisation.body(other.body()).shortName())
                        .orElse(null),
                chair.years());
    }

    private Row row(Cluster cluster, Rotation rotation, Rotation.Period period) {
        return new Row(
                period.from(),
                period.to(),
                period.rule(),
                period.note(),
                period.validity().contains(clock.today()),
                bodies(rotation).noneMatch(body -> body.validity().overlaps(period.validity())),
                rotation.chairs().stream()
                        .map(chair -> period.of(chair.body()).stream()
                                .map(cell -> entry(cluster, rotation, chair, cell, period))
                                .toList())
                        .toList(),
                warnings(rotation, period));
    }

    private Entry entry(
            Cluster cluster, Rotation rotation, Rotation.Chair chair, Rotation.Cell cell, Rotation.Period period) {
        var planned = cell.named().map(id -> nameOf(cluster, id));
        var now = plan.holder(rotation, chair, dayOf(cell)).map(id -> nameOf(cluster, id));
        return new Entry(
                cell.from(),
                cell.to(),
                cell.from().equals(period.from()) && cell.to().equals(period.to()),
                planned.orElse(null),
                cell.kind() == Rotation.Kind.CONTINUES,
                now.filter(name -> !Optional.of(name).equals(planned)).orElse(null),
                cell.note(),
                cell.rule());
    }

    /** What holds by now; before or after its days, what holds or held when they begin. */
    private LocalDate dayOf(Rotation.Cell cell) {
        var today = clock.today();
        return today.isBefore(cell.from()) || today.isAfter(cell.to()) ? cell.from() : today;
    }

    /** One for each stretch of the period in which the same municipalities hold the chairs. */
    private List<String> warnings(Rotation rotation, Rotation.Period period) {
        return plan.days(rotation).subSet(period.from(), true, period.to(), true).stream()
                .map(day -> desk.uneven(rotation, plan.posts(rotation, day)).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Outlook> outlooks(Rotation rotation, Municipality candidate) {
        return rotation.periods().stream()
                .filter(period -> plan.posts(rotation, period.from()).size()
                        < rotation.chairs().size())
                .map(period -> {
                    var posts = withX(rotation, period.from(), candidate.id());
                    return new Outlook(
                            period.from(),
                            period.to(),
                            desk.uneven(rotation, posts).isEmpty(),
                            counts(desk.spread(rotation, posts)));
                })
                .toList();
    }

    private Map<BodyId, String> withX(Rotation rotation, LocalDate day, String candidate) {
        var posts = new LinkedHashMap<>(plan.posts(rotation, day));
        rotation.chairs().forEach(chair -> posts.putIfAbsent(chair.body(), candidate));
        return posts;
    }

    private ChangeRow change(Cluster cluster, RotationRegister.Change change) {
        return new ChangeRow(
                change.beginsOn(),
                change.status() == Status.CARRIED_OUT
                        ? change.status().danish()
                                + change.carriedOutOn()
                                        .filter(day -> !day.equals(change.beginsOn()))
                                        .map(day -> " " + Danish.date(day))
                                        .orElse("")
                        : change.status().danish(),
                change.status().isOpen(),
                change.reason().orElse(null),
                register.posts(change.id()).entrySet().stream()
                        .map(post ->
                                organisation.body(post.getKey()).shortName() + ": " + nameOf(cluster, post.getValue()))
                        .collect(joining(", ")));
    }

    private static String counts(Map<String, Integer> spread) {
        return spread.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(joining(", "));
    }

    private Stream<Body> bodies(Rotation rotation) {
        return rotation.chairs().stream().map(chair -> organisation.body(chair.body()));
    }

    private static String nameOf(Cluster cluster, String id) {
        return cluster.municipalities().stream()
                .filter(one -> one.id().equals(id))
                .map(Municipality::name)
                .findFirst()
                .orElse(id);
    }
}
