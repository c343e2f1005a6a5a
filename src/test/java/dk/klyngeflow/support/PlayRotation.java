package dk.klyngeflow.support;

import dk.klyngeflow.casework.chairrotation.RotationFlow;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.organisation.Rotation;
import dk.klyngeflow.organisation.RotationRegister;
import dk.klyngeflow.shared.ClusterId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Plays the secretariat of Midtklyngen when its municipalities take turns as chairs. */
@Component
public class PlayRotation {

    public static final ClusterId CLUSTER = new ClusterId("rmMidt");

    private final Play play;
    private final RotationFlow flow;
    private final RotationRegister register;
    private final Organisation organisation;

    PlayRotation(Play play, RotationFlow flow, RotationRegister register, Organisation organisation) {
        this.play = play;
        this.flow = flow;
        this.register = register;
        this.organisation = organisation;
    }

    public Rotation rotation() {
        return organisation.rotationOf(CLUSTER).orElseThrow();
    }

    /** What the program does when it starts. */
    public void start() {
        flow.prepareNext(rotation());
    }

    /** That municipality holds the political chair from the day on. */
    public void politicalChair(String municipality, LocalDate from) {
        flow.politicalChair(rotation(), municipality, from);
    }

    /** The key of the process of that day's change. */
    public String key(LocalDate day) {
        return "formandskab-" + register.on(CLUSTER, day).orElseThrow().id();
    }

    public void confirm(LocalDate day, Map<String, Object> changes) {
        var sent = new HashMap<String, Object>(Map.of("nextStep", "CONFIRM", "politicalMunicipality", "rmViborg"));
        sent.putAll(changes);
        play.complete(play.task(key(day), "userTask_confirmChairs"), sent);
    }

    public void drop(LocalDate day) {
        play.complete(
                play.task(key(day), "userTask_confirmChairs"),
                Map.of("nextStep", "DROP", "reason", "Klyngen nedlægges."));
    }
}
