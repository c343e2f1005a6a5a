package dk.klyngeflow.casework.chairrotation;

import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.organisation.RotationRegister;
import dk.klyngeflow.organisation.SeatRegister;
import dk.klyngeflow.organisation.SeatRegister.Appointment;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * serviceTask_changeChairs: on its day, or today if it was confirmed late, seats pass to the new municipalities; roles of chairs
 * and of those who serve the body for them end and begin with the seats.
 */
@Component
class ChangeChairsDelegate implements JavaDelegate {

    private final Organisation organisation;
    private final RotationRegister register;
    private final SeatRegister seats;
    private final ChairHandover handover;
    private final RotationTexts texts;
    private final RotationFlow flow;
    private final KlyngeClock clock;

    ChangeChairsDelegate(
            Organisation organisation,
            RotationRegister register,
            SeatRegister seats,
            ChairHandover handover,
            RotationTexts texts,
            RotationFlow flow,
            KlyngeClock clock) {
        this.organisation = organisation;
        this.register = register;
        this.seats = seats;
        this.handover = handover;
        this.texts = texts;
        this.flow = flow;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var change = register.lock(ChairRotation.ROTATION_ID.get(execution));
        var rotation = organisation.rotationOf(change.cluster()).orElseThrow();
        var today = clock.today();
        var day = change.beginsOn().isBefore(today) ? today : change.beginsOn();

        var posts = register.posts(change.id());
        rotation.chairs().stream()
                .filter(chair -> organisation.body(chair.body()).isValidOn(day))
                .filter(chair -> posts.containsKey(chair.body()))
                .forEach(chair -> pass(rotation, chair, posts.get(chair.body()), day, change.id()));

        register.carriedOut(change.id(), day);
        flow.prepareNext(rotation);
    }

    private void pass(Rotation rotation, Rotation.Chair chair, String municipality, LocalDate day, long change) {
        var holders = seats.on(chair.body(), day).stream()
                .filter(one -> one.seatCode().equals(chair.code()))
                .toList();
        holders.stream()
                .filter(one ->
                        !one.party().equals(municipality) && one.validFrom().isBefore(day))
                .forEach(one -> leave(one, day.minusDays(1)));
        var taken = holders.stream()
                .filter(one -> one.party().equals(municipality))
                .findFirst()
                .orElseGet(() -> take(rotation, chair, municipality, day));
        register.roles(change).stream()
                .filter(role -> role.body().equals(chair.body()))
                .forEach(role -> handover.begins(taken, role));
    }

    private void leave(Appointment left, LocalDate lastDay) {
        seats.end(left, lastDay);
        handover.ends(left, lastDay);
    }

    private Appointment take(Rotation rotation, Rotation.Chair chair, String municipality, LocalDate day) {
        var taken = new Appointment(
                chair.body(),
                chair.code(),
                municipality,
                "Medformand fra " + texts.nameOf(rotation, municipality),
                day,
                null);
        seats.appoint(taken);
        return taken;
    }
}
