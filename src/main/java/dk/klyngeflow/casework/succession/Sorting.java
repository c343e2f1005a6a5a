package dk.klyngeflow.casework.succession;

import dk.klyngeflow.shared.Actor;
import dk.klyngeflow.shared.Refusal;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat's choices for what stands open. Nothing is moved before the body's last day has passed. */
@Component
@Transactional
public class Sorting {

    /** @param choice null to leave it open for now */
    public record Chosen(long thing, @Nullable Choice choice, String reason) {}

    private final Successions successions;
    private final ThingPlacing placing;
    private final SuccessionFlow flow;

    Sorting(Successions successions, ThingPlacing placing, SuccessionFlow flow) {
        this.successions = successions;
        this.placing = placing;
        this.flow = flow;
    }

    /**
     * Keeps the choices, all or none.
     *
     * @param revision the one that was seen
     * @throws Refusal where they are confirmed, where another has changed them meanwhile, or where one is not possible; its
     *     field is {@code choice-} or {@code reason-} and the thing's number
     */
    public void choose(long id, int revision, List<Chosen> chosen) {
        var succession = requireOpen(id);
        if (succession.revision() != revision) {
            throw new Refusal(
                    "", "clash", "En anden har ændret fordelingen, mens du så på den. Genindlæs siden, og vælg igen.");
        }
        var ending = placing.ending(succession);
        var things = successions.things(id);
        for (var one : chosen) {
            var thing = things.stream()
                    .filter(there -> there.id() == one.thing())
                    .findFirst()
                    .orElseThrow(
                            () -> new Refusal("", "unknown", "Noget på listen findes ikke længere. Genindlæs siden."));
            if (thing.isDone() || !placing.isOpen(thing, ending)) {
                continue;
            }
            require(thing, one, ending);
            successions.choose(one.thing(), one.choice(), one.choice() == Choice.CLOSE ? one.reason() : null);
        }
        successions.changed(id);
    }

    /**
     * Takes the choices as complete. Says nothing where they have been confirmed already.
     *
     * @throws Refusal for the first thing without a choice
     */
    public void confirm(long id, Actor by) {
        var succession = successions.lock(id);
        if (succession.status() == Succession.Status.CONFIRMED) {
            return;
        }
        requireOpen(id);
        placing.list(succession);
        var ending = placing.ending(succession);
        for (var thing : successions.things(id)) {
            if (!thing.isDone() && placing.isOpen(thing, ending)) {
                require(
                        thing,
                        new Chosen(
                                thing.id(),
                                thing.choice()
                                        .orElseThrow(() -> new Refusal(
                                                "choice-" + thing.id(),
                                                "required",
                                                "Vælg, hvad der skal ske med: " + thing.title() + ".")),
                                thing.reason().orElse("")),
                        ending);
            }
        }
        flow.confirm(id, by);
    }

    private Succession requireOpen(long id) {
        var succession = successions.lock(id);
        if (succession.status() != Succession.Status.SORTING) {
            throw new Refusal(
                    "",
                    "final",
                    "Fordelingen kan ikke ændres: "
                            + succession.status().danish().toLowerCase() + ".");
        }
        return succession;
    }

    private void require(Thing thing, Chosen chosen, Ending ending) {
        if (chosen.choice() == null) {
            return;
        }
        if (!placing.choices(thing, ending).contains(chosen.choice())) {
            throw new Refusal("choice-" + thing.id(), "option", notPossible(thing, chosen.choice(), ending));
        }
        if (chosen.choice() == Choice.CLOSE && chosen.reason().isBlank()) {
            throw new Refusal("reason-" + thing.id(), "required", "Skriv, hvorfor det lukkes: " + thing.title() + ".");
        }
    }

    private static String notPossible(Thing thing, Choice choice, Ending ending) {
        if (choice == Choice.HAND_OVER && ending.heir().isEmpty()) {
            return "%s har ingen efterfølger: %s kan gøres færdig inden eller lukkes."
                    .formatted(ending.body().name(), thing.title());
        }
        return choice == Choice.HAND_OVER
                ? "Det kan ikke overdrages: " + thing.title() + "."
                : "Det kan ikke lukkes herfra: %s. Gør det færdigt inden, eller overdrag det.".formatted(thing.title());
    }
}
