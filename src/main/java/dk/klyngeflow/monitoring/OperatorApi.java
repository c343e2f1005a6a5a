package dk.klyngeflow.monitoring;

import dk.klyngeflow.casework.OperatorDesk;
import dk.klyngeflow.identity.SignedIn;
import dk.klyngeflow.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What operators ask and do, as an answer over HTTP: the same for Cockpit's plugin and for programs. Denied by default. */
@Component
class OperatorApi {

    /** @param body what is written as JSON */
    record Answer(int status, Object body) {}

    private final OperatorView view;
    private final OperatorSteps steps;
    private final ProcessPath path;
    private final Running running;

    OperatorApi(OperatorView view, OperatorSteps steps, ProcessPath path, Running running) {
        this.view = view;
        this.steps = steps;
        this.path = path;
        this.running = running;
    }

    Answer dashboard(boolean anew, SignedIn person) {
        return answer(person, () -> Optional.of(view.dashboard(anew, person)));
    }

    Answer list(@Nullable String kind, @Nullable String cluster, SignedIn person) {
        return answer(
                person,
                () -> Optional.of(view.list(
                        named(StuckKind.class, "kind", kind == null ? Map.of() : Map.of("kind", kind)),
                        cluster,
                        person)));
    }

    Answer ofKey(String key, SignedIn person) {
        return answer(person, () -> running.byKey(key, person).flatMap(view::of));
    }

    Answer ofInstance(String instance, SignedIn person) {
        return answer(person, () -> running.byId(instance, person).flatMap(view::of));
    }

    Answer path(String instance, SignedIn person) {
        return answer(person, () -> running.byId(instance, person).map(found -> path.of(instance, found.key())));
    }

    /**
     * Takes a step.
     *
     * @param sent {@code step}, {@code kind}, {@code about}, {@code to} and {@code reason}, as {@link OperatorSteps.Wanted} has them
     * @see OperatorDesk
     */
    Answer take(String key, Map<String, String> sent, SignedIn person) {
        return answer(person, () -> {
            var wanted = new OperatorSteps.Wanted(
                    named(Step.class, "step", sent),
                    named(StuckKind.class, "kind", sent),
                    sent.get("about"),
                    sent.get("to"),
                    sent.get("reason"));
            steps.take(key, wanted, person);
            return Optional.of(Map.of("message", "Det er gjort, og det står i sagens log."));
        });
    }

    private static Answer answer(SignedIn person, Supplier<Optional<?>> asked) {
        if (!person.isOperator()) {
            return error(403, "", "Det kan kun driftspersonale se og gøre.");
        }
        try {
            return asked.get()
                    .map(found -> new Answer(200, found))
                    .orElseGet(
                            () -> error(404, "", "Sagen findes ikke, er afsluttet eller hører til en anden klynge."));
        } catch (Refusal refused) {
            return error(400, refused.field(), refused.getMessage());
        }
    }

    static Answer error(int status, String field, String sentence) {
        return new Answer(status, Map.of("field", field, "message", sentence));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, String field, Map<String, String> sent) {
        var name = sent.get(field);
        try {
            return name == null || name.isEmpty() ? null : Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(field, "option", "Værdien findes ikke: " + String.join(", ", namesOf(type)) + ".");
        }
    }

    private static <E extends Enum<E>> List<String> namesOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
