package dk.klyngeflow.casework.chairrotation;

import static dk.klyngeflow.casework.engine.CaseVars.CASE_TITLE;
import static dk.klyngeflow.casework.engine.CaseVars.CLUSTER_ID;
import static dk.klyngeflow.casework.engine.CaseVars.LEVEL_NAME;
import static dk.klyngeflow.casework.engine.Var.values;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.documents.Danish;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.organisation.RotationPlan;
import dk.klyngeflow.organisation.RotationRegister;
import dk.klyngeflow.organisation.RotationRegister.Change;
import dk.klyngeflow.organisation.RotationRegister.Status;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import dk.klyngeflow.shared.ClusterId;
import dk.klyngeflow.shared.Refusal;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the program tells {@code chairRotation}: the plan's next change comes near, the political chair has passed on. */
@Component
@Transactional
public class RotationFlow {

    private final RuntimeService runtime;
    private final Organisation organisation;
    private final RotationPlan plan;
    private final RotationRegister register;
    private final RotationCheck check;
    private final RotationDates dates;
    private final KlyngeClock clock;

    RotationFlow(
            RuntimeService runtime,
            Organisation organisation,
            RotationPlan plan,
            RotationRegister register,
            RotationCheck check,
            RotationDates dates,
            KlyngeClock clock) {
        this.runtime = runtime;
        this.organisation = organisation;
        this.plan = plan;
        this.register = register;
        this.check = check;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The plan's next change gets its process, which waits for its time of notice. Nothing where it has one already, or where
     * none of the bodies is in force by then: periods after the clusters' end never take effect.
     */
    public void prepareNext(Rotation rotation) {
        rotation.days().tailSet(clock.today(), false).stream()
                .filter(day -> isAnyInForce(rotation, day))
                .filter(day -> register.on(rotation.cluster(), day)
                        .map(Change::status)
                        .filter(status -> !status.isOpen())
                        .isEmpty())
                .findFirst()
                .filter(day -> register.on(rotation.cluster(), day).isEmpty())
                .ifPresent(day -> begin(rotation, register.prepare(rotation.cluster(), day)));
    }

    /**
     * The municipality of the followed chair is known from that day on: the chairs that follow it change with it, in the middle
     * of a period too.
     *
     * @throws Refusal where the day has passed or lies outside the plan, where there is nothing to change, or where the change of
     *     that day is settled already
     */
    public void politicalChair(Rotation rotation, String municipality, LocalDate from) {
        if (from.isBefore(clock.today())) {
            throw new Refusal("from", "past", "Dagen er passeret. Vælg i dag eller en senere dag.");
        }
        var following = rotation.chairs().stream()
                .filter(chair -> chair.followed().isPresent())
                .toList();
        if (following.isEmpty() || !isAnyInForce(rotation, from)) {
            throw new Refusal(
                    "from",
                    "validity",
                    "Den dag er der intet formandskab, der følger det politiske: vælg en anden dag.");
        }
        boolean changes = following.stream()
                .anyMatch(chair -> plan.written(rotation, chair, from)
                        .filter(municipality::equals)
                        .isEmpty());
        var known = register.on(rotation.cluster(), from);
        if (known.filter(one -> one.status() == Status.CONFIRMED || one.status() == Status.CARRIED_OUT)
                .isPresent()) {
            throw new Refusal("from", "settled", "Skiftet den dag er allerede bekræftet. Vælg en anden dag.");
        }
        if (!changes && known.isEmpty()) {
            throw new Refusal(
                    "municipality", "unchanged", "Kommunen har allerede formandskabet den dag: vælg en anden kommune.");
        }
        var change = known.orElseGet(() -> register.prepare(rotation.cluster(), from));
        following.forEach(chair -> register.post(change.id(), chair.body(), municipality));
        if (known.isEmpty()) {
            begin(rotation, change);
        } else if (change.status() == Status.DROPPED) {
            register.takeUpAgain(change.id());
            begin(rotation, change);
        }
    }

    /**
     * Somebody is appointed to a seat: where it is the chair that others follow, and its municipality is not the one that they
     * have, they follow it, today at the earliest.
     */
    public void appointed(Appointment appointment) {
        var today = clock.today();
        var from = appointment.validFrom().isBefore(today) ? today : appointment.validFrom();
        if (appointment.party().isEmpty() || !appointment.isHeldOn(from)) {
            return;
        }
        organisation.rotations().stream()
                .filter(rotation -> rotation.following(appointment.body(), appointment.seatCode()).stream()
                        .anyMatch(chair -> plan.written(rotation, chair, from)
                                .filter(appointment.party()::equals)
                                .isEmpty()))
                .filter(rotation -> register.on(rotation.cluster(), from)
                        .filter(one -> one.status() != Status.DROPPED)
                        .isEmpty())
                .forEach(rotation -> politicalChair(rotation, appointment.party(), from));
    }

    /** @throws Refusal where somebody else than the rotating chair is replaced in the year in which that one changes */
    public void checkAppointment(Appointment wanted) {
        organisation
                .rotationOf(organisation.body(wanted.body()).owner())
                .flatMap(rotation -> check.refusesReplacement(rotation, wanted))
                .ifPresent(sentence -> {
                    throw new Refusal("from", "R-227", sentence);
                });
    }

    private void begin(Rotation rotation, Change change) {
        var keeper = organisation.body(rotation.keptBy());
        var day = change.beginsOn();
        runtime.startProcessInstanceByKey(
                ChairRotation.PROCESS,
                ChairRotation.key(change.id()),
                values(
                        CLUSTER_ID.with(change.cluster().value()),
                        CASE_TITLE.with(title(change.cluster(), day)),
                        LEVEL_NAME.with(keeper.name()),
                        ChairRotation.ROTATION_ID.with(change.id()),
                        ChairRotation.SECRETARIAT_GROUP.with(keeper.secretariatGroup()),
                        ChairRotation.NOTICE_LATER.with(dates.isBeforeNotice(day)),
                        ChairRotation.NOTICE_ON.with(RotationDates.beginOf(dates.noticeOn(day))),
                        ChairRotation.CONFIRM_DUE.with(dates.confirmDue(day)),
                        ChairRotation.CHANGE_ON.with(RotationDates.beginOf(day))));
    }

    private String title(ClusterId cluster, LocalDate day) {
        return "Formandskaber i %s fra %s".formatted(organisation.nameOf(cluster), Danish.date(day));
    }

    private boolean isAnyInForce(Rotation rotation, LocalDate day) {
        return rotation.chairs().stream()
                .anyMatch(chair -> organisation.body(chair.body()).isValidOn(day));
    }
}
