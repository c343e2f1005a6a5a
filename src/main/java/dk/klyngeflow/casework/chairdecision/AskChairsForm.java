package dk.klyngeflow.casework.chairdecision;

import dk.klyngeflow.cases.Ask;
import dk.klyngeflow.cases.CaseRegister;
import dk.klyngeflow.cases.CaseType;
import dk.klyngeflow.cases.NewCase;
import dk.klyngeflow.casework.door.StartForm;
import dk.klyngeflow.casework.leveltreatment.LevelDates;
import dk.klyngeflow.deadlines.KlyngeClock;
import dk.klyngeflow.deadlines.WorkingDays;
import dk.klyngeflow.forms.FormData;
import dk.klyngeflow.forms.Option;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.organisation.Body;
import dk.klyngeflow.organisation.Organisation;
import dk.klyngeflow.shared.BodyId;
import dk.klyngeflow.shared.Recommendation;
import dk.klyngeflow.shared.Refusal;
import dk.klyngeflow.shared.Verb;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** event_chairsAsked, "Spørg formandskabet": only where a political decision or a mandate lets the chairs decide. */
@Component
class AskChairsForm implements StartForm {

    /** Working days for the chairs to answer; no document gives them. */
    @ConfigurationProperties("klyngeflow.chair-decision")
    record Settings(@DefaultValue("3") int answer) {}

    private static final Option NOTHING = new Option("none", "Der er ingen politisk beslutning eller noget mandat");

    private final Settings settings;
    private final Organisation organisation;
    private final ChairPowers powers;
    private final ChairDecisionFlow flow;
    private final CaseRegister cases;
    private final WorkingDays workingDays;
    private final KlyngeClock clock;

    AskChairsForm(
            Settings settings,
            Organisation organisation,
            ChairPowers powers,
            ChairDecisionFlow flow,
            CaseRegister cases,
            WorkingDays workingDays,
            KlyngeClock clock) {
        this.settings = settings;
        this.organisation = organisation;
        this.powers = powers;
        this.flow = flow;
        this.cases = cases;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return ChairDecision.PROCESS;
    }

    @Override
    public String formId() {
        return "askChairs";
    }

    /** With nothing to rest a decision on, the form says so and sending it is refused with the reason. */
    @Override
    public Map<String, List<Option>> options(SignedIn person) {
        var own = organisation.bodies().stream()
                .filter(body -> person.isInAny(List.of(body.secretariatGroup(), body.chairGroup())))
                .filter(body -> body.isValidOn(clock.today()) && !body.chairs().isEmpty())
                .toList();
        var bases = own.stream()
                .flatMap(body -> powers.of(body.id()).stream())
                .distinct()
                .map(power -> new Option(String.valueOf(power.id()), ChairPowers.text(power)))
                .toList();
        return Map.of(
                "bodies",
                own.stream()
                        .map(body -> new Option(body.id().value(), body.name()))
                        .toList(),
                "bases",
                bases.isEmpty() ? List.of(NOTHING) : bases);
    }

    @Override
    public Started submit(FormData data, SignedIn person) {
        var body = organisation.body(new BodyId(data.text("bodyId")));
        long basis = requirePower(body, data.text("basis"));
        var file = cases.open(NewCase.about(
                CaseType.CHAIR_DECISION,
                body.owner(),
                data.text("title"),
                data.text("description"),
                person.id(),
                clock.today()));
        cases.moveTo(file.number(), body.id());
        cases.ask(
                file.number(), new Ask(List.of(new Recommendation(Verb.APPROVES, data.text("question"))), null, null));
        cases.keepForm(file.number(), formId(), person.actor(), data.toJson());
        var due = LevelDates.endOf(workingDays.plus(clock.today(), settings.answer()));
        return new Started(flow.ask(file, body, basis, due), file.number().value());
    }

    private long requirePower(Body body, String basis) {
        return powers.of(body.id()).stream()
                .filter(power -> String.valueOf(power.id()).equals(basis))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "basis",
                        "R-081",
                        "Formandskabet for %s må ikke afgøre sager mellem møderne: ingen politisk beslutning eller noget mandat giver lov til det."
                                .formatted(body.name())))
                .id();
    }
}
